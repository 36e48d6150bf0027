import type { Bytes } from "#protocol/courier/bytes.ts";
import { handInAnswerSchema, parseReceipt } from "#protocol/courier/receipt.ts";
import type { SyncAnswer } from "#protocol/messages.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { raiseEpochs } from "#server/backup/restore-backup.ts";
import type { Store } from "#server/store/store.ts";
import { createRandom, type Random } from "#support/random.ts";
import { createTestServer, type TestGrant, type TestServer } from "#support/test-server.ts";
import { watchAnswer } from "../checks/watch-answer.ts";
import { createGrantsTold, type GrantsTold } from "../checks/watch-phone.ts";
import { watchServer } from "../checks/watch-server.ts";
import type { Dice } from "./dice.ts";
import type { FaultMix } from "./fault-mix.ts";
import type { Journal } from "./journal.ts";
import { createLoggedStore, type LoggedStore } from "./logged-store.ts";
import type { Materials } from "./materials.ts";
import type { VirtualTime } from "./virtual-time.ts";
import type { Mutant } from "./world.ts";

export const REGENCY = "3571";

/** The real server over the real memory store, with what can happen to a server. */
export interface SimServer {
  readonly store: LoggedStore;
  readonly test: TestServer;
  /** Hands a phone's request in; `phone` names whose luck decides over crash and lag. */
  deliver(
    phone: string,
    worker: string,
    path: string,
    init: RequestInit,
    body: string | Bytes,
  ): Promise<Response>;
  /** A finished backup: what was accepted before is `durable`. */
  backUp(): Promise<void>;
  /** Undoes what was committed after that position, as if it had never been; for mutants, within a request. */
  undoTo(position: number): Promise<void>;
  /** The last backup takes the database's place. */
  restore(): Promise<void>;
  setGrants(worker: string, grants: readonly TestGrant[]): Promise<void>;
  /** Sync answers by phone, as text, in order of delivery. */
  answers(): ReadonlyMap<string, readonly string[]>;
  readonly grants: GrantsTold;
  /** Ids that the server said it holds, in rounds and receipts, since it was last restored. */
  promised(): ReadonlySet<string>;
}

export interface SimServerOptions {
  readonly time: VirtualTime;
  readonly dice: Dice;
  readonly journal: Journal;
  readonly mix: () => FaultMix;
  readonly mutant: Mutant;
  readonly seed: number;
  readonly materials: Materials;
}

class ServerDied extends Error {}

export const createSimServer = (options: SimServerOptions): SimServer => {
  const { time, journal, mix, mutant, seed, materials } = options;
  let dieAt = Number.POSITIVE_INFINITY;
  let behind = 0;
  const watch = watchServer(journal);
  const store = createLoggedStore(REGENCY, {
    createStore: materials.createStore,
    onStatement: () => {
      dieAt -= 1;
      if (dieAt === 0) throw new ServerDied("the server died between two statements");
    },
    onCommit: watch.onCommit,
    lag: () => behind,
    ...(mutant.changeServerStore ? { change: mutant.changeServerStore } : {}),
  });
  let served: Random | undefined;
  const setting = createRandom(seed);
  // Every phone's secrets come from dice of its own: a real server's randomness tells nobody what others asked for.
  const random = (bytes: number): Uint8Array => (served ?? setting).bytes(bytes);
  const test = createTestServer({ clock: time.nowMs, seed, store, deps: { random } });
  const answers = new Map<string, string[]>();
  const grants = createGrantsTold();
  const dices = new Map<string, Dice>();
  const diceFor = (use: string): Dice => {
    const known = dices.get(use) ?? options.dice.fork(use);
    dices.set(use, known);
    return known;
  };
  let backup = 0;
  const promised = new Set<string>();
  const promise = (outcomes: readonly Outcome[]): void => {
    for (const { id, outcome } of outcomes) if (outcome !== "refused") promised.add(id);
  };

  // One request at a time: dying and lagging are the request's own.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = materials.outside(turn.then(work));
    turn = done.catch(() => undefined);
    return done;
  };

  const server: SimServer = {
    store,
    test,
    answers: () => answers,
    grants,
    promised: () => promised,
    deliver: (phone, worker, path, init, body) =>
      inTurn(async () => {
        const dice = diceFor(`server for ${phone}`);
        const { serverCrash, replicaLag, smallPages } = mix();
        const isDying = dice.chance(serverCrash);
        dieAt = isDying ? dice.between(1, 60) : Number.POSITIVE_INFINITY;
        // A replica serves pages to who only asks: never what the request itself has just written.
        const isLagging = dice.chance(replicaLag) && typeof body === "string" && /"versions":\[\]/.test(body);
        behind = isLagging ? dice.between(1, 12) : 0;
        if (isLagging) journal.fault("replicaLag");
        const sent =
          smallPages > 0 && typeof body === "string" ? withLimit(body, dice.between(1, smallPages)) : body;
        const headers = new Headers(init.headers);
        headers.delete("content-length");
        const request = new Request(`https://damping.test${path}`, { method: "POST", headers, body: sent });
        const serve = (asked: Request) => test.server.fetch(asked);
        served = diceFor(`secrets of ${phone}`);
        const response = await (mutant.changeFetch ? mutant.changeFetch(serve, server) : serve)(request);
        served = undefined;
        const hasDied = dieAt <= 0;
        dieAt = Number.POSITIVE_INFINITY;
        behind = 0;
        if (hasDied) journal.fault("serverCrash");
        if (hasDied && dice.chance(0.5)) throw new TypeError("Failed to fetch");
        const text = await response.text();
        // A signature is another each time, and says nothing.
        const said = path === "/v1/courier" ? text.replace(/\\n[\w-]+\\n/, "") : text;
        journal.note(() => `${phone} ${path} -> ${response.status} ${said.slice(0, 6000)}`);
        if (path === "/v1/courier" && response.status === 200) promise(outcomesOf(text));
        if (path === "/v1/sync" && response.status === 200) {
          promise((JSON.parse(text) as SyncAnswer).outcomes);
          answers.set(phone, [...(answers.get(phone) ?? []), text]);
          grants.tell(phone, JSON.parse(text) as SyncAnswer);
          if (!isLagging) await watchAnswer(journal, store.plain(), worker, phone, text);
        }
        if (response.status === 500 && !hasDied) journal.violated("server bug", `500 to ${phone}`);
        return new Response(text, { status: response.status, headers: response.headers });
      }),
    backUp: () =>
      inTurn(async () => {
        const from = new Date(time.nowMs() - 1).toISOString();
        backup = store.position();
        await store.write(REGENCY, async (tx) => tx.meta.put({ ...(await tx.meta.get()), durable: from }));
        journal.note(() => "server backed up");
      }),
    undoTo: async (position) => {
      await store.rewind(position);
      watch.restored(store.transactions().flat());
    },
    restore: () =>
      inTurn(async () => {
        journal.fault("serverRestore");
        promised.clear();
        await store.rewind(backup);
        watch.restored(store.transactions().flat());
        if (!mutant.keepsEpochOnRestore) await raiseEpochs({ store: store as Store, clock: time.nowMs });
      }),
    setGrants: (worker, grants) => inTurn(() => test.setGrants(worker, grants)),
  };
  return server;
};

const outcomesOf = (handedIn: string): readonly Outcome[] => {
  const { receipt } = handInAnswerSchema.parse(JSON.parse(handedIn));
  const parsed = parseReceipt(new TextEncoder().encode(receipt));
  return parsed.ok ? parsed.value.receipt.people.flatMap(({ outcomes }) => outcomes) : [];
};

const withLimit = (body: string, limit: number): string => {
  try {
    return JSON.stringify({ ...(JSON.parse(body) as object), limit });
  } catch {
    return body;
  }
};
