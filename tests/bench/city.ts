import type { SyncAnswer } from "#protocol/messages.ts";
import { type Bench, type Figure, median } from "./figure.ts";
import { cpuSeconds, type LoadPhone, type LoadServer, openLoadServer } from "./server/load-server.ts";

const ROUNDS = 5;
const KELURAHAN_OF_A_CITY = 46;
/** Families with one child each; with the children per kelurahan of a city of 300,000. */
const FAMILIES_A_KELURAHAN = 320;
const PHONES = 600;

/**
 * What a city asks of one server process over SQLite on this disk: whether a push costs the same with one area and with a
 * hundred, with little data and with ten times as much; the phones of a whole city at once; what its office looks at.
 */
export const cityLoad: Bench = {
  name: "city",
  run: async () => [...(await flatness()), ...(await office()), ...(await phonesAtOnce())],
};

const areaOf = (index: number): string =>
  `35710${String(1 + Math.floor(index / 90)).padStart(1, "0")}1${String(1 + (index % 90)).padStart(3, "0")}`;

const flatness = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  const rates = new Map<string, number>();
  for (const { areas, before } of [
    { areas: 1, before: 2_000 },
    { areas: 10, before: 2_000 },
    { areas: 100, before: 2_000 },
    { areas: 1, before: 20_000 },
  ]) {
    const name = `${areas} area${areas > 1 ? "s" : ""}, ${before.toLocaleString("en")} versions there`;
    const load = await openLoadServer();
    const phones: LoadPhone[] = [];
    for (let at = 0; at < areas; at += 1) phones.push(await load.phone(["01", "02"], { area: areaOf(at) }));
    const send = async (count: number): Promise<void> => {
      for (let at = 0; at < count / 100; at += 1) {
        const phone = phones[at % areas];
        if (phone) await phone.send(phone.push(100));
      }
    };
    await send(before);
    const measured: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      measured.push(2_000 / (await cpuSeconds(() => send(2_000))));
    await load.close();
    rates.set(name, median(measured));
    figures.push({
      name: `pushed in batches of 100, ${name}`,
      value: median(measured),
      unit: "versions/CPU-s",
    });
  }
  const [first = Number.NaN, ...others] = rates.values();
  const worst = Math.max(...others.map((rate) => first / rate));
  return [...figures, { name: "the first against the slowest of the others", value: worst, unit: "x" }];
};

const office = async (): Promise<readonly Figure[]> => {
  const load = await openLoadServer();
  for (let at = 0; at < KELURAHAN_OF_A_CITY; at += 1) {
    const phone = await load.phone(["01", "02", "03", "04"], { area: areaOf(at) });
    for (let sent = 0; sent < FAMILIES_A_KELURAHAN * 10; sent += 400) await phone.send(phone.push(400));
  }
  const ask = await officeDesk(load);
  const children = KELURAHAN_OF_A_CITY * FAMILIES_A_KELURAHAN;
  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const from = performance.now();
    await work();
    return (performance.now() - from) / 1000;
  };
  const asOf = "2026-11-21";
  const cold = await seconds(() => ask("/v1/summary", { area: "3571", asOf }));
  const warm: number[] = [];
  const pages: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    warm.push(await seconds(() => ask("/v1/summary", { area: "3571", asOf })));
    const page = {
      area: "3571",
      asOf,
      filter: { notWeighedThisMonth: true },
      offset: 500 * round,
      limit: 500,
    };
    pages.push(await seconds(() => ask("/v1/children", page)));
  }
  await load.close();
  return [
    { name: `a city's summary, first, ${children.toLocaleString("en")} children`, value: cold, unit: "s" },
    { name: "the same, nothing new since", value: median(warm), unit: "s" },
    { name: "a page of 500 of its children, filtered", value: median(pages), unit: "s" },
  ];
};

const officeDesk = async ({ server }: LoadServer) => {
  const { code } = await server.addWorker({ name: "Kantor", grants: [{ role: "supervisor", area: "3571" }] });
  const body = JSON.stringify({ proto: 1, code, device: "device-office", label: "Laptop" });
  const enrolled = (await (await server.fetch("/v1/enrol", { method: "POST", body })).json()) as {
    token: string;
  };
  return async (path: string, asked: object): Promise<void> => {
    const answer = await server.fetch(path, {
      method: "POST",
      headers: { authorization: `Bearer ${enrolled.token}` },
      body: JSON.stringify({ proto: 1, ...asked }),
    });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  };
};

/** Each phone hands over 20 versions and gets 40 of a colleague's, all of them in the same moment. */
const phonesAtOnce = async (): Promise<readonly Figure[]> => {
  const load = await openLoadServer();
  const work: { readonly phone: LoadPhone; readonly cursors: object }[] = [];
  for (let at = 0; at < PHONES; at += 1) {
    const area = areaOf(at % KELURAHAN_OF_A_CITY);
    const rw = String(1 + Math.floor(at / KELURAHAN_OF_A_CITY)).padStart(2, "0");
    const phone = await load.phone([rw], { area });
    const colleague = await load.phone([rw], { area });
    const { heads, epoch } = read(await phone.send(phone.pull({}, 1), "identity"));
    const cursors = Object.fromEntries(
      Object.entries(heads).map(([stream, serial]) => [stream, { epoch, serial }]),
    );
    await colleague.send(colleague.push(40));
    work.push({ phone, cursors });
  }
  const from = performance.now();
  const cpu = await cpuSeconds(() =>
    Promise.all(
      work.map(async ({ phone, cursors }) => {
        await phone.send(phone.push(20));
        const { pages } = read(await phone.send(phone.pull(cursors, 500), "identity"));
        const came = pages.reduce((sum, { versions }) => sum + versions.length, 0);
        if (came < 40) throw new Error(`a phone got ${came} of 40`);
      }),
    ),
  );
  const seconds = (performance.now() - from) / 1000;
  await load.close();
  return [
    {
      name: `${PHONES} phones with a day's work, all at once, until the last is done`,
      value: seconds,
      unit: "s",
      target: { atMost: 900 },
      note: `${cpu.toFixed(1)} s of processor time, packing and unpacking of the phones included`,
    },
  ];
};

const read = (bytes: Uint8Array): SyncAnswer => JSON.parse(new TextDecoder().decode(bytes)) as SyncAnswer;
