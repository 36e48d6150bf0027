import * as z from "zod/mini";
import { ROLES } from "#domain/facts/version.ts";
import { courierAnswerSchema, courierAskSchema } from "./courier/sealed-copy.ts";
import { deviceProofSchema } from "./device-proof.ts";
import { type postedVersionSchema, pulledVersionSchema } from "./envelope.ts";
import { outcomeSchema } from "./outcomes.ts";

/** Where a reader stands in one stream. The first form is a first load that is still under way. */
export const cursorSchema = z.union([
  z.looseObject({ epoch: z.int(), at: z.int(), after: z.string() }),
  z.looseObject({ epoch: z.int(), serial: z.int() }),
]);
export type Cursor = z.infer<typeof cursorSchema>;

export const grantSchema = z.looseObject({
  role: z.enum(ROLES),
  /** "3571", "357101", "3571011001", "3571011001/05" or "posyandu:<record>". */
  area: z.string(),
  /** For a posyandu: the RW streams it serves today. */
  streams: z.optional(z.array(z.string())),
});

/** Of a role that came after this app: it can do nothing here, and must not cost the other grants and pages. */
const laterGrantSchema = z.looseObject({
  role: z.string().check(z.refine((role) => !ROLES.some((known) => known === role))),
  area: z.string(),
});

const isGrant = (grant: { readonly role: string }): grant is z.infer<typeof grantSchema> =>
  ROLES.some((known) => known === grant.role);

const grantListSchema = z.pipe(
  z.array(z.union([grantSchema, laterGrantSchema])),
  z.transform((list) => list.filter(isGrant)),
);

/**
 * That somebody opened a person on this device, for the server's log of who looked at whom. Parsed one by one, so that one
 * bad entry never holds up a round. After a lost answer the same entries come again; the server knows them by all four words.
 */
export const openedSchema = z.looseObject({
  /** Record id of the person or household. */
  subject: z.string().check(z.regex(/^[A-Za-z0-9_.:/-]{1,80}$/)),
  /** When, by the device's clock; ISO instant. */
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/)),
  /** What was done: "open", "reveal" (a hidden number shown), "export", "print", "share"; a later app may know more. */
  how: z.string().check(z.regex(/^[a-zA-Z]{1,20}$/)),
});
export type Opened = z.infer<typeof openedSchema>;

/** One round trip: the outbox up, pages down. Versions in the order they were written, at most LIMITS.versionsUp. */
export const syncRequestSchema = z.looseObject({
  proto: z.int(),
  app: z.string(),
  device: z.string(),
  /** Epoch and grants version the device last stored; 0 before the first answer. */
  epoch: z.int(),
  grants: z.int(),
  versions: z.array(z.unknown()),
  /** By stream; a stream that is readable and not named is loaded from nothing. */
  cursors: z.record(z.string(), cursorSchema),
  /** Versions wanted at most over all streams. */
  limit: z.int(),
  /** Persons opened since the last round that was answered, oldest first, at most LIMITS.opened; see `openedSchema`. */
  opened: z.optional(z.array(z.unknown())),
  /** The sender's recovery key on this device (see recovery-text.ts), until an answer says that it is kept. */
  recovery: z.optional(z.string()),
  /** This app keeps the `token` of an answer in place of the one it sent; without it a token is never changed. */
  rotates: z.optional(z.boolean()),
  /** About copies that others may carry; a device that makes none does not ask. */
  courier: z.optional(courierAskSchema),
  /** What the device says of itself, for the supervisor's device page. */
  told: z.optional(
    z.looseObject({
      unsent: z.int(),
      lastN: z.int(),
      clock: z.string(),
      /** Bytes the browser would still give this app, as far as it says. */
      storageLeft: z.optional(z.int().check(z.nonnegative())),
      /** Checksum alarms since the app was started. */
      alarms: z.optional(z.int().check(z.nonnegative())),
    }),
  ),
});
/** `versions` are parsed one by one with `postedVersionSchema`, so that one bad version never blocks the next. */
export type SyncRequest = Omit<z.infer<typeof syncRequestSchema>, "versions"> & {
  readonly versions: readonly z.infer<typeof postedVersionSchema>[];
  // Named again, since leaving a key out of an open shape forgets the others' types.
  readonly opened?: readonly unknown[];
  readonly recovery?: string;
};

export const pageSchema = z.looseObject({
  stream: z.string(),
  /** The cursor this page continues; null at the start of a first load. The reader applies it only if it still stands there. */
  from: z.nullable(cursorSchema),
  to: cursorSchema,
  more: z.boolean(),
  versions: z.array(pulledVersionSchema),
  /** Subjects that left this stream; the reader forgets them unless another of its streams brought them. */
  gone: z.array(z.string()),
  /** Checksum over accepted heads, only when `more` is false; see domain/facts/head-sum.ts. */
  sum: z.optional(z.string()),
});
export type Page = z.infer<typeof pageSchema>;

export const syncAnswerSchema = z.looseObject({
  proto: z.int(),
  epoch: z.int(),
  /** Server clock, ISO instant. */
  now: z.string(),
  /** Everything accepted at or before this instant is also held by a replica or a finished backup; null when nothing is. */
  durable: z.nullable(z.string()),
  grants: z.looseObject({ version: z.int(), list: grantListSchema }),
  /** Every stream whose rows this person may hold, with the serial it has reached. Others are to be forgotten. */
  heads: z.record(z.string(), z.int()),
  outcomes: z.array(outcomeSchema),
  pages: z.array(pageSchema),
  /** To a device that asked, and only what it does not know. */
  courier: z.optional(courierAnswerSchema),
  /** A device without contact keeps its keys for this many days. */
  leaseDays: z.optional(z.int()),
  /**
   * Under which random name and key this device is to keep streams it has no cursor in: 256 bits, hexadecimal. The same for
   * everybody on the device who sees the same of the stream, and only for them.
   */
  keys: z.optional(
    z.record(
      z.string(),
      z.looseObject({
        handle: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
        key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
  ),
  /** The recovery key that came with this very request is kept, sealed, for the supervisor to show. */
  recoveryHeld: z.optional(z.boolean()),
  /**
   * Takes the place of the token that was sent, once the device has stored it. The old one works until a quarter of an hour
   * after the new one was first used, so that a lost answer locks nobody out.
   */
  token: z.optional(z.string()),
});
export type SyncAnswer = z.infer<typeof syncAnswerSchema>;

/** A one-time activation code for a device that is not known yet. */
export const enrolRequestSchema = z.looseObject({
  proto: z.int(),
  code: z.string(),
  device: z.string(),
  label: z.string(),
  /** Six digits of the authenticator app, or a recovery code, of those who must show one (`secondFactorNeeded`). */
  otp: z.optional(z.string()),
  /** So that the very first work has a copy others may carry; see `courierAskSchema`. */
  courier: z.optional(courierAskSchema),
  proof: z.optional(deviceProofSchema),
});
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;

export const enrolAnswerSchema = z.looseObject({
  proto: z.int(),
  token: z.string(),
  device: z.string(),
  worker: z.looseObject({ id: z.string(), name: z.string() }),
  regency: z.string(),
  epoch: z.int(),
  grants: z.looseObject({ version: z.int(), list: grantListSchema }),
  /** `toSetUp`: this person's role asks for a second factor and has none yet; wide views wait for it. Else absent. */
  secondFactor: z.optional(z.string()),
  /** To a device that asked. */
  courier: z.optional(courierAnswerSchema),
});
export type EnrolAnswer = z.infer<typeof enrolAnswerSchema>;

/**
 * POST /v1/second-factor. `status` asks how it stands; `begin` answers a new secret; `confirm` proves that the authenticator
 * app holds it and answers the recovery codes, once; `prove` shows the factor for sensitive actions of the next hours.
 */
export const secondFactorRequestSchema = z.looseObject({
  proto: z.int(),
  step: z.enum(["status", "begin", "confirm", "prove"]),
  otp: z.optional(z.string()),
});
export const secondFactorAnswerSchema = z.looseObject({
  proto: z.int(),
  /** `notNeeded` by role; `toSetUp`; `toProve` on this device; `proved`. */
  state: z.enum(["notNeeded", "toSetUp", "toProve", "proved"]),
  /** With `begin`: for typing in (base 32), and as otpauth:// for a QR code. */
  secret: z.optional(z.string()),
  address: z.optional(z.string()),
  /** With `confirm`: each opens once. */
  recoveryCodes: z.optional(z.array(z.string())),
});
export type SecondFactorAnswer = z.infer<typeof secondFactorAnswerSchema>;

/** Why a whole request was not served. The HTTP status says the same to machines between. */
export const REQUEST_REFUSALS = {
  badRequest: 400,
  /** A courier file that cannot be taken; `problem` says why. */
  badFile: 400,
  badCode: 401,
  codeExpired: 401,
  codeUsed: 401,
  /** Enrolment under the id of a device that holds another key; see `deviceProofSchema`. */
  deviceClaimed: 403,
  signedOut: 401,
  deviceRevoked: 403,
  notAllowed: 403,
  /** A second factor has to be set up or shown first: at enrolment with `otp`, later by /v1/second-factor. */
  secondFactorNeeded: 403,
  badSecondFactor: 403,
  notFound: 404,
  epoch: 409,
  tooLarge: 413,
  unknownProtocol: 422,
  upgradeNeeded: 426,
  tooMany: 429,
  broken: 500,
  busy: 503,
} as const;
export type RequestRefusal = keyof typeof REQUEST_REFUSALS;

export const refusalAnswerSchema = z.looseObject({
  error: z.string(),
  /** Seconds to wait before the next try, with `tooMany` and `busy`. */
  retryAfter: z.optional(z.int()),
  /** The server's epoch, with `epoch`. */
  epoch: z.optional(z.int()),
  /** Why, with `badFile`: a `CourierFileProblem`, "badSignature" or "unknownDevice". */
  problem: z.optional(z.string()),
});
