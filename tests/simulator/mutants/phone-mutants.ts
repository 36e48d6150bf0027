import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import type { Cursor, SyncAnswer } from "#protocol/messages.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import type { OutboxEntry } from "#storage/outbox/outbox-entry.ts";
import type { Commit, Put, RowStore } from "#storage/rows.ts";
import { bytesToText, textToBytes } from "#storage/sealing/bytes.ts";
import { openPlain } from "../world/opened.ts";
import { withAnswers } from "./answers.ts";
import type { RatedMutant } from "./mutant.ts";

const accepted = (id: string, { now }: SyncAnswer): Outcome => ({
  id,
  outcome: "accepted",
  stamp: { order: 1, acceptedAt: now, role: "cadre" },
});

/** Two commits where there should be one; a process may end between them. */
const splitCommit =
  (isFirst: (put: Put) => boolean) =>
  (rows: RowStore): RowStore => ({
    ...rows,
    commit: async (change) => {
      const first = change.puts.filter(isFirst);
      const rest = change.puts.filter((put) => !isFirst(put));
      if (first.length === 0 || rest.length === 0) return rows.commit(change);
      const answer = await rows.commit({ ...change, puts: first });
      if (answer === "moved") return answer;
      await rows.commit({ expect: [], puts: rest, deletes: [] });
      return "committed";
    },
  });

const isOutbox = ({ table }: Put): boolean => table === "outbox";

/** One tab sleeps over its answer while another goes on, and no lock holds it back. */
const TWO_TABS: RatedMutant["mix"] = { frozen: 0.4, secondTab: 0.9, noLocks: true, longAbsence: 2 };

export const PHONE_MUTANTS: readonly RatedMutant[] = [
  {
    name: "m1 an answer marks the whole outbox as sent",
    within: 60,
    changeStore: withAnswers(async ({ answer, request, store }) => {
      if (answer.outcomes.length === 0) return {};
      const all = await store.nextRequest({ up: 10_000, down: 1 });
      const known = new Set(answer.outcomes.map(({ id }) => id));
      const more = all.versions.filter(({ id }) => !known.has(id)).map(({ id }) => accepted(id, answer));
      all.epoch = request.epoch;
      return { request: all, answer: { ...answer, outcomes: [...answer.outcomes, ...more] } };
    }),
  },
  {
    name: "m2 the cursor is saved before the rows",
    within: 250,
    changeRows: splitCommit(({ table }) => table !== "bundles"),
  },
  {
    name: "m9 a lost stream is purged before its work was handed in",
    within: 60,
    changeStore: (store, rows) => {
      const purging = withAnswers(async ({ answer }) => {
        await dropEntries(rows, ({ stream, state }) => state.type === "waiting" && !(stream in answer.heads));
        return {};
      });
      return purging(store, rows);
    },
  },
  {
    name: "m10 gone deletes wherever the subject is by now",
    within: 60,
    changeStore: withAnswers(async ({ answer }) => {
      const gone = new Set(answer.pages.flatMap((page) => page.gone));
      const pages = answer.pages.map((page) => ({
        ...page,
        versions: page.versions.filter(({ subject }) => page.gone.includes(subject) || !gone.has(subject)),
      }));
      return { answer: { ...answer, pages } };
    }),
  },
  {
    name: "m11 the later clock wins",
    within: 40,
    fold: (versions, reader) => foldSubjects(byClock(versions), reader),
  },
  {
    name: "m12 pages are taken wherever the cursor stands",
    within: 40,
    mix: { ...TWO_TABS, smallPages: 3, slowRows: 200 },
    changeStore: withAnswers(async ({ answer, store }) => {
      const request = await store.nextRequest({ up: 1, down: 1 });
      const cursors = request.cursors as Readonly<Record<string, Cursor>>;
      return {
        answer: {
          ...answer,
          pages: answer.pages.map((page) => ({ ...page, from: cursors[page.stream] ?? null })),
        },
      };
    }),
  },
  {
    name: "m16 no fence of grants",
    within: 300,
    // An answer from before a revocation, read by a tab that slept, while another tab saw the stream go and come back.
    mix: { frozen: 0.4, secondTab: 0.9, noLocks: true, grantChanges: 6, longAbsence: 2 },
    changeStore: withAnswers(async ({ answer, contact }) => ({
      answer: {
        ...answer,
        grants: { ...answer.grants, version: Math.max(answer.grants.version, contact.grants.version) },
      },
    })),
  },
  {
    name: "m17 no fence of heads",
    within: 40,
    mix: { ...TWO_TABS, smallPages: 4, slowRows: 100, replicaLag: 0.3 },
    changeStore: withAnswers(async ({ answer, contact }) => ({
      answer: {
        ...answer,
        heads: Object.fromEntries(
          Object.entries(answer.heads).map(([stream, head]) => [
            stream,
            Math.max(head, contact.heads[stream] ?? 0),
          ]),
        ),
      },
    })),
  },
  {
    name: "v1 a commit does not look whether another tab was quicker",
    within: 250,
    changeRows: (rows) => ({ ...rows, commit: (change: Commit) => rows.commit({ ...change, expect: [] }) }),
  },
  {
    name: "v2 a repeat's stamp is not taken",
    within: 20,
    changeStore: withAnswers(async ({ answer }) => ({
      answer: { ...answer, outcomes: answer.outcomes.filter(({ outcome }) => outcome !== "repeat") },
    })),
  },
  {
    name: "v3 of two bundles that change only one is written",
    within: 20,
    changeRows: (rows) => ({
      ...rows,
      commit: (change) => {
        const bundles = change.puts.filter(({ table }) => table === "bundles");
        const lost = bundles.length > 1 ? bundles.at(-1) : undefined;
        return rows.commit({ ...change, puts: change.puts.filter((put) => put !== lost) });
      },
    }),
  },
  {
    name: "v4 what was accepted is let go of before it is held twice",
    within: 60,
    changeStore: withAnswers(async ({ answer }) => ({ answer: { ...answer, durable: answer.now } })),
  },
  {
    name: "v5 a save writes bundle and outbox one after the other",
    within: 300,
    changeRows: splitCommit((put) => !isOutbox(put)),
  },
  {
    name: "v6 nothing is handed in again after a restore",
    within: 60,
    changeStore: (store, rows) => ({
      ...store,
      forgetEpoch: async () => {
        await dropEntries(rows, ({ state }) => state.type === "acknowledged");
        await store.forgetEpoch();
      },
    }),
  },
];

/** Takes entries out of the outbox behind the client's back; their rows stand a revision later. */
const dropEntries = async (rows: RowStore, isDropped: (entry: OutboxEntry) => boolean): Promise<void> => {
  for (const row of await rows.all("outbox")) {
    const entries = JSON.parse(openPlain(row.sealed)) as readonly OutboxEntry[];
    const left = entries.filter((entry) => !isDropped(entry));
    if (left.length === entries.length) continue;
    const whole = bytesToText(row.sealed);
    const head = whole.slice(0, whole.indexOf("\n") + 1);
    const sealed = textToBytes(`${head}${JSON.stringify(left)}`);
    const put: Put = { table: "outbox", row: { ...row, rev: row.rev + 1, sealed } };
    await rows.commit({ expect: [], puts: [put], deletes: [] });
  }
};

/** As if nobody had seen anything, and order were the clock's. */
const byClock = (versions: readonly Version[]): readonly Version[] =>
  versions
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
    .map((version, i) => ({
      ...version,
      supersedes: [],
      ...(version.stamp ? { stamp: { ...version.stamp, order: i + 1 } } : {}),
    }));
