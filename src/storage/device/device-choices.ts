import type { StoragePorts } from "../ports.ts";
import { commitRows } from "./commit-rows.ts";

/** What people chose for this device, whoever is signed in; in clear, since it also holds while the app is locked. */
export interface DeviceChoices {
  /** Nothing goes over a mobile network by itself. */
  onlyWifi(): Promise<boolean>;
  chooseOnlyWifi(isChosen: boolean): Promise<void>;
}

const KEY = "choices";

export const createDeviceChoices = ({ rows }: Pick<StoragePorts, "rows">): DeviceChoices => ({
  onlyWifi: async () => (await rows.get("meta", KEY))?.onlyWifi === true,
  chooseOnlyWifi: (isChosen) =>
    commitRows(rows, async (plan) => {
      const row = await rows.get("meta", KEY);
      if ((row?.onlyWifi === true) !== isChosen) plan.put("meta", KEY, row, { onlyWifi: isChosen });
    }),
});
