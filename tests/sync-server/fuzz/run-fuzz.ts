import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { REQUEST_REFUSALS } from "#protocol/messages.ts";
import { createBuiltApp } from "#server/http/built-app.ts";
import { sealStore } from "#server/seal/sealed-store.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import type { Store } from "#server/store/store.ts";
import { aChild, aFamily, idNamed } from "#support/builders.ts";
import { aKeyRing } from "#support/key-rings.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient, emptySync } from "../routes/a-client.ts";
import { createDice } from "./dice.ts";
import { type Loot, strangeRequest } from "./strange-requests.ts";

const R = "3571";
const K = "3571011001";
const RW = `${K}/05`;
const SECRET = "nobody may read this";

export interface FuzzReport {
  readonly requests: number;
  readonly seconds: number;
  /** Answers by "sort status". */
  readonly answers: Readonly<Record<string, number>>;
  /** What went wrong, at most twenty: a bug, an unnamed refusal, a secret told. */
  readonly failures: readonly string[];
  /** Slowest single request, in milliseconds. */
  readonly slowestMs: number;
  /** JavaScript memory in use after collection, after a tenth of the requests and at the end, in MB. */
  readonly memoryMb: readonly [number, number];
  readonly isUnchanged: boolean;
  readonly isAlive: boolean;
}

/** Sends so many hostile requests to the real handler over a real database file. */
export const runFuzz = async (count: number, seed: number): Promise<FuzzReport> => {
  const folder = mkdtempSync(join(tmpdir(), "damping-fuzz-"));
  try {
    return await fuzzIn(folder, count, seed);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const fuzzIn = async (folder: string, count: number, seed: number): Promise<FuzzReport> => {
  writeFileSync(join(folder, "secret.key"), SECRET);
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist", "index.html"), "<!doctype html>");
  const dice = createDice(seed);
  let now = Date.parse("2026-11-21T01:00:00Z");
  const store = sealStore(openSqliteStore(join(folder, "damping.db")), aKeyRing("a"));
  const events: string[] = [];
  const server = createTestServer({
    store,
    clock: () => now,
    log: (level, event, entry) =>
      void (level === "error" && events.push(`${event} ${JSON.stringify(entry)}`)),
    deps: { app: createBuiltApp(join(folder, "dist")) },
  });
  const loot = await collectLoot(server);
  const before = await accepted(store);

  const answers: Record<string, number> = {};
  const failures: string[] = [];
  let slowestMs = 0;
  let memoryEarly = 0;
  const from = performance.now();
  for (let at = 0; at < count; at += 1) {
    now += 1_000;
    const { sort, request } = strangeRequest(dice, loot);
    const where = `${at} ${sort} ${request.method} ${new URL(request.url).pathname.slice(0, 60)}`;
    const begun = performance.now();
    try {
      const response = await server.server.fetch(request);
      const text = await response.text();
      const wrong = wrongAnswer(response, request.method, text);
      if (wrong !== undefined) failures.push(`${where}: ${response.status} ${wrong}`);
      const key = `${sort} ${response.status}`;
      answers[key] = (answers[key] ?? 0) + 1;
    } catch (error) {
      failures.push(`${where}: threw ${String(error)}`);
    }
    slowestMs = Math.max(slowestMs, performance.now() - begun);
    if (at === Math.floor(count / 10)) memoryEarly = memoryMb();
  }
  const seconds = (performance.now() - from) / 1000;
  const memoryLate = memoryMb();
  const isUnchanged = (await accepted(store)) === before;
  const alive = await server.fetch("/v1/sync", {
    method: "POST",
    headers: { authorization: `Bearer ${loot.acceptedToken}` },
    body: JSON.stringify(loot.accepted),
  });
  await store.close();
  return {
    requests: count,
    seconds,
    answers,
    failures: [...failures, ...events].slice(0, 20),
    slowestMs,
    memoryMb: [memoryEarly, memoryLate],
    isUnchanged,
    isAlive: alive.status === 200,
  };
};

/** What is wrong with an answer; nothing when it is a named refusal or something anybody may have. */
const wrongAnswer = (response: Response, method: string, text: string): string | undefined => {
  const { status, headers } = response;
  if (text.includes(SECRET)) return "tells a secret";
  if (!headers.has("content-security-policy")) return "has no policy";
  if (status >= 500) return `is a bug: ${text.slice(0, 80)}`;
  if (status < 400) return undefined;
  if (method === "HEAD" || (headers.get("content-type") ?? "").startsWith("text/html")) return undefined;
  try {
    const { error } = JSON.parse(text) as { readonly error?: unknown };
    const isNamed =
      typeof error === "string" && (Object.hasOwn(REQUEST_REFUSALS, error) || error === "badFile");
    return isNamed ? undefined : `is not named: ${text.slice(0, 80)}`;
  } catch {
    return `is no refusal: ${text.slice(0, 80)}`;
  }
};

const collectLoot = async (server: ReturnType<typeof createTestServer>): Promise<Loot> => {
  const rina = await aClient(server, { grants: [{ role: "cadre", area: RW }] }, "device-rina");
  const boss = await aClient(server, { grants: [{ role: "supervisor", area: R }] }, "device-boss");
  const own = { author: rina.worker, device: rina.device, stream: RW };
  const accepted = {
    ...emptySync(rina.device),
    versions: [
      { ...aFamily("Slamet"), ...own, n: 1 },
      { ...aChild("Alya"), ...own, n: 2 },
    ],
  };
  await rina.sync(accepted);
  // Of somebody else's device: whatever becomes of it under bending, it is never theirs to send.
  const others = { ...aChild("Bagas"), author: "somebody", device: "device-else", n: 9, stream: RW };
  const list = { proto: 1, area: K, asOf: "2026-11-21", offset: 0, limit: 9 };
  const subject = { proto: 1, subject: idNamed("Alya"), record: idNamed("Alya") };
  return {
    tokens: [rina.token, boss.token],
    acceptedToken: rina.token,
    accepted,
    bodies: {
      "/v1/sync": {
        ...emptySync(rina.device),
        versions: [others],
        opened: [{ subject: "x", at: "2026-11-21T01:00:00Z", how: "open" }],
        told: { unsent: 1, lastN: 2, clock: "2026-11-21T01:00:00Z" },
      },
      "/v1/enrol": { proto: 1, code: "3571-AAAA-BBBB", device: "device-new1", label: "HP" },
      "/v1/second-factor": { proto: 1, step: "status" },
      "/v1/summary": list,
      "/v1/children": { ...list, filter: { category: { index: "wfa", band: "low" } } },
      "/v1/care-summary": list,
      "/v1/families": { ...list, filter: { state: "atRisk", cause: "water" } },
      "/v1/places": list,
      "/v1/review": list,
      "/v1/quality": { ...list, by: "author", from: "2026-10-01", to: "2026-11-21" },
      "/v1/devices": list,
      "/v1/recovery": { ...list, device: "device-rina" },
      "/v1/sign-out-everywhere": { ...list, worker: "nobody" },
      "/v1/export": subject,
      "/v1/subject": subject,
      "/v1/history": subject,
      "/v1/courier": { format: "damping-courier", copies: [] },
    },
  };
};

/** All that was accepted, and who may do what; refusals kept for supervisors and the log of who looked are to grow. */
const accepted = (store: Store): Promise<string> =>
  store.read(R, async (tx) => {
    const streams = await tx.streams.all();
    const workers = (await tx.accounts.all()).map(({ worker }) => worker);
    return JSON.stringify([
      streams,
      await tx.versions.neededOfStreams(streams.map(({ stream }) => stream)),
      await tx.placements.allErased(),
      await tx.meta.get(),
      await tx.accounts.all(),
      await tx.accounts.allGrants(),
      await tx.accounts.codesOf(workers),
      await tx.accounts.sessionsOf(workers),
      await tx.accounts.factors(workers),
      (await tx.devices.all()).map(({ device, worker, revokedAt }) => [device, worker, revokedAt]),
    ]);
  });

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;

const memoryMb = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
};
