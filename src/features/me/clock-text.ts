import { meText } from "./text.ts";

const DAY_MS = 86_400_000;

/** What to say of this device's clock. `offsetMs` is the server's clock minus this device's; a day or more off is said. */
export const clockText = (offsetMs: number): string => {
  const days = Math.floor(Math.abs(offsetMs) / DAY_MS);
  if (days === 0) return meText.clockFine;
  return meText.clockOff(days, offsetMs < 0 ? "ahead" : "behind");
};
