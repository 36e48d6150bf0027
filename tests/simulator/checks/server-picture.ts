import { mayRead, streamsToSync } from "#domain/access/grant.ts";
import { mayReadKind } from "#domain/access/may-write.ts";
import { readingRoles, writingRoles } from "#domain/access/roles.ts";
import type { Version } from "#domain/facts/version.ts";
import type { HeldGrant } from "#server/store/port/accounts.ts";
import type { Placement } from "#server/store/port/placements.ts";
import type { StreamState } from "#server/store/port/streams.ts";
import type { StoredVersion } from "#server/store/port/versions.ts";
import type { Store } from "#server/store/store.ts";
import { withPosyandu } from "../world/places.ts";
import { REGENCY } from "../world/sim-server.ts";

/** All that the server holds, read once through its own port. */
export interface ServerPicture {
  readonly stored: readonly StoredVersion[];
  readonly versions: ReadonlyMap<string, Version>;
  readonly refused: ReadonlySet<string>;
  readonly streams: readonly StreamState[];
  readonly serials: ReadonlyMap<string, number>;
  readonly placements: ReadonlyMap<string, Placement>;
  inStream(stream: string): readonly Version[];
  /** The streams that this worker may read now. */
  readable(worker: string): readonly string[];
  /** True where this worker may write at all now. */
  mayWrite(worker: string, stream: string): boolean;
  /** False of kinds that are hidden from this worker's roles in that stream. */
  mayKnow(worker: string, stream: string, kind: string): boolean;
  epochOf(worker: string): number;
}

export const serverPicture = (store: Store): Promise<ServerPicture> =>
  store.read(REGENCY, async (tx) => {
    const streams = await tx.streams.all();
    const paged = await Promise.all(
      streams.map(({ stream }) => tx.versions.since(stream, 0, Number.MAX_SAFE_INTEGER)),
    );
    const texts = paged.flat().map(({ text }) => JSON.parse(text) as Version);
    const stored = await tx.versions.byIds(texts.map(({ id }) => id));
    const versions = new Map(texts.map((version) => [version.id, version]));
    const refused = await tx.refused.latest(Number.MAX_SAFE_INTEGER);
    const grants = (await tx.accounts.allGrants()).filter(({ to }) => to === null);
    const accounts = await tx.accounts.all();
    const { epoch } = await tx.meta.get();
    const placed = await tx.placements.of([...new Set(texts.map(({ subject }) => subject))]);
    const byStream = new Map<string, Version[]>();
    for (const { id, stream } of stored) {
      const version = versions.get(id);
      if (version) byStream.set(stream, [...(byStream.get(stream) ?? []), version]);
    }
    const names = streams.map(({ stream }) => stream);
    const grantsOf = (worker: string) => grants.filter((grant) => grant.worker === worker).map(withPosyandu);
    return {
      stored,
      versions,
      refused: new Set(refused.map(({ id }) => id)),
      streams,
      serials: new Map(streams.map(({ stream, serial }) => [stream, serial])),
      placements: new Map(placed.map((placement) => [placement.subject, placement])),
      inStream: (stream) => byStream.get(stream) ?? [],
      readable: (worker) => readableOf(grants, worker, names),
      mayWrite: (worker, stream) => writingRoles(grantsOf(worker), stream).length > 0,
      mayKnow: (worker, stream, kind) => mayReadKind(readingRoles(grantsOf(worker), stream), kind),
      epochOf: (worker) => epoch + (accounts.find((account) => account.worker === worker)?.restarts ?? 0),
    };
  });

/** Said again from the design, not asked of the server: what a grant reaches, and the kelurahan it lies in. */
const readableOf = (
  grants: readonly HeldGrant[],
  worker: string,
  known: readonly string[],
): readonly string[] => {
  const own = grants.filter((grant) => grant.worker === worker).map(withPosyandu);
  const named = own.flatMap(({ area, streams = [] }) =>
    [area, ...streams].flatMap((name) => [name, name.slice(0, 10)]),
  );
  const all = [...new Set([...known, ...named.filter((area) => /^\d{10}(\/\d+)?$/.test(area))])];
  return all.filter((stream) =>
    own.some((grant) => streamsToSync(grant, all).includes(stream) && mayRead(grant, stream)),
  );
};
