import type * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import {
  type ChildrenAnswer,
  childrenAnswerSchema,
  type childrenRequestSchema,
  type DevicesAnswer,
  devicesAnswerSchema,
  type HistoryAnswer,
  historyAnswerSchema,
  type PlacesAnswer,
  placesAnswerSchema,
  type RecoveryAnswer,
  type ReviewAnswer,
  recoveryAnswerSchema,
  reviewAnswerSchema,
  type SubjectAnswer,
  type SummaryAnswer,
  subjectAnswerSchema,
  summaryAnswerSchema,
} from "#protocol/lists.ts";
import { type ProgrammeAnswer, programmeAnswerSchema } from "#protocol/programme-list.ts";
import { type QualityAnswer, type QualityAsked, qualityAnswerSchema } from "#protocol/quality-list.ts";
import { PROTOCOL } from "#protocol/version.ts";
import { type CareLists, createCareLists } from "./care-lists-transport.ts";
import type { HttpTransport } from "./http-transport.ts";
import type { Delivery } from "./ports.ts";

export type ChildrenAsked = Omit<z.infer<typeof childrenRequestSchema>, "proto">;

/** What those read who look after more than this phone holds. Nothing of it is kept; opening somebody is logged by the server. */
export interface Lists extends CareLists {
  /** The figures of an area and of its parts, for the month of a day. */
  summary(area: string, asOf: CivilDate): Promise<Delivery<SummaryAnswer>>;
  /** The posyandu and teams of an area. */
  places(area: string): Promise<Delivery<PlacesAnswer>>;
  /** What the kelurahan of an area decided about the programme's rules. */
  programme(area: string): Promise<Delivery<ProgrammeAnswer>>;
  /** A page of the children that fit. */
  children(asked: ChildrenAsked): Promise<Delivery<ChildrenAnswer>>;
  /** Everything about one person or household, to be read and not kept; numbers of the state only with `reveal`. */
  subject(subject: string, reveal?: boolean): Promise<Delivery<SubjectAnswer>>;
  /** Every version of one record. */
  history(record: string): Promise<Delivery<HistoryAnswer>>;
  /** A page of the phones of those who work in an area, longest without contact first. */
  devices(area: string, offset: number, limit: number): Promise<Delivery<DevicesAnswer>>;
  /** A page of how well was measured in an area, what needs work first. */
  quality(asked: QualityAsked): Promise<Delivery<QualityAnswer>>;
  /** What opens one device again for those on it who forgot their PIN. The server logs each showing. */
  recovery(area: string, device: string): Promise<Delivery<RecoveryAnswer>>;
  /** What waits for a decision in an area, at most `limit` of each sort. */
  review(area: string, limit: number): Promise<Delivery<ReviewAnswer>>;
}

/** The server's lists over the one transport. */
export const createLists = ({ post }: Pick<HttpTransport, "post">): Lists => {
  const ask = <T>(path: string, body: object, schema: z.ZodMiniType<T>): Promise<Delivery<T>> =>
    post(path, { proto: PROTOCOL, ...body }, schema);
  return {
    ...createCareLists(ask),
    summary: (area, asOf) => ask("/v1/summary", { area, asOf }, summaryAnswerSchema),
    places: (area) => ask("/v1/places", { area }, placesAnswerSchema),
    programme: (area) => ask("/v1/programme", { area }, programmeAnswerSchema),
    children: (asked) => ask("/v1/children", asked, childrenAnswerSchema),
    subject: (subject, reveal = false) =>
      ask("/v1/subject", { subject, ...(reveal ? { reveal } : {}) }, subjectAnswerSchema),
    history: (record) => ask("/v1/history", { record }, historyAnswerSchema),
    devices: (area, offset, limit) => ask("/v1/devices", { area, offset, limit }, devicesAnswerSchema),
    quality: (asked) => ask("/v1/quality", asked, qualityAnswerSchema),
    recovery: (area, device) => ask("/v1/recovery", { area, device }, recoveryAnswerSchema),
    review: (area, limit) => ask("/v1/review", { area, limit }, reviewAnswerSchema),
  };
};
