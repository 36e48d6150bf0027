import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { syncAnswerSchema } from "#protocol/messages.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { type Bench, type Figure, median } from "./figure.ts";
import { bareInserts } from "./server/bare-inserts.ts";
import { cpuSeconds, type LoadPhone, openLoadServer } from "./server/load-server.ts";

/** Rounds of each measurement; they take turns, so that a noisy minute hits all alike. */
const ROUNDS = 5;
const VERSIONS_A_ROUND = 3_000;

/**
 * The sync server's whole path in this process, from a packed request to a packed response, over SQLite on this disk with
 * `synchronous=FULL`. Per second of processor time, all threads together; the network and node:http are not in it.
 */
export const serverSpeed: Bench = {
  name: "server",
  run: async () => [...(await pushing()), ...(await pulling()), await firstLoads()],
};

const pushing = async (): Promise<readonly Figure[]> => {
  const load = await openLoadServer();
  const phone = await load.phone(["01", "02", "03"]);
  const push = async (size: number): Promise<number> => {
    const bodies = Array.from({ length: VERSIONS_A_ROUND / size }, () => phone.push(size));
    return VERSIONS_A_ROUND / (await cpuSeconds(() => inTurn(bodies, (body) => phone.send(body))));
  };
  await push(100); // warms the code up
  await mustAccept(phone);
  const bare = await openBare();
  const rates = {
    hundred: [] as number[],
    twenty: [] as number[],
    bareHundred: [] as number[],
    bareTwenty: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.hundred.push(await push(100));
    rates.bareHundred.push(VERSIONS_A_ROUND / (await cpuSeconds(() => bare.insert(VERSIONS_A_ROUND, 100))));
    rates.twenty.push(await push(20));
    rates.bareTwenty.push(VERSIONS_A_ROUND / (await cpuSeconds(() => bare.insert(VERSIONS_A_ROUND, 20))));
  }
  await load.close();
  await bare.close();
  const [hundred, twenty] = [median(rates.hundred), median(rates.twenty)];
  const [bareHundred, bareTwenty] = [median(rates.bareHundred), median(rates.bareTwenty)];
  const perS = "versions/CPU-s";
  return [
    { name: "pushed in batches of 100", value: hundred, unit: perS, target: { atLeast: 15_000 } },
    { name: "the same rows inserted bare, 100 a transaction", value: bareHundred, unit: perS },
    { name: "ratio to bare inserts, 100", value: hundred / bareHundred, unit: "x" },
    { name: "pushed in batches of 20", value: twenty, unit: perS, target: { atLeast: 15_000 } },
    { name: "the same rows inserted bare, 20 a transaction", value: bareTwenty, unit: perS },
    { name: "ratio to bare inserts, 20", value: twenty / bareTwenty, unit: "x" },
  ];
};

const openBare = async () => {
  const folder = await mkdtemp(join(tmpdir(), "damping-bare-"));
  const store = openSqliteStore(join(folder, "bare.db"));
  const insert = bareInserts(store);
  return {
    insert,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
};

const pulling = async (): Promise<readonly Figure[]> => {
  const load = await openLoadServer();
  const phone = await load.phone(["01", "02", "03"]);
  for (let i = 0; i < 12; i += 1) await phone.send(phone.push(500));
  const { heads } = await readAnswer(phone, phone.pull({}, 1));
  const atHead = Object.entries(heads).map(([stream, serial]) => [stream, { epoch: 1, serial }]);
  const nothing = phone.pull(Object.fromEntries(atHead), 500);
  const page = phone.pull({}, 500);
  const times = (count: number, body: Uint8Array) => () =>
    inTurn(new Array<Uint8Array>(count).fill(body), (each) => phone.send(each));
  await times(300, nothing)();
  const rates = { nothing: [] as number[], page: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.nothing.push(2_000 / (await cpuSeconds(times(2_000, nothing))));
    rates.page.push(100 / (await cpuSeconds(times(100, page))));
  }
  const packed = (await phone.send(page)).byteLength;
  const nothingBytes = nothing.byteLength + (await phone.send(nothing)).byteLength;
  const bytesUp = (count: number): Figure => ({
    name: `bytes up a version, gzip, ${count} in a request`,
    value: phone.push(count).byteLength / count,
    unit: "bytes",
  });
  const up = [bytesUp(100), bytesUp(20)];
  await load.close();
  return [
    {
      name: "nothing new, 4 streams",
      value: median(rates.nothing),
      unit: "req/CPU-s",
      target: { atLeast: 10_000 },
    },
    {
      name: "nothing new, bodies up and down",
      value: nothingBytes,
      unit: "bytes",
      target: { atMost: 2_000 },
    },
    {
      name: "pages of 500 versions, brotli",
      value: median(rates.page),
      unit: "pages/CPU-s",
      target: { atLeast: 350 },
    },
    { name: "bytes down a version, brotli", value: packed / 500, unit: "bytes", target: { atMost: 110 } },
    ...up,
  ];
};

/** A hundred phones that were just enrolled, each with 2,000 versions to load, at the same moment. */
const firstLoads = async (): Promise<Figure> => {
  const load = await openLoadServer();
  const rws = Array.from({ length: 5 }, (_, at) => String(at + 1).padStart(2, "0"));
  const writer = await load.phone(rws);
  for (let i = 0; i < 4; i += 1) await writer.send(writer.push(500));
  const phones: LoadPhone[] = [];
  for (let i = 0; i < 100; i += 1) phones.push(await load.phone(rws));
  const from = performance.now();
  const loaded = await Promise.all(phones.map(loadAll));
  const seconds = (performance.now() - from) / 1000;
  await load.close();
  if (loaded.some((count) => count !== 2_000)) throw new Error(`a phone has ${Math.min(...loaded)} of 2,000`);
  return {
    name: "100 phones first-sync 2,000 versions each, together, until the last has all",
    value: seconds,
    unit: "s",
    note: `${Math.round(200_000 / seconds).toLocaleString("en")} versions/s, packing and unpacking in this process`,
  };
};

/** Pages of 500 until nothing is left; answers how many versions came. */
const loadAll = async (phone: LoadPhone): Promise<number> => {
  const cursors: Record<string, object> = {};
  let count = 0;
  for (let hasMore = true; hasMore; ) {
    const { pages } = await readAnswer(phone, phone.pull(cursors, 500));
    for (const { stream, to, versions } of pages) {
      cursors[stream] = to;
      count += versions.length;
    }
    hasMore = pages.some(({ more }) => more);
  }
  return count;
};

const readAnswer = async (phone: LoadPhone, body: Uint8Array) =>
  syncAnswerSchema.parse(JSON.parse(new TextDecoder().decode(await phone.send(body, "identity"))));

const mustAccept = async (phone: LoadPhone): Promise<void> => {
  const { outcomes } = await readAnswer(phone, phone.push(100));
  const bad = outcomes.find(({ outcome }) => outcome !== "accepted");
  if (bad) throw new Error(`measured would be refusals: ${JSON.stringify(bad)}`);
};

const inTurn = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  for (const one of all) await work(one);
};
