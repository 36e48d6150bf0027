import type { Usage, UsedOnDay } from "./platform.ts";

/** Kept apart from the app's rows: a round with nothing new shall write none, and numbers of bytes tell nothing of anybody. */
const MONTH_KEY = "damping.bytes";
const DAYS_KEY = "damping.room";
const MOST_DAYS = 30;

type Kept = Pick<globalThis.Storage, "getItem" | "setItem">;

/** Counts in this browser's small storage; where that is refused, of this run only. */
export const createBrowserUsage = (
  kept: Kept | undefined = smallStorage(),
  today: () => string = () => new Date().toISOString().slice(0, 10),
): Usage => {
  const inRun = new Map<string, string>();
  const read = (key: string): string => inRun.get(key) ?? kept?.getItem(key) ?? "";
  const write = (key: string, text: string): void => {
    inRun.set(key, text);
    try {
      kept?.setItem(key, text);
    } catch {
      // Full or refused: it stays a count of this run.
    }
  };
  const bytesThisMonth = (): number => {
    const [month, bytes] = read(MONTH_KEY).split(":");
    return month === today().slice(0, 7) ? Number(bytes) || 0 : 0;
  };
  const usedByDay = (): readonly UsedOnDay[] =>
    read(DAYS_KEY)
      .split(",")
      .map((entry) => /^(\d{4}-\d{2}-\d{2}):(\d+)$/.exec(entry))
      .flatMap((found) => (found ? [{ day: found[1] ?? "", usedBytes: Number(found[2]) }] : []));
  return {
    bytesThisMonth,
    addBytes: (bytes) => write(MONTH_KEY, `${today().slice(0, 7)}:${bytesThisMonth() + bytes}`),
    usedByDay,
    noteUsed: (usedBytes) => {
      const before = usedByDay().filter(({ day }) => day !== today());
      const days = [...before, { day: today(), usedBytes: Math.round(usedBytes) }].slice(-MOST_DAYS);
      write(DAYS_KEY, days.map((one) => `${one.day}:${one.usedBytes}`).join(","));
    },
  };
};

const smallStorage = (): Kept | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined; // switched off by the person
  }
};
