import * as z from "zod/mini";

/**
 * What those ask who answer for the people of an area: who works there, families handed from one to another, an area that is
 * split. Each change is asked twice: first as it would be, then, with `confirm`, to be done.
 */
const proto = z.int();
const area = z.string().check(z.regex(/^(\d{4}|\d{6}|\d{10})$/));
/** Of a person, a record or a place; what is longer is nothing of ours. */
const name = z.string().check(z.maxLength(100));
const day = z.string().check(z.maxLength(10));
const count = z.int();

/** What a hand-over names at most: its record has to fit into one version. */
export const MOST_SHARES = 60;

/** POST /v1/people: everybody who works or once worked in the area, and what was handed over there lately. */
export const peopleRequestSchema = z.looseObject({ proto, area });

const held = z.looseObject({
  role: z.string(),
  /** As in a grant: "3571011001/05", "posyandu:<record>". */
  place: z.string(),
  /** False of what only an admin, or nobody from here, may give and take. */
  mayChange: z.boolean(),
});
export type HeldOnWire = z.infer<typeof held>;

const device = z.looseObject({
  label: z.string(),
  lastSeenAt: z.nullable(z.string()),
  /** As it last told; null when it never did. */
  unsent: z.nullable(z.int()),
});
export type ToldDevice = z.infer<typeof device>;

const worker = z.looseObject({
  worker: z.string(),
  name: z.string(),
  /** In this area and now; none of somebody who left. */
  grants: z.array(held),
  devices: z.array(device),
});
export type WorkerOnWire = z.infer<typeof worker>;

const handOverRow = z.looseObject({
  record: z.string(),
  /** Its kelurahan. */
  area: z.string(),
  day: z.string(),
  /** planned, done, cancelled, stopped; a newer server may know more. */
  state: z.string(),
  fromName: z.string(),
  undoes: z.optional(z.string()),
  shares: z.array(
    z.looseObject({ role: z.string(), place: z.string(), toName: z.string(), families: count }),
  ),
});
export type HandOverRow = z.infer<typeof handOverRow>;

export const peopleAnswerSchema = z.looseObject({
  proto,
  /** By name. */
  people: z.array(worker),
  /** Newest first. */
  handOvers: z.array(handOverRow),
  posyandu: z.array(z.looseObject({ id: z.string(), name: z.string(), area: z.string() })),
});
export type PeopleAnswer = z.infer<typeof peopleAnswerSchema>;

/** POST /v1/hand-over: gives places of one person to others, takes such a thing back, or calls off what is planned. */
export const handOverRequestSchema = z.looseObject({
  proto,
  area,
  ask: z.discriminatedUnion("type", [
    z.looseObject({
      type: z.literal("give"),
      from: name,
      shares: z.array(z.looseObject({ role: name, place: name, to: name })).check(z.maxLength(MOST_SHARES)),
      day,
    }),
    z.looseObject({ type: z.literal("undo"), record: name }),
    z.looseObject({ type: z.literal("cancel"), record: name }),
  ]),
  confirm: z.optional(z.boolean()),
});
export type HandOverAsk = z.infer<typeof handOverRequestSchema>["ask"];

const toldStream = z.looseObject({
  stream: z.string(),
  families: count,
  people: count,
  children: count,
  /** Not answered yet. */
  referrals: count,
  proposals: count,
  conflicts: count,
});
export type ToldStream = z.infer<typeof toldStream>;

const handOverPart = z.looseObject({
  from: z.string(),
  fromName: z.string(),
  day: z.string(),
  shares: z.array(
    z.looseObject({
      role: z.string(),
      place: z.string(),
      to: z.string(),
      toName: z.string(),
      streams: z.array(toldStream),
    }),
  ),
  /** Of the person who hands over. */
  devices: z.array(device),
});
export type HandOverPart = z.infer<typeof handOverPart>;

/** What is wrong with what was asked, for the field it stands beside; `place` tells one share from another. */
const problem = z.looseObject({ field: z.string(), why: z.string(), place: z.optional(z.string()) });
export type AskedProblem = z.infer<typeof problem>;

export const handOverAnswerSchema = z.looseObject({
  proto,
  /** problems, preview, done, planned, cancelled */
  result: z.string(),
  problems: z.array(problem),
  /** One for each person who gives: taking back may concern several. */
  parts: z.array(handOverPart),
});
export type HandOverAnswer = z.infer<typeof handOverAnswerSchema>;

/** POST /v1/grants: what somebody is to hold within the area, in the roles the asker may give. */
export const grantsRequestSchema = z.looseObject({
  proto,
  area,
  worker: name,
  grants: z.array(z.looseObject({ role: name, place: name })).check(z.maxLength(200)),
  confirm: z.optional(z.boolean()),
});
const placedRole = z.looseObject({ role: z.string(), place: z.string() });
export const grantsAnswerSchema = z.looseObject({
  proto,
  /** problems, preview, done */
  result: z.string(),
  problems: z.array(problem),
  added: z.array(placedRole),
  removed: z.array(placedRole),
  /** RW streams with families that no cadre would hold any more. */
  orphaned: z.array(z.looseObject({ stream: z.string(), families: count })),
});
export type GrantsAnswer = z.infer<typeof grantsAnswerSchema>;

/** POST /v1/split: gives RWs of a kelurahan to another; the asker answers for an area that holds both. */
export const splitRequestSchema = z.looseObject({
  proto,
  area,
  from: name,
  to: name,
  rws: z.array(name).check(z.maxLength(200)),
  reason: z.string().check(z.maxLength(200)),
  /** Ends the grants of the old RWs: once every phone has been here since. */
  closes: z.boolean(),
  confirm: z.optional(z.boolean()),
});
export const splitAnswerSchema = z.looseObject({
  proto,
  /** problems, preview, done */
  result: z.string(),
  problems: z.array(problem),
  families: count,
  /** Families by the RW they lie in, before the split. */
  parts: z.array(z.looseObject({ rw: z.string(), families: count })),
  /** Posyandu and teams that go along whole. */
  places: count,
  /** Names of those that would serve both sides. */
  torn: z.array(z.string()),
  /** Families that are only proposed and stay until they are decided on. */
  proposed: count,
  workers: count,
});
export type SplitAnswer = z.infer<typeof splitAnswerSchema>;
