import { isCalendarDay } from "./format.ts";

/**
 * The state of a date field, as text that survives a draft. A complete real day is `YYYY-MM-DD`; anything else is
 * kept as typed, `day/month/year` ("31/2/2026", "5//"), so that nothing typed is lost; empty is "".
 */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

export type DateTextReading = "empty" | "complete" | "incomplete" | "shortYear" | "noSuchDate";

/** The three typed parts as one value. */
export const datePartsToText = ({ day, month, year }: DateParts): string => {
  if (day === "" && month === "" && year === "") return "";
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDay(iso) ? iso : `${day}/${month}/${year}`;
};

/** What to put into the three boxes for a value. */
export const dateTextToParts = (text: string): DateParts => {
  if (isCalendarDay(text)) {
    const [year = "", month = "", day = ""] = text.split("-");
    return { day: String(Number(day)), month: String(Number(month)), year };
  }
  const [day = "", month = "", year = ""] = text.split("/");
  return { day, month, year };
};

/** How far the typed date is, and what is wrong with it when it was left. */
export const readDateText = (text: string): DateTextReading => {
  if (text === "") return "empty";
  if (isCalendarDay(text)) return "complete";
  const { day, month, year } = dateTextToParts(text);
  if (day === "" || month === "" || year === "") return "incomplete";
  return year.length < 4 ? "shortYear" : "noSuchDate";
};

/** True when no further digit can belong to this box, so that the keypad may move on: "4" can only be the 4th. */
export const isPartFull = (part: keyof DateParts, typed: string): boolean => {
  if (part === "year") return typed.length === 4;
  return typed.length === 2 || Number(typed) > (part === "day" ? 3 : 1);
};
