import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import { timeZoneOf } from "./time-zone.ts";

/** An ISO instant as people of a regency read it: "24 Nov 2026, 08.00 WIB". */
export const localMoment = (instant: string, regency: string): string => {
  const { name, short } = timeZoneOf(regency);
  const part = partsOf(new Date(instant), name, { day: "numeric", month: "short", year: "numeric" });
  const time = partsOf(new Date(instant), name, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${part("day")} ${part("month")} ${part("year")}, ${time("hour")}.${time("minute")} ${short}`;
};

/** The day it is in a regency. */
export const localDay = (timeMs: number, regency: string): CivilDate => {
  const format = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
  const part = partsOf(new Date(timeMs), timeZoneOf(regency).name, format);
  const date = parseCivilDate(`${part("year")}-${part("month")}-${part("day")}`);
  if (!date.ok) throw new Error("the clock shows no day");
  return date.value;
};

const partsOf = (date: Date, timeZone: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat("id-ID", { timeZone, ...options });
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
  return (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
};
