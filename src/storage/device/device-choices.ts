import type { StoragePorts } from "../ports.ts";
import type { MetaRow } from "../rows.ts";
import { commitRows } from "./commit-rows.ts";

/** What people chose for this device, whoever is signed in; in clear, since it also holds while the app is locked. */
export interface DeviceChoices {
  /** Nothing goes over a mobile network by itself. */
  onlyWifi(): Promise<boolean>;
  chooseOnlyWifi(isChosen: boolean): Promise<void>;
  /** The file outside the browser that unsent work is written to, as the browser handed it out; undefined while there is none. */
  backupFile(): Promise<unknown>;
  keepBackupFile(chosen: unknown): Promise<void>;
}

const KEY = "choices";

export const createDeviceChoices = ({ rows }: Pick<StoragePorts, "rows">): DeviceChoices => {
  const choose = (choice: Pick<MetaRow, "onlyWifi" | "backupFile">): Promise<void> =>
    commitRows(rows, async (plan) => {
      const row = await rows.get("meta", KEY);
      const { key: _, rev: __, ...chosen } = row ?? { key: KEY, rev: 0 };
      plan.put("meta", KEY, row, { ...chosen, ...choice });
    });
  return {
    onlyWifi: async () => (await rows.get("meta", KEY))?.onlyWifi === true,
    chooseOnlyWifi: (isChosen) => choose({ onlyWifi: isChosen }),
    backupFile: async () => (await rows.get("meta", KEY))?.backupFile,
    keepBackupFile: (chosen) => choose({ backupFile: chosen }),
  };
};
