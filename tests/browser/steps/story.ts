import type { BrowserProfile } from "#support/browser.ts";
import type { NewChild } from "./register-family.ts";

/** A couple and what becomes of them, told on a cadre's phone and the puskesmas' tablet. */
export interface Story {
  readonly cadre: BrowserProfile;
  readonly tablet: BrowserProfile;
  readonly woman: string;
  readonly man: string;
  /** The man's birth date. */
  readonly born: NewChild["born"];
  readonly head: string;
  /** Keeps what stands on the cadre's screen. */
  readonly shot: (name: string) => Promise<void>;
}

/** Days before today on which the story goes on. */
export const DAYS = {
  bride: 430,
  wedding: 330,
  lastPeriod: 310,
  pregnant: 240,
  thirdTrimester: 115,
  birth: 65,
  nifas: 62,
  firstMonth: 32,
  now: 0,
} as const;
