import type { Page } from "playwright-core";
import { openProfile } from "#support/browser.ts";
import { type Bench, type Figure, median } from "./figure.ts";
import type { FirstSyncPage, Loaded } from "./first-sync/page/main.ts";
import { openSyncSite, type SyncSite } from "./first-sync/sync-site.ts";
import { createBrake, SLOWDOWN } from "./phone/slow-down.ts";

const ROUNDS = 5;
const ROUNDS_ON_4G = 3;
/** Chrome's "Slow 4G" as the DevTools protocol wants it: bytes a second, and ms. */
const SLOW_4G = {
  offline: false,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  latency: 150,
};
const SLOWDOWN_ON_4G = 4;

/**
 * A new phone's first load in a real Chromium: sealed bundles and the read model on, from the first request to the last page
 * applied. The floor, in turn with it: the same versions as gzipped JSON pages of 1,000 into indexed Dexie rows, unsealed.
 */
export const firstSyncSpeed: Bench = {
  name: "first-sync",
  run: async () => {
    const big = await openSyncSite(10_000);
    try {
      const figures = [
        ...(await againstFloor(big, 1)),
        ...(await againstFloor(big, SLOWDOWN)),
        ...(await onSlow4g(big, 15_000)),
      ];
      const note = `${big.versions} versions of ${big.bytesAVersion.toFixed(0)} B each`;
      return [
        { name: "JSON of a version, unpacked", value: big.bytesAVersion, unit: "bytes", note },
        ...figures,
      ];
    } finally {
      await big.stop();
    }
  },
};

const againstFloor = async (site: SyncSite, slowdown: number): Promise<readonly Figure[]> => {
  const ours: Loaded[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await loadOnce(site, slowdown));
    floor.push(await plainOnce(site, slowdown));
  }
  const total = median(ours.map(({ totalMs }) => totalMs));
  const usable = median(ours.map(({ usableMs }) => usableMs));
  const plain = median(floor);
  const at = slowdown === 1 ? "unslowed" : `page ${slowdown}x slower`;
  const [one] = ours;
  const unit = "s";
  return [
    {
      name: `first sync of ${site.versions} versions, ${at}`,
      value: total / 1000,
      unit,
      note: `${one?.families} families, ${one?.people} people; list usable after ${(usable / 1000).toFixed(2)} s`,
    },
    { name: `the floor, ${at}`, value: plain / 1000, unit },
    {
      name: `ratio to the floor, ${at}`,
      value: median(ours.map(({ totalMs }, round) => totalMs / (floor[round] ?? Number.NaN))),
      unit: "x",
      target: { atMost: 1 },
      note: `of medians ${(total / plain).toFixed(2)}`,
    },
  ];
};

const onSlow4g = async (site: SyncSite, mostMs: number): Promise<readonly Figure[]> => {
  const loads: Loaded[] = [];
  const exchanges: number[] = [];
  const again: number[] = [];
  let quiet = { requests: 0, bytesDown: 0 };
  for (let round = 0; round < ROUNDS_ON_4G; round += 1)
    await onPage(site, async (page) => {
      await prepare(page, site);
      await slow(page);
      loads.push(await page.evaluate(() => firstSync.load()));
      const before = site.traffic();
      again.push(await page.evaluate(() => firstSync.again()));
      const { requests, bytesDown } = site.traffic();
      quiet = { requests: requests - before.requests, bytesDown: bytesDown - before.bytesDown };
      await site.write(40);
      exchanges.push(await page.evaluate(() => firstSync.exchange(20)));
    });
  const at = `page ${SLOWDOWN_ON_4G}x slower, slow 4G`;
  const seconds = (values: readonly number[]): number => median(values) / 1000;
  return [
    {
      name: `first sync of ${site.versions} versions, ${at}`,
      value: seconds(loads.map(({ totalMs }) => totalMs)),
      unit: "s",
      target: { atMost: mostMs / 1000 },
    },
    {
      name: `until the list can be used, ${at}`,
      value: seconds(loads.map(({ usableMs }) => usableMs)),
      unit: "s",
      target: { atMost: 5 },
    },
    {
      name: `nothing new, ${at}`,
      value: seconds(again),
      unit: "s",
      note: `${quiet.requests} request, ${quiet.bytesDown} bytes of body down`,
    },
    { name: `20 up and 40 down, ${at}`, value: seconds(exchanges), unit: "s", target: { atMost: 1 } },
  ];
};

/** One new phone's first load. */
export const loadOnce = (site: SyncSite, slowdown: number): Promise<Loaded> =>
  onPage(site, async (page) => {
    await prepare(page, site);
    const brake = await createBrake(page);
    await brake(slowdown);
    return page.evaluate(() => firstSync.load());
  });

const plainOnce = (site: SyncSite, slowdown: number): Promise<number> =>
  onPage(site, async (page) => {
    const brake = await createBrake(page);
    await brake(slowdown);
    const { totalMs, versions } = await page.evaluate((pages) => firstSync.plain(pages), site.plainPages);
    if (versions !== site.versions) throw new Error(`the floor has ${versions} of ${site.versions}`);
    return totalMs;
  });

const prepare = async (page: Page, site: SyncSite): Promise<void> => {
  await page.evaluate((code) => firstSync.enrol(code), await site.code());
};

const slow = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN_ON_4G });
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
};

const onPage = async <T>(site: SyncSite, work: (page: Page) => Promise<T>): Promise<T> => {
  const profile = await openProfile(site.url);
  try {
    profile.page.setDefaultTimeout(180_000);
    await profile.page.goto("/");
    await profile.page.waitForFunction(() => "firstSync" in globalThis);
    return await work(profile.page);
  } finally {
    await profile.close();
  }
};

/** Set by first-sync/page/main.ts; the functions that name it run there. */
declare const firstSync: FirstSyncPage;
