import * as z from "zod/mini";
import { type CivilDate, isCivilDate } from "#domain/civil-date.ts";
import { type IndicatorId, indicators } from "#domain/growth/indicators/index.ts";
import type { QualityReport } from "#domain/growth/quality/quality-report.ts";

/**
 * POST /v1/quality: how well was measured in an area between two days, by worker, posyandu, tool or kelurahan, what needs work
 * first. For its supervisors and health workers. Computed by the server with `domain`, never kept on a device.
 */
const civilDate = z.custom<CivilDate>((value) => typeof value === "string" && isCivilDate(value));

export const qualityRequestSchema = z.looseObject({
  proto: z.int(),
  area: z.string().check(z.regex(/^(\d{4}|\d{6}|\d{10})$/)),
  by: z.enum(["author", "posyandu", "tool", "kelurahan"]),
  /** Both days count. */
  from: civilDate,
  to: civilDate,
  offset: z.int().check(z.gte(0)),
  limit: z.int().check(z.gte(1)),
});
export type QualityAsked = Omit<z.infer<typeof qualityRequestSchema>, "proto">;

const spread = z.looseObject({
  count: z.int(),
  mean: z.optional(z.number()),
  sd: z.optional(z.number()),
  flagged: z.int(),
  flaggedShare: z.number(),
});
const NOTHING_MEASURED = { count: 0, mean: undefined, sd: undefined, flagged: 0, flaggedShare: 0 };

const digits = z.looseObject({
  count: z.int(),
  digits: z.array(z.int()),
  index: z.number(),
  shareOf0And5: z.number(),
  isBeyondChance: z.boolean(),
});
const reportSchema = z.looseObject({
  measurements: z.int(),
  /** By index; a newer server may know more, an older one fewer. */
  spread: z.record(z.string(), spread),
  weightDigits: digits,
  lengthDigits: digits,
  missing: z.object({ weight: z.int(), length: z.int(), head: z.int(), arm: z.int(), age: z.int() }),
  duplicates: z.int(),
  lateShare: z.optional(z.number()),
  toolDoubts: z.int(),
});
type ReportOnWire = z.infer<typeof reportSchema>;

export const qualityAnswerSchema = z.looseObject({
  proto: z.int(),
  /** Groups in all; `offset + rows.length < total` says that there is more. */
  total: z.int(),
  offset: z.int(),
  rows: z.array(
    z.looseObject({
      /** Worker, posyandu or tool by id; a kelurahan by its code. */
      id: z.string(),
      /** Empty where nobody knows; of a kelurahan, whose name every phone knows. */
      name: z.string(),
      /** The kelurahan of a posyandu or tool. */
      area: z.optional(z.string()),
      report: reportSchema,
    }),
  ),
});
export type QualityAnswer = z.infer<typeof qualityAnswerSchema>;

/** The report as it travels. */
export const qualityReportToWire = ({ spread: spreads, ...report }: QualityReport): ReportOnWire => ({
  ...report,
  spread: Object.fromEntries(Object.entries(spreads).map(([id, one]) => [id, { ...one }])),
  weightDigits: { ...report.weightDigits, digits: [...report.weightDigits.digits] },
  lengthDigits: { ...report.lengthDigits, digits: [...report.lengthDigits.digits] },
  missing: { ...report.missing },
});

/** The report as the domain knows it; an index that the server did not tell counts as not measured. */
export const qualityReportFromWire = (wire: ReportOnWire): QualityReport => ({
  ...wire,
  spread: Object.fromEntries(
    indicators.map(({ id }) => {
      const { count, mean, sd, flagged, flaggedShare } = wire.spread[id] ?? NOTHING_MEASURED;
      return [id, { count, mean, sd, flagged, flaggedShare }];
    }),
  ) as Record<IndicatorId, QualityReport["spread"][IndicatorId]>,
  lateShare: wire.lateShare,
});
