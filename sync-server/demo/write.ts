import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { firstVersion } from "#domain/facts/next-version.ts";
import type { Body, Version } from "#domain/facts/version.ts";
import { createUuid7 } from "#domain/ids.ts";
import { type DemoWorker, demoId } from "./layout.ts";
import type { SeededRandom } from "./random.ts";

/** Something a worker wrote at some moment, before the counter of their device is known. */
export interface DemoWrite {
  readonly atMs: number;
  readonly author: DemoWorker;
  readonly stream: string;
  readonly version: Omit<Version, "n">;
}

export interface RecordToWrite {
  readonly record: string;
  readonly subject: string;
  readonly kind: string;
  readonly body: Body;
}

/** Writes things down as workers would: with ids, moments and groups, the same for the same seed. */
export interface DemoPen {
  /** First versions of records that one worker saved together. */
  write(
    author: DemoWorker,
    at: DemoTime,
    stream: string,
    records: readonly RecordToWrite[],
  ): readonly Version[];
  /** A later version that sets `fields` on `seen`. */
  edit(
    author: DemoWorker,
    at: DemoTime,
    stream: string,
    seen: Version,
    fields: Body,
    reason?: string,
  ): Version;
  readonly written: readonly DemoWrite[];
}

/** A day and an hour of it in Western Indonesia. */
export interface DemoTime {
  readonly date: CivilDate;
  readonly hour: number;
}

/** Western Indonesian time is seven hours ahead of UTC. */
const WIB_HOURS = 7;

export const createDemoPen = (random: SeededRandom, nowMs: number): DemoPen => {
  const written: DemoWrite[] = [];
  /** Nothing is written in the future, even when the demonstration is made before breakfast. */
  const msOf = ({ date, hour }: DemoTime): number =>
    Math.min(Date.parse(`${date}T00:00:00Z`) + (hour - WIB_HOURS) * 3_600_000, nowMs);
  const originOf = (author: DemoWorker, atMs: number, group: string) => ({
    id: createUuid7(atMs, random.bytes(10)),
    group,
    author: author.id,
    device: author.device,
    recordedAt: new Date(atMs).toISOString(),
    n: 0,
  });
  const keep = (author: DemoWorker, atMs: number, stream: string, version: Version): Version => {
    written.push({ atMs, author, stream, version });
    return version;
  };
  return {
    written,
    write: (author, at, stream, records) => {
      const group = demoId("group", String(random.next()));
      const atMs = msOf(at);
      return records.map(({ body, ...name }) =>
        keep(author, atMs, stream, firstVersion(name, body, originOf(author, atMs, group))),
      );
    },
    edit: (author, at, stream, seen, fields, reason) => {
      const atMs = msOf(at);
      const origin = originOf(author, atMs, demoId("group", String(random.next())));
      const before = seen.content.type === "body" ? seen.content.body : {};
      return keep(author, atMs, stream, {
        ...seen,
        ...origin,
        changed: Object.keys(fields).sort(),
        supersedes: [seen.id],
        ...(reason === undefined ? {} : { reason }),
        content: { type: "body", body: { ...before, ...fields } },
      });
    },
  };
};

/** A date some days before another. */
export const daysBefore = (date: CivilDate, days: number): CivilDate => addDays(date, -days);
