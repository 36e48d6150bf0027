/** Turns what devices tell again and again ("3 alarms since the app was started") into alarms not counted before. */
export interface AlarmCount {
  newOf(device: string, told: number): number;
}

/** Devices remembered at most; one forgotten may be counted twice. */
const MOST_DEVICES = 5_000;
/** A device that claims more in one word is not believed. */
const MOST_AT_ONCE = 100;

export const createAlarmCount = (): AlarmCount => {
  const counted = new Map<string, number>();
  return {
    newOf: (device, told) => {
      const before = counted.get(device) ?? 0;
      if (told === 0 && before === 0) return 0;
      counted.delete(device);
      counted.set(device, told);
      if (counted.size > MOST_DEVICES) counted.delete(counted.keys().next().value ?? "");
      // Fewer than before: the app was started anew, and all of these are new.
      return Math.min(MOST_AT_ONCE, told < before ? told : told - before);
    },
  };
};
