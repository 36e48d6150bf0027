import { addDays, type CivilDate } from "../civil-date.ts";
import { ageText, calendarAge } from "../growth/calendar-age.ts";
import type { MonthAssessment } from "../growth/monthly/assess-month.ts";
import { correctedAgeText, gestationOf, isPreterm, type KnownGestation } from "../growth/preterm.ts";
import { gestationDaysText } from "../people/gestation-at-birth.ts";
import { type GrowthLine, growthLines } from "./growth-lines.ts";
import type { MeasuredChild } from "./measurement-draft.ts";

/** What is said besides of a child born preterm. */
export interface PretermLines {
  /** Which age decides what. */
  readonly note: string;
  /** "5 bulan 3 hari": by the calendar, as reports take it. */
  readonly realAge: string;
  /** Counted from the day the child was due; absent before that day. */
  readonly correctedAge: string | undefined;
  /** Every index by the corrected age; empty before term. */
  readonly lines: readonly GrowthLine[];
}

/** True when the pregnancy is known to have ended before 37 weeks: what lists mark. */
export const isBornPreterm = (child: KnownGestation): boolean => {
  const gestation = gestationOf(child);
  return gestation !== undefined && isPreterm(gestation);
};

/** "33 minggu 2 hari" where HPHT is known, else "33 minggu"; nothing when neither is. */
export const gestationText = ({ gestationDays, gestationWeeks }: KnownGestation): string | undefined => {
  if (gestationDays !== undefined) return gestationDaysText(gestationDays);
  return gestationWeeks === undefined ? undefined : `${gestationWeeks} minggu`;
};

export const pretermMark = "lahir kurang bulan";

/** Both ages of a day and what the corrected one says; nothing for a child born at term, or from 24 months on. */
export const pretermLines = (
  child: MeasuredChild,
  date: CivilDate,
  month: Pick<MonthAssessment, "correction" | "corrected"> | undefined,
): PretermLines | undefined => {
  const { birthDate } = child;
  const correction = month?.correction;
  if (birthDate === undefined || (correction?.kind !== "corrected" && correction?.kind !== "beforeTerm"))
    return undefined;
  const realAge = ageOn(birthDate, date);
  const lasted = gestationText(child);
  const born = lasted === undefined ? "" : ` (${lasted})`;
  if (correction.kind === "beforeTerm")
    return { note: `${correctedAgeText.beforeTerm}.`, realAge, correctedAge: undefined, lines: [] };
  return {
    note: `Lahir kurang bulan${born}: rujukan memakai umur koreksi, laporan memakai umur sebenarnya.`,
    realAge,
    correctedAge: ageOn(addDays(date, -correction.ageDays), date),
    lines: month?.corrected ? growthLines(month.corrected, { ageDays: correction.ageDays }) : [],
  };
};

const ageOn = (from: CivilDate, date: CivilDate): string => {
  const age = calendarAge(from, date);
  // Only asked of days from birth on: `childMonth` says nothing of earlier ones.
  if (!age.ok) throw new Error(`${date} lies before ${from}`);
  return ageText(age.value);
};
