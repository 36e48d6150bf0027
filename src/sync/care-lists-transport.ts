import type * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import {
  type CareSummaryAnswer,
  careSummaryAnswerSchema,
  type FamiliesAnswer,
  familiesAnswerSchema,
  type familiesRequestSchema,
} from "#protocol/care-lists.ts";
import type { Delivery } from "./ports.ts";

export type FamiliesAsked = Omit<z.infer<typeof familiesRequestSchema>, "proto">;

/** Who is accompanied, and which families are at risk, in an area that this phone does not hold. */
export interface CareLists {
  /** Counts of an area and of its parts, on a day. */
  careSummary(area: string, asOf: CivilDate): Promise<Delivery<CareSummaryAnswer>>;
  /** A page of the families that fit. */
  families(asked: FamiliesAsked): Promise<Delivery<FamiliesAnswer>>;
}

type Ask = <T>(path: string, body: object, schema: z.ZodMiniType<T>) => Promise<Delivery<T>>;

export const createCareLists = (ask: Ask): CareLists => ({
  careSummary: (area, asOf) => ask("/v1/care-summary", { area, asOf }, careSummaryAnswerSchema),
  families: (asked) => ask("/v1/families", asked, familiesAnswerSchema),
});
