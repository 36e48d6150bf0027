import type { Grant } from "#domain/access/grant.ts";
import { streamPlace } from "#domain/access/streams.ts";
import { type Fold, foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { family } from "#domain/records/family.ts";
import { person } from "#domain/records/person.ts";
import { readBody } from "#domain/records/read-body.ts";
import type { ToldDevice, ToldStream } from "#protocol/people-requests.ts";
import { streamFacts } from "../lists/stream-facts.ts";
import type { ReadTx } from "../store/store.ts";

/** The RW streams whose families a grant reaches, out of those there are, sorted. */
export const rwStreamsOf = (
  { area, streams = [] }: Pick<Grant, "area" | "streams">,
  known: readonly string[],
): readonly string[] =>
  known
    .filter((stream) => streamPlace(stream) !== undefined)
    .filter((stream) => area === stream || streams.includes(stream) || stream.startsWith(`${area}/`))
    .sort();

/** What somebody finds who takes these streams over. */
export const toldStreams = async (tx: ReadTx, streams: readonly string[]): Promise<readonly ToldStream[]> => {
  const told: ToldStream[] = [];
  for (const stream of streams) {
    const stored = await tx.versions.neededOfStreams([stream]);
    const fold = foldSubjects(stored.map(({ text }) => JSON.parse(text) as Version));
    const { children, referrals, proposals, conflicts } = streamFacts(stream, stored);
    told.push({
      stream,
      families: countOf(fold, family.kind),
      people: countOf(fold, person.kind),
      children: children.length,
      referrals: referrals.length,
      proposals: proposals.length,
      conflicts: conflicts.length,
    });
  }
  return told;
};

/** The devices on which these people ever signed in, or that were enrolled for them, and that were not revoked, by worker: unsent work may lie on any. */
export const toldDevices = async (
  tx: ReadTx,
  workers: readonly string[],
): Promise<ReadonlyMap<string, readonly ToldDevice[]>> => {
  const used = new Map<string, Set<string>>(workers.map((worker) => [worker, new Set()]));
  const seen = [...(await tx.accounts.sessionsOf(workers)), ...(await tx.devices.ofWorkers(workers))];
  for (const { worker, device } of seen) used.get(worker)?.add(device);
  const ids = new Set([...used.values()].flatMap((devices) => [...devices]));
  const known = (await tx.devices.byIds([...ids])).filter(({ revokedAt }) => revokedAt === null);
  const toldOf = (devices: ReadonlySet<string>): readonly ToldDevice[] =>
    known
      .filter(({ device }) => devices.has(device))
      .map(({ label, lastSeenAt, toldUnsent }) => ({ label, lastSeenAt, unsent: toldUnsent }));
  return new Map([...used].map(([worker, devices]) => [worker, toldOf(devices)]));
};

const countOf = ({ records }: Fold, kind: string): number =>
  [...records.values()].filter((merged) => {
    if (merged.kind !== kind || merged.state !== "active") return false;
    return kind !== person.kind || readBody(person, merged.body).life !== "dead";
  }).length;
