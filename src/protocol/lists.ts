import * as z from "zod/mini";
import { type CivilDate, isCivilDate } from "#domain/civil-date.ts";
import type { AreaSummary } from "#domain/summary/summarise-area.ts";
import { pulledVersionSchema } from "./envelope.ts";

/**
 * What those read who look after more than a kelurahan: figures, paged lists, one subject at a time. Computed by the server
 * with `domain/summary`, never kept on a device. All are POST, so that no id stands in a URL or a log of URLs.
 */
const civilDate = z.custom<CivilDate>((value) => typeof value === "string" && isCivilDate(value));
const proto = z.int();
const area = z.string().check(z.regex(/^(\d{4}|\d{6}|\d{10})$/));

/** POST /v1/summary: the figures of an area for the month of a day, and of its parts. */
export const summaryRequestSchema = z.looseObject({ proto, area, asOf: civilDate });

const count = z.looseObject({ numerator: z.int(), denominator: z.int() });
const indexSummary = z.looseObject({
  /** An index of `domain/growth/indicators`; a newer server may know more. */
  index: z.string(),
  bands: z.record(z.string(), z.int()),
  valid: z.int(),
  flagged: z.int(),
});
const areaSummary = z.looseObject({
  month: z.string(),
  children: z.int(),
  weighed: count,
  measured: count,
  indices: z.array(indexSummary),
  toReview: count,
  sentBack: z.int(),
  withoutBirthDate: z.int(),
});
/** `AreaSummary` of the domain as it travels. */
export type SummaryOnWire = z.infer<typeof areaSummary>;

export const summaryAnswerSchema = z.looseObject({
  proto,
  area,
  asOf: civilDate,
  total: areaSummary,
  /** Kelurahan of a city or kecamatan; RW streams of a kelurahan. */
  parts: z.array(z.looseObject({ area: z.string(), summary: areaSummary })),
});
export type SummaryAnswer = z.infer<typeof summaryAnswerSchema>;

/** What the server fills in: the compiler checks that the wire can carry the domain's summary. */
export const summaryToWire = (summary: AreaSummary): SummaryOnWire => ({
  ...summary,
  weighed: { ...summary.weighed },
  measured: { ...summary.measured },
  toReview: { ...summary.toReview },
  indices: summary.indices.map((one) => ({ ...one, bands: { ...one.bands } })),
});

/** POST /v1/places: names for filters; the posyandu and teams of an area. */
export const placesRequestSchema = z.looseObject({ proto, area });
const place = z.looseObject({ id: z.string(), name: z.string(), area: z.string(), rws: z.array(z.string()) });
export const placesAnswerSchema = z.looseObject({ proto, posyandu: z.array(place), teams: z.array(place) });
export type PlacesAnswer = z.infer<typeof placesAnswerSchema>;

/** POST /v1/children: children under five of an area that fit, by RW and name, a page at a time. */
export const childrenRequestSchema = z.looseObject({
  proto,
  area,
  asOf: civilDate,
  filter: z.looseObject({
    /** Those counted in a number of the month's summary (`NumberId` of the domain). */
    behind: z.optional(z.string()),
    /** Newest category of an index, whenever it was measured. */
    category: z.optional(z.looseObject({ index: z.string(), band: z.string() })),
    notWeighedThisMonth: z.optional(z.boolean()),
    toReview: z.optional(z.boolean()),
    sentBack: z.optional(z.boolean()),
    /** RW streams. */
    streams: z.optional(z.array(z.string()).check(z.maxLength(500))),
    /** Record ids. */
    posyandu: z.optional(z.string()),
    team: z.optional(z.string()),
  }),
  offset: z.int().check(z.gte(0)),
  limit: z.int().check(z.gte(1)),
});

const band = z.looseObject({
  id: z.string(),
  label: z.string(),
  tone: z.string(),
  hint: z.optional(z.string()),
  clinicalLabel: z.optional(z.string()),
});
export const childRowSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  ageText: z.string(),
  stream: z.string(),
  rt: z.optional(z.string()),
  family: z.optional(z.string()),
  motherName: z.optional(z.string()),
  posyandu: z.optional(z.string()),
  team: z.optional(z.string()),
  listStatus: z.optional(z.string()),
  /** Absent from servers of before, and of a child born at term. */
  isBornPreterm: z.optional(z.boolean()),
  latest: z.optional(
    z.looseObject({
      date: civilDate,
      weightKg: z.optional(z.number()),
      lengthCm: z.optional(z.number()),
      isConfirmed: z.boolean(),
      pending: z.boolean(),
    }),
  ),
  categories: z.array(
    z.looseObject({
      index: z.string(),
      date: civilDate,
      z: z.optional(z.number()),
      band,
      countedIn: z.string(),
      isFlagged: z.boolean(),
    }),
  ),
  isWeighedThisMonth: z.boolean(),
  isMeasuredThisMonth: z.boolean(),
  isSentBack: z.boolean(),
  reviewReasons: z.array(z.string()),
});

export const childrenAnswerSchema = z.looseObject({
  proto,
  /** Of the whole list; `offset + rows.length < total` says that there is more. */
  total: z.int(),
  offset: z.int(),
  rows: z.array(childRowSchema),
});
export type ChildrenAnswer = z.infer<typeof childrenAnswerSchema>;

/**
 * POST /v1/subject: everything that counts about one subject and its household, to be read and not kept. Logged. Numbers of the
 * state and of telephones come only when they are asked for, which is logged as such. Of somebody elsewhere who wants to move
 * to the caller: what names them and the wish, with the stream they want to live in.
 */
export const subjectRequestSchema = z.looseObject({
  proto,
  subject: z.string(),
  reveal: z.optional(z.boolean()),
});
export const subjectAnswerSchema = z.looseObject({
  proto,
  subject: z.string(),
  stream: z.string(),
  versions: z.array(pulledVersionSchema),
  /** Names by author; absent from servers of before. */
  authors: z.optional(z.record(z.string(), z.string())),
});
export type SubjectAnswer = z.infer<typeof subjectAnswerSchema>;

/** POST /v1/history: every version of one record, oldest first, with the names of those who wrote them. Logged. */
export const historyRequestSchema = z.looseObject({ proto, record: z.string() });
export const historyAnswerSchema = z.looseObject({
  proto,
  record: z.string(),
  versions: z.array(pulledVersionSchema),
  authors: z.record(z.string(), z.string()),
  /** Names by the ids that the versions hold, of what the caller may read; absent from servers of before. */
  names: z.optional(z.record(z.string(), z.string())),
});
export type HistoryAnswer = z.infer<typeof historyAnswerSchema>;

/**
 * POST /v1/devices: the devices of those who work in an area, longest without contact first; for its supervisors. Revoked
 * ones are left out.
 */
export const devicesRequestSchema = z.looseObject({
  proto,
  area,
  offset: z.int().check(z.gte(0)),
  limit: z.int().check(z.gte(1)),
});
export const deviceRowSchema = z.looseObject({
  device: z.string(),
  /** What the device calls itself: "Chrome di Android". */
  label: z.string(),
  /** Who enrolled it last. */
  worker: z.string(),
  workerName: z.string(),
  /** Null while it has never asked for anything. */
  lastSeenAt: z.nullable(z.string()),
  /** Versions without outcome, as the device last told; null when it never did. */
  unsent: z.nullable(z.int()),
  /** The highest counter that arrived, and how many below it did not. */
  lastN: z.int(),
  missing: z.int(),
  app: z.string(),
  /** Bytes its browser would still give. */
  storageLeft: z.nullable(z.int()),
  /** Device clock minus server clock, seconds, when last heard. */
  clockOffsetS: z.nullable(z.int()),
});
export type DeviceRow = z.infer<typeof deviceRowSchema>;
export const devicesAnswerSchema = z.looseObject({ proto, total: z.int(), rows: z.array(deviceRowSchema) });
export type DevicesAnswer = z.infer<typeof devicesAnswerSchema>;

/** POST /v1/review: what waits for a decision in an area, besides flagged measurements (`children` with `toReview`). */
export const reviewRequestSchema = z.looseObject({ proto, area, limit: z.int().check(z.gte(1)) });
const waiting = {
  subject: z.string(),
  record: z.string(),
  kind: z.string(),
  stream: z.string(),
  /** Of the person or household. */
  name: z.string(),
};
export const reviewAnswerSchema = z.looseObject({
  proto,
  conflicts: z.looseObject({
    total: z.int(),
    rows: z.array(z.looseObject({ ...waiting, fields: z.array(z.string()) })),
  }),
  proposals: z.looseObject({
    total: z.int(),
    rows: z.array(
      z.looseObject({
        ...waiting,
        version: z.string(),
        changed: z.array(z.string()),
        author: z.string(),
        authorName: z.string(),
        acceptedAt: z.string(),
        /** Where the household wants to move to, when that is what it proposes. */
        moveTo: z.optional(z.string()),
      }),
    ),
  }),
  refused: z.looseObject({
    rows: z.array(
      z.looseObject({
        id: z.string(),
        kind: z.string(),
        stream: z.string(),
        author: z.string(),
        authorName: z.string(),
        reason: z.string(),
        detail: z.string(),
        receivedAt: z.string(),
        /** What was sent, when it could be read. */
        sent: z.optional(z.unknown()),
      }),
    ),
  }),
});
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>;

/** POST /v1/recovery: the recovery keys of those on one device whose work lies in an area; see recovery-text.ts. */
export const recoveryRequestSchema = z.looseObject({
  proto,
  area,
  device: z.string().check(z.maxLength(80)),
});
export const recoveryAnswerSchema = z.looseObject({
  proto,
  people: z.array(
    z.looseObject({ worker: z.string(), workerName: z.string(), text: z.string(), keptAt: z.string() }),
  ),
});
export type RecoveryAnswer = z.infer<typeof recoveryAnswerSchema>;
