import { localDay } from "#features/shared/record/local-day.ts";
import { formatDate, formatTime } from "#ui/format.ts";

/** A moment as people say it: "09.12" today, "kemarin pukul 17.30", "18 Nov 2026 pukul 08.00". By this device's clock. */
export const momentText = (epochMs: number, nowMs: number): string => {
  const time = formatTime(epochMs);
  const days = dayNumber(nowMs) - dayNumber(epochMs);
  if (days === 0) return time;
  return days === 1 ? `kemarin pukul ${time}` : `${formatDate(localDay(epochMs))} pukul ${time}`;
};

/** The same for an ISO instant; undefined when there is none or it cannot be read. */
export const instantText = (instant: string | undefined, nowMs: number): string | undefined => {
  const epochMs = instant === undefined ? Number.NaN : Date.parse(instant);
  return Number.isNaN(epochMs) ? undefined : momentText(epochMs, nowMs);
};

const dayNumber = (epochMs: number): number => {
  const moment = new Date(epochMs);
  return Math.round(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000);
};
