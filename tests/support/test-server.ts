import type { Role } from "#domain/facts/version.ts";
import { addWorker } from "#server/accounts/add-worker.ts";
import { issueCode } from "#server/accounts/issue-code.ts";
import { setGrants } from "#server/accounts/set-grants.ts";
import { type Log, silentLog } from "#server/log.ts";
import { createServer, type ServerDeps, type SyncServer } from "#server/server.ts";
import type { Store } from "#server/store/store.ts";
import { openTestStore } from "./test-store.ts";

export interface TestServerOptions {
  /** Milliseconds since 1970; stands still at 21 Nov 2026, 08.00 WIB, when not given. */
  readonly clock?: () => number;
  /** Fixes every id, code and token. */
  readonly seed?: number;
  /** That of `openTestStore` when not given: in memory, as a rule. */
  readonly store?: Store;
  readonly log?: Log;
  readonly deps?: Partial<ServerDeps>;
}

export interface TestServer {
  readonly server: SyncServer;
  readonly world: ServerDeps;
  readonly store: Store;
  readonly regency: string;
  /** What a phone's transport calls; paths as on the real server. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** An account with these grants and a code for one device. */
  addWorker(worker: TestWorker): Promise<{ readonly worker: string; readonly code: string }>;
  /** A further code for somebody who has an account. */
  issueCode(worker: string): Promise<string>;
  setGrants(worker: string, grants: readonly TestGrant[]): Promise<void>;
  close(): Promise<void>;
}

export interface TestGrant {
  readonly role: Role;
  readonly area: string;
  /** For a posyandu: the RW streams it serves. */
  readonly streams?: readonly string[];
}

export interface TestWorker {
  readonly name?: string;
  readonly grants: readonly TestGrant[];
}

/** The real server over a real store, in this process, with a fixed clock and seeded randomness. */
export const createTestServer = ({
  clock = () => Date.parse("2026-11-21T01:00:00Z"),
  seed = 1,
  store = openTestStore(),
  log = silentLog,
  deps = {},
}: TestServerOptions = {}): TestServer => {
  const regency = "3571";
  const random = seededBytes(seed);
  const world: ServerDeps = { store, clock, random, pepper: new Uint8Array(32).fill(7), log, ...deps };
  const server = createServer(world);
  return {
    server,
    world,
    store,
    regency,
    fetch: (input, init) => {
      const request =
        input instanceof Request ? input : new Request(new URL(input, "https://damping.test"), init);
      return server.fetch(request);
    },
    addWorker: async ({ name = "Rina", grants }) => {
      const roles = [...new Set(grants.map(({ role }) => role))];
      const worker = await addWorker(world, regency, { name, area: regency, roles });
      await setGrants(world, regency, worker, grants);
      return { worker, code: (await issueCode(world, regency, worker)).code };
    },
    issueCode: async (worker) => (await issueCode(world, regency, worker)).code,
    setGrants: async (worker, grants) => {
      await setGrants(world, regency, worker, grants);
    },
    close: () => store.close(),
  };
};

/** Bytes from a seed (mulberry32): the same run gives the same ids. */
const seededBytes = (seed: number): ((bytes: number) => Uint8Array) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 24;
  };
  return (bytes) => Uint8Array.from({ length: bytes }, next);
};
