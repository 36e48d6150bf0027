import type { CivilDate } from "../civil-date.ts";
import { measureAgainOn } from "../growth/monthly/measure-again.ts";
import type { NextStep, Urgency } from "./next-step.ts";

/**
 * The step of a measurement as it reads on `today`. On a later day nothing of it is due "hari ini" any more: what was asked
 * then is told as of then, what is left to do as a check, and when to weigh again by the calendar.
 */
export const stepAsOf = (step: NextStep, measuredOn: CivilDate, today: CivilDate): NextStep => {
  if (today <= measuredOn) return step;
  const { again } = step;
  if (again === undefined) return { ...step, title: `Waktu itu: ${lowerFirst(step.title)}` };
  const { title, todo = step.todo } = LATER[step.urgency] ?? step;
  return { ...step, title, todo, text: `${todo}. ${measureAgainOn(again, measuredOn, today)}.` };
};

const LATER: Readonly<Partial<Record<Urgency, { readonly title: string; readonly todo: string }>>> = {
  today: {
    title: "Waktu itu: segera ke puskesmas atau rumah sakit",
    todo: "Pastikan anak sudah diperiksa. Bila belum, antar sekarang",
  },
  thisWeek: {
    title: "Waktu itu: rujuk ke puskesmas",
    todo: "Pastikan rujukannya sudah dibuat dan anak sudah diperiksa",
  },
  soon: {
    title: "Waktu itu: temui petugas kesehatan",
    todo: "Bila belum bertemu petugas, temui pada penimbangan berikutnya",
  },
};

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
