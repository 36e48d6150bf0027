import type { Version } from "#domain/facts/version.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import type { Store, WriteTx } from "#server/store/store.ts";
import { AREA, FAR } from "../world/places.ts";
import { REGENCY } from "../world/sim-server.ts";
import type { RatedMutant } from "./mutant.ts";

/** A store whose transactions are changed: reads and writes of everything. */
const withTx =
  (create: () => (tx: WriteTx, isWriting: boolean) => WriteTx) =>
  (store: Store): Store => {
    const change = create();
    return {
      ...store,
      write: (regency, work) => store.write(regency, (tx) => work(change(tx, true))),
      read: (regency, work, how) =>
        // The memory store reads and writes through one object; reads call no more than they may.
        store.read(regency, (tx) => work(change(tx as WriteTx, false)), how),
    };
  };

interface SyncBody {
  readonly versions: readonly (Version & { readonly stream: string })[];
}

const bodyOf = async (request: Request): Promise<SyncBody | undefined> => {
  if (!request.url.endsWith("/v1/sync")) return undefined;
  try {
    return JSON.parse(await request.clone().text()) as SyncBody;
  } catch {
    return undefined;
  }
};

const outcomesIn = (text: string): readonly Outcome[] =>
  (JSON.parse(text) as { outcomes?: readonly Outcome[] }).outcomes ?? [];

/**
 * New phones load page by page while others write; a client that names one head only edits what is history by then. Ours
 * names all that stood, which hides most of what these mutants do.
 */
const LATECOMERS: RatedMutant["mix"] = {
  smallPages: 3,
  futureSchema: 4,
  evict: 0.25,
  deviceRestore: 0.05,
  longAbsence: 2,
  slowRows: 300,
  requestLost: 0.1,
};

export const SERVER_MUTANTS: readonly RatedMutant[] = [
  {
    name: "m3 the server takes what comes twice as two",
    within: 20,
    changeFetch: (fetch, server) => {
      let times = 0;
      return async (request) => {
        const body = await bodyOf(request);
        if (!body) return fetch(request);
        const ids = body.versions.map(({ id }) => id);
        const known = await server.store.read(REGENCY, (tx) => tx.versions.byIds(ids));
        const names = new Map(known.map(({ id }) => [id, `${id}.${++times}`]));
        const versions = body.versions.map((version) => {
          const name = names.get(version.id);
          return name ? { ...version, id: name, n: version.n + 100_000 * times } : version;
        });
        const { headers } = request;
        const sent = JSON.stringify({ ...body, versions });
        const response = await fetch(new Request(request.url, { method: "POST", headers, body: sent }));
        let text = await response.text();
        for (const [id, name] of names)
          text = text.replaceAll(`"id":"${name}","outcome"`, `"id":"${id}","outcome"`);
        return new Response(text, response);
      };
    },
  },
  {
    name: "m4 a repeat is told by device and counter alone",
    within: 300,
    changeFetch: (fetch, server) => async (request) => {
      const response = await fetch(request);
      const text = await response.clone().text();
      if (!text.includes("counterTaken")) return response;
      const { now } = JSON.parse(text) as { now: string };
      const outcomes = outcomesIn(text).map((outcome) =>
        outcome.outcome === "refused" && outcome.reason === "counterTaken"
          ? { id: outcome.id, outcome: "repeat", stamp: { order: 1, acceptedAt: now, role: "cadre" } }
          : outcome,
      );
      await server.store.write(REGENCY, (tx) => tx.refused.removeByIds(outcomes.map(({ id }) => id)));
      return new Response(JSON.stringify({ ...JSON.parse(text), outcomes }), response);
    },
  },
  { name: "m5 a restored server keeps its epoch", within: 60, keepsEpochOnRestore: true },
  {
    name: "m6 a number is seen before what it numbers",
    within: 40,
    changeServerStore: withTx(() => {
      let hidden: ReadonlySet<string> = new Set();
      let reads = 0;
      return (tx, isWriting) => {
        if (!isWriting) reads += 1;
        const isHidden = (text: string): boolean =>
          !isWriting && reads > 1 && reads < 4 && [...hidden].some((id) => text.includes(`"id":"${id}"`));
        return {
          ...tx,
          versions: {
            ...tx.versions,
            since: async (...asked) =>
              (await tx.versions.since(...asked)).filter(({ text }) => !isHidden(text)),
            add: async (rows) => {
              hidden = new Set(rows.map(({ id }) => id));
              reads = 0;
              await tx.versions.add(rows);
            },
          },
        };
      };
    }),
  },
  {
    name: "m7 one bad version turns the whole request away",
    within: 60,
    changeFetch: (fetch, server) => async (request) => {
      const position = server.store.position();
      const response = await fetch(request);
      const text = await response.clone().text();
      if (!outcomesInAny(text).some(({ outcome }) => outcome === "refused")) return response;
      await server.undoTo(position);
      return new Response('{"error":"badRequest"}', { status: 400, headers: response.headers });
    },
  },
  {
    name: "m8 a family moves and leaves no mark",
    within: 300,
    changeServerStore: withTx(() => (tx) => ({
      ...tx,
      placements: { ...tx.placements, putGone: async () => undefined },
    })),
  },
  {
    name: "m13 pages are not filtered by grants",
    within: 20,
    changeServerStore: withTx(() => (tx) => ({
      ...tx,
      accounts: {
        ...tx.accounts,
        grantsOf: async (workers) => [
          ...(await tx.accounts.grantsOf(workers)),
          ...workers.flatMap((worker) =>
            [AREA, FAR].map((area) => ({
              worker,
              role: "cadre" as const,
              area,
              from: "2026-01-01T00:00:00Z",
              to: null,
            })),
          ),
        ],
      },
    })),
  },
  {
    name: "m14 late work is turned away",
    within: 60,
    changeServerStore: withTx(() => (tx) => ({
      ...tx,
      accounts: {
        ...tx.accounts,
        grantsOf: async (workers) => (await tx.accounts.grantsOf(workers)).filter(({ to }) => to === null),
      },
    })),
  },
  {
    name: "m15 of two concurrent edits the earlier is thrown away",
    within: 60,
    changeServerStore: withTx(() => {
      const lost = new Set<string>();
      return (tx) => {
        const left = <R extends { readonly id: string }>(rows: readonly R[]): readonly R[] =>
          rows.filter(({ id }) => !lost.has(id));
        const shown = <R extends { readonly text: string }>(rows: readonly R[]): readonly R[] =>
          rows.filter(({ text }) => !lost.has((JSON.parse(text) as Version).id));
        return {
          ...tx,
          versions: {
            ...tx.versions,
            ofRecords: async (records) => left(await tx.versions.ofRecords(records)),
            ofSubjects: async (...asked) => left(await tx.versions.ofSubjects(...asked)),
            since: async (...asked) => shown(await tx.versions.since(...asked)),
            needed: async (...asked) => shown(await tx.versions.needed(...asked)),
            add: async (rows) => {
              for (const { record, text } of rows) {
                const { supersedes } = JSON.parse(text) as Version;
                for (const { id, head } of await tx.versions.ofRecords([record]))
                  if (head && !supersedes.includes(id)) lost.add(id);
              }
              await tx.versions.add(rows);
            },
          },
        };
      };
    }),
  },
  {
    name: "v7 a family that moves leaves its history behind",
    within: 40,
    changeServerStore: withTx(() => (tx) => ({
      ...tx,
      versions: {
        ...tx.versions,
        place: async (changes) => {
          const known = await tx.versions.byIds(changes.map(({ id }) => id));
          const home = new Map(known.map(({ id, stream }) => [id, stream]));
          await tx.versions.place(changes.filter(({ id, stream }) => home.get(id) === stream));
        },
      },
    })),
  },
  {
    name: "v8 what a fork needs again is not sent again",
    within: 300,
    mix: LATECOMERS,
    changeServerStore: withTx(() => (tx) => ({
      ...tx,
      versions: {
        ...tx.versions,
        place: async (changes) => {
          const known = await tx.versions.byIds(changes.map(({ id }) => id));
          const before = new Map(known.map((row) => [row.id, row]));
          await tx.versions.place(
            changes.map((change) => {
              const was = before.get(change.id);
              return was?.stream === change.stream ? { ...change, serial: was.serial } : change;
            }),
          );
        },
      },
    })),
  },
  {
    name: "v9 a first load shows each page as the stream is by then",
    within: 60,
    // New phones load while others edit: what stands is history before its page is read, and what it joined was read already.
    mix: { smallPages: 2, evict: 0.35, oneHead: 30 },
    changeServerStore: withTx(() => (tx) => ({
      ...tx,
      versions: {
        ...tx.versions,
        needed: async (stream, _at, ...rest) =>
          tx.versions.needed(stream, Number.MAX_SAFE_INTEGER - 1, ...rest),
      },
    })),
  },
  {
    name: "v10 the checksum forgets what a move takes away",
    within: 20,
    changeServerStore: withTx(() => (tx) => ({
      ...tx,
      streams: {
        ...tx.streams,
        put: async (states) =>
          tx.streams.put(states.map((state) => ({ ...state, sum: { ...state.sum, high: 1 } }))),
      },
    })),
  },
];

const outcomesInAny = (text: string): readonly Outcome[] => {
  try {
    return outcomesIn(text);
  } catch {
    return [];
  }
};
