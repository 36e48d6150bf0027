import { streamPlace } from "#domain/access/streams.ts";
import { type Fold, foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { family } from "#domain/records/family.ts";
import { person } from "#domain/records/person.ts";
import { readBody } from "#domain/records/read-body.ts";
import { withStreams } from "../access.ts";
import { streamFacts } from "../lists/stream-facts.ts";
import type { World } from "../world.ts";
import { setGrants } from "./set-grants.ts";

/** What a successor finds, stream by stream, and what may still be on the predecessor's phones. */
export interface HandOverNote {
  readonly streams: readonly {
    readonly stream: string;
    readonly families: number;
    readonly people: number;
    readonly children: number;
    readonly proposals: number;
    readonly conflicts: number;
  }[];
  /** Devices of the predecessor: unsent is what they last told, null when they never did. */
  readonly devices: readonly {
    readonly label: string;
    readonly lastSeenAt: string | null;
    readonly unsent: number | null;
  }[];
}

/**
 * Gives everything one person holds to another and ends it for the first, in that order: for a moment both hold it, never
 * nobody. What the first still brings within the time for late work is kept (facts) or proposed (edits) as ever.
 */
export const handOver = async (
  world: World,
  regency: string,
  from: string,
  to: string,
): Promise<HandOverNote> => {
  const open = (await world.store.read(regency, (tx) => tx.accounts.grantsOf([from, to]))).filter(
    (grant) => grant.to === null,
  );
  const given = open.filter(({ worker }) => worker === from);
  const note = await world.store.read(regency, async (tx): Promise<HandOverNote> => {
    const grants = await withStreams(tx, given);
    const known = await tx.streams.all();
    const streams = known
      .map(({ stream }) => stream)
      .filter(
        (stream) =>
          streamPlace(stream) !== undefined &&
          grants.some(
            ({ area, streams: served = [] }) =>
              area === stream || served.includes(stream) || stream.startsWith(`${area}/`),
          ),
      )
      .sort();
    const told = [];
    for (const stream of streams) {
      const stored = await tx.versions.neededOfStreams([stream]);
      const fold = foldSubjects(stored.map(({ text }) => JSON.parse(text) as Version));
      const { children, proposals, conflicts } = streamFacts(stream, stored);
      told.push({
        stream,
        families: countOf(fold, family.kind),
        people: countOf(fold, person.kind),
        children: children.length,
        proposals: proposals.length,
        conflicts: conflicts.length,
      });
    }
    const sessions = await tx.accounts.sessionsOf([from]);
    const devices = await tx.devices.byIds([...new Set(sessions.map(({ device }) => device))]);
    return {
      streams: told,
      devices: devices
        .filter(({ revokedAt }) => revokedAt === null)
        .map(({ label, lastSeenAt, toldUnsent }) => ({ label, lastSeenAt, unsent: toldUnsent })),
    };
  });
  const both = [...open.filter(({ worker }) => worker === to), ...given];
  const wanted = new Map(both.map(({ role, area }) => [`${role} ${area}`, { role, area }]));
  await setGrants(world, regency, to, [...wanted.values()]);
  await setGrants(world, regency, from, []);
  return note;
};

const countOf = ({ records }: Fold, kind: string): number =>
  [...records.values()].filter((merged) => {
    if (merged.kind !== kind || merged.state !== "active") return false;
    return kind !== person.kind || readBody(person, merged.body).life !== "dead";
  }).length;
