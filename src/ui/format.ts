/**
 * Numbers and dates as people in Indonesia write them. Civil dates are `YYYY-MM-DD` text and stay text: no
 * `Date`, hence no time zone, stands between what was recorded and what is shown.
 * Month names are a table of our own: date-fns writes "Agt" where the printed books have "Agu".
 */

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;
const WEEKDAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;
const DAY_MS = 86_400_000;

const numberFormats = new Map<number, Intl.NumberFormat>();

/** `formatDecimal(12.6, 1)` is "12,6": always that many decimals, comma, thousands with a point. */
export const formatDecimal = (value: number, decimals: number): string => {
  let format = numberFormats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("id-ID", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // Without this, -0.04 with one decimal reads "-0,0".
      signDisplay: "negative",
    });
    numberFormats.set(decimals, format);
  }
  return format.format(value);
};

/** `formatCount(18000)` is "18.000". */
export const formatCount = (count: number): string => formatDecimal(count, 0);

/** `formatPercent(0.423)` is "42%". A share, not a percentage, goes in. */
export const formatPercent = (share: number, decimals = 0): string =>
  `${formatDecimal(share * 100, decimals)}%`;

/** `2026-11-21` is "21 Nov 2026". Text that is no calendar day comes back as it is: nothing typed is hidden. */
export const formatDate = (date: string): string => {
  const day = civilDay(date);
  return day ? `${day.day} ${shortMonth(day.month)} ${day.year}` : date;
};

/** `2026-11-21` is "21 Nov"; where the year is clear from what stands around. */
export const formatDayMonth = (date: string): string => {
  const day = civilDay(date);
  return day ? `${day.day} ${shortMonth(day.month)}` : date;
};

/** `2026-11-21` is "Sabtu, 21 November 2026". */
export const formatLongDate = (date: string): string => {
  const day = civilDay(date);
  return day ? `${WEEKDAYS[weekday(day)]}, ${day.day} ${MONTHS[day.month - 1]} ${day.year}` : date;
};

/** `2026-11` or any day in it is "November 2026". */
export const formatMonth = (yearMonth: string): string => {
  const day = civilDay(`${yearMonth.slice(0, 7)}-01`);
  return day ? `${MONTHS[day.month - 1]} ${day.year}` : yearMonth;
};

/** A moment on this device's clock: "09.12". */
export const formatTime = (epochMs: number): string => {
  const moment = new Date(epochMs);
  return `${twoDigits(moment.getHours())}.${twoDigits(moment.getMinutes())}`;
};

/** A moment on this device's clock: "21 Nov 2026 pukul 09.12". */
export const formatDateTime = (epochMs: number): string => {
  const moment = new Date(epochMs);
  const date = `${moment.getDate()} ${shortMonth(moment.getMonth() + 1)} ${moment.getFullYear()}`;
  return `${date} pukul ${formatTime(epochMs)}`;
};

/** "hari ini", "kemarin", "besok", "3 hari lalu", "5 hari lagi"; more than 30 days away, the date itself. */
export const formatRelativeDay = (date: string, today: string): string => {
  const [then, now] = [civilDay(date), civilDay(today)];
  if (!then || !now) return date;
  const days = Math.round((utc(then) - utc(now)) / DAY_MS);
  if (Math.abs(days) > 30) return formatDate(date);
  if (days === 0) return "hari ini";
  if (days === -1) return "kemarin";
  if (days === 1) return "besok";
  return days < 0 ? `${-days} hari lalu` : `${days} hari lagi`;
};

/** Waiting time in words, rounded up to what a person plans with: "sekitar 2 menit lagi". */
export const formatRemaining = (ms: number): string => {
  if (ms < 10_000) return "sebentar lagi";
  if (ms < 55_000) return `sekitar ${Math.ceil(ms / 10_000) * 10} detik lagi`;
  if (ms < 3_300_000) return `sekitar ${Math.ceil(ms / 60_000)} menit lagi`;
  return `sekitar ${Math.ceil(ms / 3_600_000)} jam lagi`;
};

/** True for `YYYY-MM-DD` text that names a real day. */
export const isCalendarDay = (date: string): boolean => civilDay(date) !== undefined;

type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

const civilDay = (date: string): CalendarDay | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const back = new Date(utc(day));
  const isReal = back.getUTCMonth() === day.month - 1 && back.getUTCDate() === day.day;
  return isReal ? day : undefined;
};

// `Date.UTC` reads years 0-99 as 1900-1999; four-digit years below 100 do not occur in a person's life.
const utc = ({ year, month, day }: CalendarDay): number => Date.UTC(year, month - 1, day);
const weekday = (day: CalendarDay): number => new Date(utc(day)).getUTCDay();
const shortMonth = (month: number): string => (MONTHS[month - 1] ?? "").slice(0, 3);
const twoDigits = (value: number): string => String(value).padStart(2, "0");
