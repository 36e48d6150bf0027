import { fail, ok, type Result } from "./result.ts";

/**
 * A calendar day as text, `YYYY-MM-DD`, without clock or time zone: an age is the same in WIB and WIT.
 * Made only by `parseCivilDate` or the functions below. Text order is date order.
 */
export type CivilDate = string & { readonly __brand: "CivilDate" };

export type CivilDateProblem = { readonly type: "NotADate"; readonly text: string };

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `YYYY-MM-DD`; refuses days that no calendar has (30 February). Years 1900-2199. */
export const parseCivilDate = (text: string): Result<CivilDate, CivilDateProblem> =>
  isCivilDate(text) ? ok(text) : fail({ type: "NotADate", text });

/** True for text that `parseCivilDate` accepts. */
export const isCivilDate = (text: string): text is CivilDate => {
  if (!PATTERN.test(text)) return false;
  const { year, month, day } = civilDateParts(text as CivilDate);
  return isRealDay(year, month, day);
};

/** The day for calendar parts that are known to be real; throws when they are not (a bug). */
export const civilDate = (year: number, month: number, day: number): CivilDate => {
  if (!isRealDay(year, month, day)) throw new Error(`no such day: ${year}-${month}-${day}`);
  return format(year, month, day);
};

/** Calendar parts; month 1-12. */
export const civilDateParts = (date: CivilDate): { year: number; month: number; day: number } => ({
  year: digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3),
  month: digit(date, 5) * 10 + digit(date, 6),
  day: digit(date, 8) * 10 + digit(date, 9),
});

/** Not by cutting text: the schedule of a team takes thousands of dates apart. */
const digit = (date: CivilDate, at: number): number => date.charCodeAt(at) - 48;

/** Days since 1970-01-01, negative before. */
export const epochDay = (date: CivilDate): number => {
  const { year, month, day } = civilDateParts(date);
  // Howard Hinnant's days_from_civil: years run March to February so that the leap day is last.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
};

/** The day that lies `epoch` days after 1970-01-01. */
export const civilDateFromEpochDay = (epoch: number): CivilDate => {
  const z = epoch + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return format(year, month, doy - Math.floor((153 * mp + 2) / 5) + 1);
};

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => epochDay(to) - epochDay(from);

/** The day `days` later (or earlier, when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  civilDateFromEpochDay(epochDay(date) + days);

/**
 * Completed calendar months from `from` to `to` ("umur dalam bulan penuh", Permenkes 2/2020): born 28 July, 27 August
 * is 0 and 28 August is 1. Born on the 31st, a month is complete on the last day of a shorter month's *next* day only
 * when that day exists: 31 January -> 28 February is 0 months, 1 March is 1 month. Negative when `to` is earlier.
 */
export const completedMonths = (from: CivilDate, to: CivilDate): number => {
  const a = civilDateParts(from);
  const b = civilDateParts(to);
  return (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
};

/** The calendar month of a day, `YYYY-MM`. */
export const monthOf = (date: CivilDate): string => date.slice(0, 7);

/** The calendar month `months` after `month` (`YYYY-MM`). */
export const addMonths = (month: string, months: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${twoDigits((index % 12) + 1)}`;
};

const isRealDay = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year) &&
  year >= 1900 &&
  year <= 2199 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month);

/** Month 1-12. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const format = (year: number, month: number, day: number): CivilDate =>
  `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}` as CivilDate;

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));
