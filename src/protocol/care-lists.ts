import * as z from "zod/mini";
import { type CivilDate, isCivilDate } from "#domain/civil-date.ts";
import type { KrsCounts } from "#domain/krs/krs-list.ts";
import { SHOWN_CAUSES } from "#domain/krs/krs-rows.ts";
import type { GroupRecap } from "#domain/summary/group-recap.ts";

/** Who is accompanied and which families are at risk, for those who look after an area. Nothing asked in private travels. */
const civilDate = z.custom<CivilDate>((value) => typeof value === "string" && isCivilDate(value));
const proto = z.int();
const area = z.string().check(z.regex(/^(\d{4}|\d{6}|\d{10})$/));

/** POST /v1/care-summary */
export const careSummaryRequestSchema = z.looseObject({ proto, area, asOf: civilDate });

const count = z.looseObject({ numerator: z.int(), denominator: z.int() });
const krsCounts = z.looseObject({
  families: z.int(),
  targets: z.int(),
  atRisk: z.int(),
  notAtRisk: z.int(),
  unknown: z.int(),
  pus4T: z.int(),
  /** Among those at risk, by cause; the four of 4T overlap and are never added up. */
  causes: z.record(z.string(), z.int()),
});
const figures = {
  krs: krsCounts,
  /** By target group; a newer server may know more. */
  groups: z.record(z.string(), z.looseObject({ seen: count, overdue: count })),
  referralsOverdue: count,
};
const figuresSchema = z.looseObject(figures);
export type CareFiguresOnWire = z.infer<typeof figuresSchema>;

export const careSummaryAnswerSchema = z.looseObject({
  proto,
  area,
  asOf: civilDate,
  total: figuresSchema,
  /** Kelurahan of a city or kecamatan; RW streams of a kelurahan. */
  parts: z.array(z.looseObject({ area: z.string(), ...figures })),
});
export type CareSummaryAnswer = z.infer<typeof careSummaryAnswerSchema>;

/** What travels of the domain's figures, and what a phone shows of its own: the private item is left out. */
export const careFiguresToWire = ({
  krs,
  groups,
}: {
  readonly krs: KrsCounts;
  readonly groups: GroupRecap;
}): CareFiguresOnWire => {
  const { families, targets, atRisk, notAtRisk, unknown, pus4T, yesAtRisk } = krs;
  return {
    krs: {
      ...{ families, targets, atRisk, notAtRisk, unknown, pus4T },
      causes: Object.fromEntries(SHOWN_CAUSES.map((id) => [id, yesAtRisk[id]])),
    },
    groups: Object.fromEntries(
      Object.entries(groups.groups).map(([group, { seen, overdue }]) => [
        group,
        { seen: { ...seen }, overdue: { ...overdue } },
      ]),
    ),
    referralsOverdue: { ...groups.referralsOverdue },
  };
};

/** POST /v1/families: families of an area that fit, those to accompany first, a page at a time. Logged. */
export const familiesRequestSchema = z.looseObject({
  proto,
  area,
  asOf: civilDate,
  filter: z.looseObject({
    state: z.optional(z.string()),
    cause: z.optional(z.string()),
    disagrees: z.optional(z.boolean()),
    /** RW streams. */
    streams: z.optional(z.array(z.string()).check(z.maxLength(500))),
  }),
  offset: z.int().check(z.gte(0)),
  limit: z.int().check(z.gte(1)),
});
const familyRow = z.looseObject({
  family: z.string(),
  headName: z.string(),
  stream: z.string(),
  rt: z.optional(z.string()),
  state: z.string(),
  text: z.string(),
  causes: z.array(z.string()),
  reasons: z.array(z.string()),
  open: z.array(z.string()),
  priority: z.optional(z.string()),
});
export const familiesAnswerSchema = z.looseObject({
  proto,
  total: z.int(),
  offset: z.int(),
  rows: z.array(familyRow),
});
export type FamiliesAnswer = z.infer<typeof familiesAnswerSchema>;
