import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { type QualityBy, type QualityPeriod, qualityGroups } from "#domain/measurements/quality-groups.ts";
import { byNeed, gradedGroup } from "#domain/measurements/quality-page.ts";
import { posyandu } from "#domain/records/posyandu.ts";
import { readBody } from "#domain/records/read-body.ts";
import { isCalibrated, tool } from "#domain/records/tool.ts";
import { worker } from "#domain/records/worker.ts";
import type { Session } from "#storage/session-types.ts";
import { formatDate } from "#ui/format.ts";
import { type QualityPageRow, qualityPageRow } from "./quality-page-row.ts";
import { qualityText } from "./text.ts";

export type Period = keyof typeof qualityText.periods;

/** Whoever supervises or is a health worker sees everybody; who measures sees herself; nobody else anything. */
export type Sight = "all" | "own" | "none";

export const sightOf = ({ grants }: Pick<Session, "grants">): Sight => {
  const roles = grants().list.map(({ role }) => role);
  if (roles.some((role) => role === "supervisor" || role === "admin" || role === "healthWorker"))
    return "all";
  return roles.some((role) => role === "cadre" || role === "posyanduCadre") ? "own" : "none";
};

const DAYS: Readonly<Record<Period, number>> = { quarter: 92, year: 366 };

/** The days of a period, today among them. */
export const daysOf = (period: Period, today: CivilDate): QualityPeriod => ({
  from: addDays(today, -DAYS[period]),
  to: today,
});

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
  return qualityGroups(children, by, daysOf(period, today))
    .filter(({ id }) => sight === "all" || id === session.worker.id)
    .map(({ id, report }) => gradedGroup(by, id, report))
    .sort(byNeed)
    .map((group) => ({
      ...qualityPageRow(by, group, { name: nameOf(session, by, group.id) }),
      calibrated: by === "tool" ? calibratedText(session, group.id) : undefined,
    }));
};

const nameOf = (
  session: Pick<Session, "references" | "worker">,
  by: QualityBy,
  id: string,
): string | undefined => {
  if (by === "kelurahan") return undefined;
  if (by === "author" && id === session.worker.id) return session.worker.name;
  const name = session.references(KIND[by]).find((card) => card.id === id)?.body.name;
  return typeof name === "string" ? name : undefined;
};

const KIND: Readonly<Record<Exclude<QualityBy, "kelurahan">, string>> = {
  author: worker.kind,
  posyandu: posyandu.kind,
  tool: tool.kind,
};

const calibratedText = ({ references }: Pick<Session, "references">, id: string): string | undefined => {
  const card = references(tool.kind).find((one) => one.id === id);
  const { type, calibratedOn } = card ? readBody(tool, card.body) : {};
  if (!isCalibrated(type)) return undefined;
  return calibratedOn === undefined ? qualityText.neverCalibrated : formatDate(calibratedOn);
};
