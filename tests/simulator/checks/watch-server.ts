import type { StreamState } from "#server/store/port/streams.ts";
import type { StoredVersion, VersionPlace } from "#server/store/port/versions.ts";
import type { ReadTx } from "#server/store/store.ts";
import type { Journal } from "../world/journal.ts";
import type { Statement } from "../world/logged-store.ts";

/** Looks at every transaction of the server as it commits: serials are dense, nothing is accepted twice, nothing goes back. */
export const watchServer = (
  journal: Journal,
): { onCommit(statements: readonly Statement[], tx: ReadTx): Promise<void>; restored(): void } => {
  let serials = new Map<string, number>();
  return {
    restored: () => {
      serials = new Map();
    },
    onCommit: async (statements) => {
      const given = new Map<string, number[]>();
      const give = (stream: string, serial: number): void => {
        if (serial > (serials.get(stream) ?? 0)) given.set(stream, [...(given.get(stream) ?? []), serial]);
      };
      const states: StreamState[] = [];
      for (const { group, method, args } of statements) {
        const [rows] = args;
        if (group === "versions" && (method === "add" || method === "place"))
          for (const { stream, serial } of rows as readonly (StoredVersion | VersionPlace)[])
            give(stream, serial);
        if (group === "placements" && method === "putGone")
          for (const { stream, serial } of rows as readonly { stream: string; serial: number }[])
            give(stream, serial);
        if (group === "streams" && method === "put") states.push(...(rows as readonly StreamState[]));
      }
      for (const { stream, serial } of states) {
        const before = serials.get(stream);
        const found = (given.get(stream) ?? []).sort((a, b) => a - b);
        if (before !== undefined) {
          if (serial < before) journal.violated("monotone", `server's serial of ${stream}`);
          const wanted = Array.from({ length: serial - before }, (_, i) => before + 1 + i);
          if (found.join() !== wanted.join())
            journal.violated(
              "dense order",
              `${stream}: gave ${found.join()} after ${before}, now at ${serial}`,
            );
        }
        serials.set(stream, serial);
        given.delete(stream);
      }
      for (const [stream, found] of given)
        if (serials.has(stream))
          journal.violated("dense order", `${stream}: ${found.join()} beyond its counter`);
    },
  };
};
