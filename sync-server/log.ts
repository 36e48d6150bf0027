/** One event on one line. Values are counts, names of things the code names, and opaque ids of requests; never of people. */
export type LogEntry = Readonly<Record<string, string | number | boolean | null>>;

/** Takes an event; `silentLog` is for tests. */
export type Log = (level: "info" | "warn" | "error", event: string, entry?: LogEntry) => void;

export const silentLog: Log = () => {};

/** Writes JSON lines. */
export const createLog =
  (write: (line: string) => void, clock: () => number): Log =>
  (level, event, entry = {}) =>
    write(`${JSON.stringify({ at: new Date(clock()).toISOString(), level, event, ...entry })}\n`);
