import * as z from "zod/mini";
import { ROLES } from "#domain/facts/version.ts";

/**
 * A record version as JSON. Unknown keys pass and are kept: last year's app must not erase what next year's wrote.
 * Ids are opaque text of 1-80 characters without blanks; records of singleton kinds read `<subject>.<kind>`.
 */
const id = z.string().check(z.regex(/^[A-Za-z0-9_.:/-]{1,80}$/));
const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/));
const counter = z.int().check(z.positive());

const content = z.discriminatedUnion("type", [
  z.object({ type: z.literal("body"), body: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal("retracted") }),
  z.object({ type: z.literal("erased"), request: id }),
]);

export const stampSchema = z.looseObject({
  order: counter,
  acceptedAt: instant,
  role: z.enum(ROLES),
  proposed: z.optional(z.literal(true)),
});

const written = {
  id,
  record: id,
  subject: id,
  kind: z.string().check(z.regex(/^[a-zA-Z]{1,40}$/)),
  schema: counter,
  changed: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(100)),
  supersedes: z.array(id).check(z.maxLength(100)),
  group: id,
  author: id,
  device: id,
  n: counter,
  recordedAt: instant,
  reason: z.optional(z.string().check(z.maxLength(500))),
  content,
};

/** A version as its author sends it, with the stream the author believes its subject lives in. */
export const postedVersionSchema = z.looseObject({ ...written, stream: id });
export type PostedVersion = z.infer<typeof postedVersionSchema>;

/** A version as the server sends it. `serial` only pages: it is never used to merge. */
export const pulledVersionSchema = z.looseObject({ ...written, stamp: stampSchema, serial: z.int() });
export type PulledVersion = z.infer<typeof pulledVersionSchema>;
