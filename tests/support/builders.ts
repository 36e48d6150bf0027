import { type Body, type Role, type Stamp, singletonRecord, type Version } from "#domain/facts/version.ts";

/** An id that reads like a real one and is always the same for a name: `idNamed("alya")`. */
export const idNamed = (name: string): string => {
  const part = (salt: number): string => {
    let hash = 2166136261 ^ salt;
    for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
    return (hash >>> 0).toString(16).padStart(8, "0");
  };
  const digits = part(1) + part(2) + part(3) + part(4);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
};

/** A version's parts by short names; `body` fields are all `changed` unless told otherwise. */
export interface VersionParts extends Partial<Omit<Version, "content" | "stamp">> {
  readonly body?: Body;
  readonly content?: Version["content"];
  /** Shorthand for a stamp; `role` alone stamps with order 1. */
  readonly order?: number;
  readonly role?: Role;
  readonly proposed?: true;
}

/** A version with everything filled in; ids follow from `name`, so that two calls with one name make the same version. */
export const aVersion = (name: string, parts: VersionParts = {}): Version => {
  const { body = { note: name }, content, order, role, proposed, ...envelope } = parts;
  const record = envelope.record ?? idNamed("record");
  const kind = envelope.kind ?? "person";
  const isStamped = order !== undefined || role !== undefined || proposed !== undefined;
  return {
    id: idNamed(name),
    record,
    subject: envelope.subject ?? record,
    kind,
    schema: 1,
    changed: content && content.type !== "body" ? [] : Object.keys(body),
    supersedes: [],
    group: idNamed(`group of ${name}`),
    author: "siti",
    device: "hp-siti",
    n: 1,
    recordedAt: "2026-11-21T02:00:00.000Z",
    content: content ?? { type: "body", body },
    ...envelope,
    ...(isStamped
      ? { stamp: aStamp({ order: order ?? 1, role: role ?? "cadre", ...(proposed && { proposed }) }) }
      : {}),
  };
};

export const aStamp = (parts: Partial<Stamp> = {}): Stamp => ({
  order: 1,
  acceptedAt: "2026-11-21T03:00:00.000Z",
  role: "cadre",
  ...parts,
});

/** The first version of a family in RW 05 of Bandar Lor. */
export const aFamily = (name: string, body: Body = {}, parts: VersionParts = {}): Version =>
  aVersion(`family ${name}`, {
    kind: "family",
    record: idNamed(name),
    body: { headName: name, area: "3571011001", rw: "05", rt: "02", ...body },
    ...parts,
  });

/** The first version of a girl born on 2024-05-12. */
export const aChild = (name: string, body: Body = {}, parts: VersionParts = {}): Version =>
  aVersion(`person ${name}`, {
    kind: "person",
    record: idNamed(name),
    body: { name, sex: "P", birthDate: "2024-05-12", group: "child", ...body },
    ...parts,
  });

/** Puts a person into a family. */
export const aMembership = (
  person: string,
  family: string,
  body: Body = {},
  parts: VersionParts = {},
): Version =>
  aVersion(`membership ${person}`, {
    kind: "membership",
    subject: idNamed(person),
    record: singletonRecord(idNamed(person), "membership"),
    body: { family: idNamed(family), role: "child", ...body },
    ...parts,
  });

/** A measurement of a person: 10,5 kg and 80,5 cm lying on 2026-11-21 unless told otherwise. */
export const aMeasurement = (
  person: string,
  name: string,
  body: Body = {},
  parts: VersionParts = {},
): Version =>
  aVersion(`measurement ${name}`, {
    kind: "measurement",
    subject: idNamed(person),
    record: idNamed(name),
    body: { date: "2026-11-21", weightKg: 10.5, lengthCm: 80.5, position: "lying", place: "home", ...body },
    ...parts,
  });

/** A decision on a version of somebody else's. */
export const aReview = (target: Version, decision: string, parts: VersionParts = {}): Version =>
  aVersion(`${decision} of ${target.id}`, {
    kind: "review",
    subject: target.subject,
    record: idNamed(`${decision} of ${target.id}`),
    author: "bu-rina",
    device: "laptop-rina",
    order: 1,
    role: "supervisor",
    ...parts,
    body: { target: target.id, targetRecord: target.record, decision, ...parts.body },
  });
