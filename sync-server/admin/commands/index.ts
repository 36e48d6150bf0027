import type { Command } from "../command.ts";
import { accountsClose } from "./accounts-close.ts";
import { accountsCreate } from "./accounts-create.ts";
import { accountsList } from "./accounts-list.ts";
import { accountsLoad } from "./accounts-load.ts";
import { accountsSignOut } from "./accounts-sign-out.ts";
import { agenciesList } from "./agencies-list.ts";
import { agenciesRebuild } from "./agencies-rebuild.ts";
import { agenciesSet } from "./agencies-set.ts";
import { areasList } from "./areas-list.ts";
import { areasSplit } from "./areas-split.ts";
import { backupNow } from "./backup-now.ts";
import { codeIssue } from "./code-issue.ts";
import { codesSheet } from "./codes-sheet.ts";
import { deviceHoldingsCommand } from "./device-holdings.ts";
import { devicesList } from "./devices-list.ts";
import { devicesRevoke } from "./devices-revoke.ts";
import { devicesUnbind } from "./devices-unbind.ts";
import { epochBump } from "./epoch-bump.ts";
import { erase } from "./erase.ts";
import { exportPerson } from "./export-person.ts";
import { factorReset } from "./factor-reset.ts";
import { grantsHandOver } from "./grants-hand-over.ts";
import { grantsSet } from "./grants-set.ts";
import { importFile } from "./import-file.ts";
import { migrateSchema } from "./migrate-schema.ts";
import { migrateStoreCommand } from "./migrate-store.ts";
import { restore } from "./restore.ts";
import { retention } from "./retention.ts";
import { rotateKeyCommand } from "./rotate-key.ts";
import { settingsList } from "./settings-list.ts";
import { settingsSet } from "./settings-set.ts";

/** Everything an admin can do, in the order of the help. Adding one is its file and its line here. */
export const commands: readonly Command[] = [
  areasList,
  areasSplit,
  accountsCreate,
  accountsLoad,
  accountsList,
  accountsClose,
  accountsSignOut,
  grantsSet,
  grantsHandOver,
  codeIssue,
  codesSheet,
  devicesList,
  devicesRevoke,
  devicesUnbind,
  deviceHoldingsCommand,
  factorReset,
  settingsSet,
  settingsList,
  agenciesSet,
  agenciesList,
  agenciesRebuild,
  importFile,
  exportPerson,
  erase,
  retention,
  backupNow,
  restore,
  rotateKeyCommand,
  epochBump,
  migrateStoreCommand,
  migrateSchema,
];
