import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { FEWEST_FIGURES } from "#domain/growth/quality/digit-preference.ts";
import { type QualityVerdict, qualityVerdicts } from "#domain/growth/quality/quality-verdicts.ts";
import { type QualityBy, type QualityGroup, qualityGroups } from "#domain/measurements/quality-groups.ts";
import { posyandu } from "#domain/records/posyandu.ts";
import { tool } from "#domain/records/tool.ts";
import { worker } from "#domain/records/worker.ts";
import type { Session } from "#storage/session-types.ts";
import { formatDecimal } from "#ui/format.ts";
import type { BandTone } from "#ui/tone.ts";
import { qualityText } from "./text.ts";

export type Grade = QualityVerdict["grade"];
export type Period = keyof typeof qualityText.periods;

/** One worker, posyandu or tool with all that is said of its measurements. */
export interface QualityPageRow {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** "52 berat · 31 panjang". */
  readonly figures: string;
  readonly grade: Grade;
  readonly verdicts: readonly QualityVerdict[];
  /** Share of figures that end in ,0 or ,5. */
  readonly lastDigits: string;
}

export const gradeTone: Readonly<Record<Grade, BandTone>> = {
  good: "normal",
  look: "watch",
  poor: "low",
  tooFew: "unknown",
};

/** Whoever supervises or is a health worker sees everybody; who measures sees herself; nobody else anything. */
export type Sight = "all" | "own" | "none";

export const sightOf = ({ grants }: Pick<Session, "grants">): Sight => {
  const roles = grants().list.map(({ role }) => role);
  if (roles.some((role) => role === "supervisor" || role === "admin" || role === "healthWorker"))
    return "all";
  return roles.some((role) => role === "cadre" || role === "posyanduCadre") ? "own" : "none";
};

const DAYS: Readonly<Record<Period, number>> = { quarter: 92, year: 366 };

export type QualityQuestion = {
  readonly by: QualityBy;
  readonly period: Period;
  readonly today: CivilDate;
};

/** The rows that this person may see, what needs work first, then by number of measurements. */
export const qualityRows = (
  session: Pick<Session, "people" | "references" | "worker" | "grants">,
  { by, period, today }: QualityQuestion,
): readonly QualityPageRow[] => {
  const sight = sightOf(session);
  if (sight === "none" || (sight === "own" && by !== "author")) return [];
  const children = session.people().filter(({ group }) => group === "child");
  return qualityGroups(children, by, { from: addDays(today, -DAYS[period]), to: today })
    .filter(({ id }) => sight === "all" || id === session.worker.id)
    .map((group) => pageRow(session, by, group))
    .sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || b.count - a.count);
};

const GRADES: readonly Grade[] = ["poor", "look", "good", "tooFew"];

const pageRow = (
  session: Pick<Session, "references" | "worker">,
  by: QualityBy,
  { id, report }: QualityGroup,
): QualityPageRow => {
  // A scale says nothing of what was not put on it.
  const verdicts = qualityVerdicts(report).filter(({ about }) => by !== "tool" || about !== "missing");
  const { weightDigits, lengthDigits } = report;
  return {
    id,
    name: nameOf(session, by, id),
    count: report.measurements,
    figures: qualityText.figures(weightDigits.count, lengthDigits.count),
    grade: report.measurements < FEWEST_FIGURES ? "tooFew" : worstOf(verdicts),
    verdicts,
    lastDigits: qualityText.digits(share(weightDigits), share(lengthDigits)),
  };
};

const worstOf = (verdicts: readonly QualityVerdict[]): Grade =>
  GRADES.find((grade) => verdicts.some((verdict) => verdict.grade === grade)) ?? "tooFew";

const share = ({ count, shareOf0And5 }: { readonly count: number; readonly shareOf0And5: number }): string =>
  count === 0 ? qualityText.noDigits : `${formatDecimal(shareOf0And5, 0)} %`;

const nameOf = (session: Pick<Session, "references" | "worker">, by: QualityBy, id: string): string => {
  if (by === "author" && id === session.worker.id) return session.worker.name;
  const name = session.references(KIND[by]).find((card) => card.id === id)?.body.name;
  return typeof name === "string" ? name : qualityText.unknown[by];
};

const KIND: Readonly<Record<QualityBy, string>> = {
  author: worker.kind,
  posyandu: posyandu.kind,
  tool: tool.kind,
};
