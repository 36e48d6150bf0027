import type { Locator, Page } from "playwright-core";
import { unlock } from "./sign-in.ts";

const DAY_MS = 86_400_000;
/** Pages whose clock and timers are ours already. */
const withClock = new WeakSet<Page>();

/** The three boxes of a date: day, month, year. */
export type TypedDate = readonly [day: string, month: string, year: string];

/** A civil day so many days before the day on which the test runs, as the boxes take it. */
export const daysAgo = (days: number): TypedDate => {
  const day = new Date(Date.now() - days * DAY_MS);
  return [String(day.getDate()), String(day.getMonth() + 1), String(day.getFullYear())];
};

/** Fills the date that a legend names. */
export const fillDate = async (page: Page, label: string | RegExp, typed: TypedDate): Promise<void> => {
  const boxes = page.getByRole("group", { name: label });
  for (const [at, box] of ["Tanggal", "Bulan", "Tahun"].entries())
    await boxes.getByRole("textbox", { name: box }).fill(typed[at] ?? "");
};

/**
 * Months pass for the phone while it lies in a drawer: its clock is put so many days before the real one, at ten in the morning, and
 * the app is opened anew. Only an offline phone may be told so: the server would put it right.
 */
export const openDaysAgo = async (page: Page, days: number, shown?: Locator): Promise<void> => {
  const day = new Date(Date.now() - days * DAY_MS);
  if (days > 0) day.setHours(10, 0, 0, 0);
  if (withClock.has(page)) await page.clock.setSystemTime(day);
  else await page.clock.install({ time: day });
  withClock.add(page);
  await page.goto("/");
  await unlock(page, shown);
};

/** Nine seconds pass: what told that something was saved goes, and covers nothing any more. */
export const passMoments = (page: Page): Promise<void> => page.clock.runFor(9_000);
