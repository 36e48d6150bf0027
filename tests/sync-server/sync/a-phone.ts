import { expect } from "vitest";
import { type Fold, foldSubjects } from "#domain/facts/fold.ts";
import { addSum, EMPTY_SUM, hashHead, sumToText } from "#domain/facts/head-sum.ts";
import type { Version } from "#domain/facts/version.ts";
import { type Cursor, enrolAnswerSchema, type SyncAnswer, syncAnswerSchema } from "#protocol/messages.ts";
import type { TestServer } from "#support/test-server.ts";

/** The least that a client must do, written from the protocol's page alone; every checksum and cursor is checked. */
export interface APhone {
  readonly worker: string;
  readonly device: string;
  /** Everything held, of every stream, and what waits here. */
  versions(): readonly Version[];
  fold(): Fold;
  streamOf(subject: string): string | undefined;
  /** Takes a version made with the next counter. */
  write(make: (origin: { author: string; device: string; n: number }) => Version, stream: string): void;
  /** One round trip. */
  round(limit?: number): Promise<SyncAnswer>;
  /** Rounds until nothing is left to send or to load; answers how many. */
  settle(limit?: number): Promise<number>;
  /** Forgets where it stood, as after the refusal `epoch`. */
  startOver(): void;
  /** Versions received in all rounds. */
  received(): number;
  /** The address now leads to another server. */
  talkTo(other: TestServer): void;
}

export const aPhone = async (
  server: TestServer,
  code: string,
  device: string,
  /** A role that sees only some kinds of a stream gets no checksum. */
  { hidesKinds = false } = {},
): Promise<APhone> => {
  const post = (path: string, body: unknown, token = "") =>
    server.fetch(path, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const enrolled = await post("/v1/enrol", { proto: 1, code, device, label: device });
  const { token, worker } = enrolAnswerSchema.parse(await enrolled.json());

  const held = new Map<string, Map<string, Version>>();
  const cursors: Record<string, Cursor> = {};
  let outbox: (Version & { stream: string })[] = [];
  let n = 0;
  let epoch = 0;
  let received = 0;

  const heldOf = (stream: string): Map<string, Version> => {
    const map = held.get(stream) ?? new Map<string, Version>();
    held.set(stream, map);
    return map;
  };
  const versions = () => [...[...held.values()].flatMap((map) => [...map.values()]), ...outbox];

  const round = async (limit = 100): Promise<SyncAnswer> => {
    const sent = outbox.slice(0, 20);
    const request = { proto: 1, app: "test", device, epoch, grants: 0, versions: sent, cursors, limit };
    const response = await post("/v1/sync", request, token);
    if (response.status !== 200) throw new Error(`refused: ${response.status}`);
    const answer = syncAnswerSchema.parse(await response.json());
    const done = new Set(answer.outcomes.map(({ id }) => id));
    expect([...done]).toEqual(sent.map(({ id }) => id));
    outbox = outbox.filter(({ id }) => !done.has(id));
    epoch = answer.epoch;
    for (const page of answer.pages) {
      expect(page.from).toEqual(cursors[page.stream] ?? null);
      const map = heldOf(page.stream);
      received += page.versions.length;
      for (const subject of page.gone) for (const [id, v] of map) if (v.subject === subject) map.delete(id);
      for (const { serial, ...version } of page.versions) map.set(version.id, version as Version);
      cursors[page.stream] = page.to;
      if (page.sum !== undefined) expect(sumOf([...map.values()])).toBe(page.sum);
      if (!hidesKinds) expect(page.sum === undefined).toBe(page.more);
    }
    for (const stream of held.keys()) if (!(stream in answer.heads)) held.delete(stream);
    return answer;
  };

  return {
    worker: worker.id,
    device,
    versions,
    fold: () => foldSubjects(versions(), worker.id),
    streamOf: (subject) =>
      [...held].find(([, map]) => [...map.values()].some((version) => version.subject === subject))?.[0],
    write: (make, stream) => {
      n += 1;
      outbox.push({ ...make({ author: worker.id, device, n }), stream });
    },
    round,
    settle: async (limit) => {
      for (let rounds = 1; rounds < 1_000; rounds += 1) {
        const { pages } = await round(limit);
        if (pages.length === 0 && outbox.length === 0) return rounds;
      }
      throw new Error("a phone comes to rest");
    },
    startOver: () => {
      epoch = 0;
      held.clear();
      for (const stream of Object.keys(cursors)) delete cursors[stream];
    },
    received: () => received,
    talkTo: (other) => {
      server = other;
    },
  };
};

const sumOf = (versions: readonly Version[]): string => {
  const superseded = new Set(versions.flatMap(({ supersedes }) => supersedes));
  return sumToText(
    versions
      .filter(({ id }) => !superseded.has(id))
      .reduce((sum, { id, stamp }) => addSum(sum, hashHead(id, stamp?.order ?? 0)), EMPTY_SUM),
  );
};
