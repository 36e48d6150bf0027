import type { CivilDate } from "#domain/civil-date.ts";
import { localDay } from "#features/shared/record/local-day.ts";
import type { DeviceRow } from "#protocol/lists.ts";
import { formatCount, formatDecimal, formatRelativeDay } from "#ui/format.ts";
import { devicesText } from "./text.ts";

/** One phone as a supervisor reads it. */
export interface DeviceWords {
  readonly key: string;
  readonly worker: string;
  readonly workerName: string;
  readonly title: string;
  /** "terakhir tersambung 3 hari lalu, 12 catatan masih di HP, 1 nomor belum datang" */
  readonly detail: string;
  /** Kind of phone, version, room left. */
  readonly facts: string;
  /** Something did not come or stands still, and somebody should ask. */
  readonly isLate: boolean;
  /** Records were written that did not come. */
  readonly hasGap: boolean;
}

/** Silent for so long with records on it, a phone is worth a call: weighing day comes once a month. */
const LATE_DAYS = 7;
/** Below this, photos of another app may leave no room for a day's work. */
const LOW_BYTES = 50_000_000;
const DAY_MS = 86_400_000;

export const deviceWords = (row: DeviceRow, { today, nowMs }: Now): DeviceWords => {
  const { device, workerName, lastSeenAt, unsent, missing, storageLeft } = row;
  const silentMs = nowMs - (lastSeenAt === null ? Number.NaN : Date.parse(lastSeenAt));
  const isSilent = Number.isNaN(silentMs) || silentMs >= LATE_DAYS * DAY_MS;
  const isLow = storageLeft !== null && storageLeft < LOW_BYTES;
  return {
    key: device,
    worker: row.worker,
    workerName,
    title: workerName === "" ? devicesText.phoneOfNobody : devicesText.phoneOf(workerName),
    detail: [
      contactText(lastSeenAt, today),
      unsentText(unsent),
      gapText(missing),
      clockText(row.clockOffsetS),
    ]
      .filter((part) => part !== undefined)
      .join(", "),
    facts: [
      row.label,
      row.app === "" ? undefined : devicesText.version(row.app),
      storageText(storageLeft, isLow),
      clockFact(row.clockOffsetS),
    ]
      .filter((part) => part !== undefined && part !== "")
      .join(" · "),
    isLate: missing > 0 || isLow || (isSilent && unsent !== 0),
    hasGap: missing > 0,
  };
};

export interface Now {
  readonly today: CivilDate;
  readonly nowMs: number;
}

const contactText = (lastSeenAt: string | null, today: CivilDate): string => {
  if (lastSeenAt === null) return devicesText.contactNever;
  return devicesText.contact(formatRelativeDay(localDay(Date.parse(lastSeenAt)), today));
};

/** Nothing is said of a phone that never said anything. */
const unsentText = (unsent: number | null): string | undefined => {
  if (unsent === null) return undefined;
  return unsent === 0 ? devicesText.unsentNone : devicesText.unsent(formatCount(unsent));
};

const gapText = (missing: number): string | undefined =>
  missing > 0 ? devicesText.missing(formatCount(missing)) : undefined;

/** Nobody minds so little; the way through the network takes some of it. */
const CLOCK_RIGHT_S = 120;

/** How the clock stands while it is less than a day off, which changes no civil date and is nobody's work. */
const clockFact = (offsetS: number | null): string | undefined => {
  const off = Math.abs(offsetS ?? 0);
  if (offsetS === null || off >= 86_400) return undefined;
  if (off < CLOCK_RIGHT_S) return devicesText.clockRight;
  const direction = offsetS > 0 ? "ahead" : "behind";
  return devicesText.clockOff(
    off < 3_600 ? `${Math.round(off / 60)} menit` : `${formatDecimal(off / 3_600, 1)} jam`,
    direction,
  );
};

/** A clock a day or more off, which somebody should set. */
const clockText = (offsetS: number | null): string | undefined => {
  const days = Math.floor(Math.abs(offsetS ?? 0) / 86_400);
  return days === 0 ? undefined : devicesText.clock(days, (offsetS ?? 0) > 0 ? "ahead" : "behind");
};

const storageText = (left: number | null, isLow: boolean): string | undefined => {
  if (left === null) return undefined;
  const text =
    left < 1_000_000_000 ? `${formatCount(Math.floor(left / 1e6))} MB` : `${formatDecimal(left / 1e9, 1)} GB`;
  return isLow ? devicesText.storageLow(text) : devicesText.storageLeft(text);
};
