import type { Bench } from "./figure.ts";
import { coldStart } from "./page/cold-start.ts";

/** Speed of the phone in a real Chromium whose CPU is slowed down. */
export const phoneSpeed: Bench = {
  name: "phone",
  run: async () => [...(await coldStart())],
};
