import { firstTables } from "./0001-first-tables.ts";
import { storageLeft } from "./0002-storage-left.ts";
import { secondFactor } from "./0003-second-factor.ts";
import { recoveryKey } from "./0004-recovery-key.ts";
import { agencyItems } from "./0005-agency-items.ts";
import { openSerials } from "./0006-open-serials.ts";
import { deviceKey } from "./0007-device-key.ts";
import { attempts } from "./0008-attempts.ts";

/**
 * Every step of the schema, oldest first; the database notes how many it has taken (`PRAGMA user_version`). Forward only:
 * a step that was released is never edited, the next one is added below.
 */
export const migrations: readonly string[] = [
  firstTables,
  storageLeft,
  secondFactor,
  recoveryKey,
  agencyItems,
  openSerials,
  deviceKey,
  attempts,
];
