import type { Page } from "playwright-core";
import { openProfile } from "#support/browser.ts";
import { type Figure, median, percentile } from "../figure.ts";
import type { BenchPage } from "../page/main.ts";
import type { VillageSize } from "../page/village.ts";
import { servePage } from "./serve-page.ts";
import { createBrake, createThreadClock, SLOWDOWN } from "./slow-down.ts";

/** About 2,000 records: what a team of companions holds. */
const TEAM: VillageSize = { families: 455, rws: 3, adults: 1, childEvery: 5, measurements: 4 };
/** 10,000 people: a whole kelurahan, everybody registered. */
const CROWD: VillageSize = { families: 2_500, rws: 12, adults: 3, childEvery: 1, measurements: 2 };
const TYPED = ["alya", "dewi lestari", "rw 05", "nur wibowo", "12", "gilang eko", "permata", "rt 2"];
/** Saves in each of several rounds; a round's p95 is its third worst. */
const SAVES = 60;
const ROUNDS = 7;
const UNLOCKS = 7;

export interface StorageSpeed {
  readonly figures: readonly Figure[];
  /** What stretching a PIN takes on this machine. */
  readonly stretchMs: number;
}

/** The storage alone, without screens: saving, unlocking and searching, with and without sealing. */
export const storageSpeed = async (): Promise<StorageSpeed> => {
  const site = await servePage();
  try {
    const sealed = await teamFigures(site.url, false);
    const plain = await teamFigures(site.url, true);
    const search = await searchFigures(site.url);
    return {
      figures: [...savingFigures(sealed, plain), ...unlockFigures(sealed, plain), ...search],
      stretchMs: stretchOf(sealed),
    };
  } finally {
    await site.stop();
  }
};

interface TeamFigures {
  readonly records: number;
  readonly slowedSaves: SaveTimes;
  readonly freeSaves: SaveTimes;
  /** Whole visits of sixty answers and more, slowed. */
  readonly slowedVisits: SaveTimes;
  /** The page's thread alone, times the slowdown, for a visit with the draft before and the second copy after it. */
  readonly threadMsPerVisit: number;
  readonly opened: readonly { readonly totalMs: number; readonly stretchMs: number }[];
}

/** By round. */
type SaveTimes = readonly (readonly number[])[];

/** Saves and unlocks on a phone with about 2,000 records, with or without sealing. */
const teamFigures = (url: string, isPlain: boolean): Promise<TeamFigures> =>
  onPage(url, async (page, brake) => {
    const { records } = await page.evaluate(([plain, size]) => bench.fill(plain, size), [
      isPlain,
      TEAM,
    ] as const);
    const opened: { totalMs: number; stretchMs: number }[] = [];
    for (let round = 0; round < UNLOCKS; round++) {
      await page.reload();
      await brake(SLOWDOWN);
      opened.push(await page.evaluate((plain) => bench.open(plain), isPlain));
    }
    const save = async (): Promise<SaveTimes> => {
      const rounds: (readonly number[])[] = [];
      for (let round = 0; round < ROUNDS; round++)
        rounds.push(await page.evaluate(([size, times]) => bench.saves(size, times), [TEAM, SAVES] as const));
      return rounds.slice(1); // The first warms up.
    };
    const slowedSaves = await save();
    const visits: (readonly number[])[] = [];
    for (let round = 0; round < ROUNDS; round++)
      visits.push(await page.evaluate(([size, times]) => bench.visits(size, times), [TEAM, SAVES] as const));
    const slowedVisits = visits.slice(1);
    await brake(1);
    const worked = await createThreadClock(page);
    const before = await worked();
    await page.evaluate(([size, times]) => bench.visits(size, times), [TEAM, SAVES] as const);
    const threadMsPerVisit = (SLOWDOWN * ((await worked()) - before)) / SAVES;
    const freeSaves = await save();
    return { records, slowedSaves, freeSaves, slowedVisits, threadMsPerVisit, opened };
  });

const savingFigures = (sealed: TeamFigures, plain: TeamFigures): readonly Figure[] => {
  const p95 = (rounds: SaveTimes): number => median(rounds.map((times) => percentile(times, 95)));
  const middle = (rounds: SaveTimes): number => median(rounds.flat());
  return [
    {
      name: "save of a measurement, p95",
      value: p95(sealed.slowedSaves),
      unit: "ms",
      target: { atMost: 50 },
      note: `${sealed.records} records, sealed, page ${SLOWDOWN}x slower, median ${middle(sealed.slowedSaves).toFixed(1)}`,
    },
    {
      name: "save of a whole visit, 60 answers and more in one group, p95",
      value: p95(sealed.slowedVisits),
      unit: "ms",
      target: { atMost: 50 },
      note: `sealed, page ${SLOWDOWN}x slower, median ${middle(sealed.slowedVisits).toFixed(1)}`,
    },
    {
      name: `page's thread for a whole visit, draft and second copy with it, times ${SLOWDOWN}`,
      value: sealed.threadMsPerVisit,
      unit: "ms",
      note: "a house's thirtieth visit unsent; not blurred by other programs",
    },
    {
      name: `save of a measurement unslowed, p95 times ${SLOWDOWN}: every thread and the disk slowed`,
      value: p95(sealed.freeSaves) * SLOWDOWN,
      unit: "ms",
      note: `median ${(middle(sealed.freeSaves) * SLOWDOWN).toFixed(1)}`,
    },
    {
      name: "save of a measurement without sealing, p95",
      value: p95(plain.slowedSaves),
      unit: "ms",
      note: `sealing costs ${(middle(sealed.slowedSaves) - middle(plain.slowedSaves)).toFixed(1)} ms in the median`,
    },
  ];
};

const stretchOf = ({ opened }: TeamFigures): number => median(opened.map(({ stretchMs }) => stretchMs));

const unlockFigures = (sealed: TeamFigures, plain: TeamFigures): readonly Figure[] => {
  const stretch = stretchOf(sealed);
  const total = median(sealed.opened.map(({ totalMs }) => totalMs));
  return [
    { name: "stretching the PIN in the worker, unslowed", value: stretch, unit: "ms" },
    {
      name: `unlocking ${sealed.records} records, stretching counted ${SLOWDOWN} times`,
      value: total + (SLOWDOWN - 1) * stretch,
      unit: "ms",
      note: `${total.toFixed(0)} as measured, page ${SLOWDOWN}x slower`,
    },
    {
      name: "the same without sealing or stretching",
      value: median(plain.opened.map(({ totalMs }) => totalMs)),
      unit: "ms",
    },
  ];
};

const searchFigures = (url: string): Promise<readonly Figure[]> =>
  onPage(url, async (page, brake) => {
    const { people } = await page.evaluate((size) => bench.fill(false, size), CROWD);
    await page.reload();
    await brake(SLOWDOWN);
    const { totalMs } = await page.evaluate(() => bench.open(false));
    const [first = Number.NaN] = await page.evaluate(() => bench.searches(["a"]));
    const times = await page.evaluate((texts) => bench.searches([...texts, ...texts, ...texts]), TYPED);
    const afterSave = await page.evaluate(([size, rounds]) => bench.searchesAfterSave(size, rounds), [
      CROWD,
      40,
    ] as const);
    return [
      {
        name: "search as typed, p95",
        value: percentile(times, 95),
        unit: "ms",
        target: { atMost: 50 },
        note: `${people} people, ${times.length} keys, page ${SLOWDOWN}x slower, slowest ${Math.max(...times).toFixed(0)}`,
      },
      { name: "the first search after unlocking them, with its index", value: first, unit: "ms" },
      { name: "search after a save, p95", value: percentile(afterSave, 95), unit: "ms" },
      { name: `unlocking ${people} people`, value: totalMs, unit: "ms", note: "stretching as measured" },
    ];
  });

type Brake = Awaited<ReturnType<typeof createBrake>>;

/** A fresh profile on the bench page. */
const onPage = async <T>(url: string, work: (page: Page, brake: Brake) => Promise<T>): Promise<T> => {
  const profile = await openProfile(url);
  try {
    profile.page.setDefaultTimeout(120_000);
    await profile.page.goto("/");
    return await work(profile.page, await createBrake(profile.page));
  } finally {
    await profile.close();
  }
};

/** Set by page/main.ts; the functions that name it run there. */
declare const bench: BenchPage;
