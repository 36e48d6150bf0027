import { asIsOf } from "../as-is.ts";
import type { Body } from "../facts/version.ts";
import type { RecordKind } from "./record-kind.ts";

/**
 * A merged body as its kind's type. Bodies are parsed at the door, so all fields are there as a rule; but a newer app may
 * have written a value that this one has no word for, and then that field alone reads as absent, not the whole record.
 */
export const readBody = <Shape extends Body>(kind: RecordKind<Shape>, body: Body): Partial<Shape> => {
  if (asIsOf(kind.schema)(body)) return body as Partial<Shape>;
  const known = readings.get(body);
  // Safe: a body object is only ever read as the kind of its record.
  if (known) return known as Partial<Shape>;
  const parsed = kind.schema.safeParse(body);
  const unreadable = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])));
  const readable = Object.entries(body).filter(([field]) => !unreadable.has(field));
  const reading = Object.fromEntries(readable) as Partial<Shape>;
  readings.set(body, reading);
  return reading;
};

/** Screens read the same body many times; weighing what does not fit once is enough, since bodies never change. */
const readings = new WeakMap<Body, Partial<Body>>();
