import type { Bench } from "./figure.ts";
import { coldStart } from "./phone/cold-start.ts";
import { storageSpeed } from "./phone/storage-speed.ts";

/** Speed of the phone in a real Chromium whose page is slowed down. */
export const phoneSpeed: Bench = {
  name: "phone",
  run: async () => {
    const { figures, stretchMs } = await storageSpeed();
    return [...figures, ...(await coldStart(stretchMs))];
  },
};
