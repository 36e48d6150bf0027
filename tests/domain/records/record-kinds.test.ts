import { describe, expect, test } from "vitest";
import { fieldClassOf, kindOf, recordKinds } from "#domain/records/index.ts";

/** The shape behind a schema, as zod keeps it; only this contract test looks inside. */
const shapeOf = (schema: unknown): Readonly<Record<string, unknown>> =>
  (schema as { _zod: { def: { shape: Record<string, unknown> } } })._zod.def.shape;

type Def = {
  type: string;
  innerType?: { _zod: { def: Def } };
  element?: { _zod: { def: Def } };
  options?: readonly { _zod: { def: Def } }[];
  entries?: object;
  values?: readonly string[];
};
const choicesIn = (field: unknown): readonly string[] =>
  choicesOf((field as { _zod: { def: Def } })._zod.def);
const choicesOf = ({ type, innerType, element, options, entries, values }: Def): readonly string[] => {
  const inner = innerType ?? element;
  if (inner) return choicesOf(inner._zod.def);
  if (options) return options.flatMap((option) => choicesOf(option._zod.def));
  return type === "enum" ? Object.keys(entries ?? {}) : (values ?? []);
};

test("every kind of the first release is there, by the word on the wire", () => {
  expect(recordKinds.map(({ kind }) => kind).slice(0, 15)).toEqual([
    "family",
    "person",
    "identity",
    "membership",
    "carer",
    "measurement",
    "service",
    "visit",
    "review",
    "sameAs",
    "worker",
    "team",
    "posyandu",
    "tool",
    "exportProfile",
  ]);
});

test.each(["wedding", "pregnancy", "delivery", "contactSkip"])("%s is a kind of the accompaniment", (name) =>
  expect(kindOf(name)?.kind).toBe(name),
);

test("a kind nobody knows has no entry, and its fields are registers", () => {
  expect(kindOf("hologram")).toBeUndefined();
  expect(fieldClassOf("hologram", "colour")).toEqual({ type: "register" });
  expect(fieldClassOf("person", "constructor")).toEqual({ type: "register" });
});

describe.each(recordKinds.map((kind) => [kind.kind, kind] as const))("%s", (name, kind) => {
  test("is found by its name", () => expect(kindOf(name)).toBe(kind));

  test("states a rule for each field of its schema and no other", () => {
    expect(Object.keys(kind.fields).sort()).toEqual(Object.keys(shapeOf(kind.schema)).sort());
  });

  test("is called something in Indonesian, and so are its fields and choices", () => {
    expect(kind.label.trim()).not.toBe("");
    for (const [field, rule] of Object.entries(kind.fields)) {
      expect(rule.label.trim(), field).not.toBe("");
      const choices = choicesIn(shapeOf(kind.schema)[field]);
      expect(Object.keys(rule.choices ?? {}).sort(), field).toEqual([...choices].sort());
    }
  });

  test("has a step for every earlier version", () => {
    const steps = Array.from({ length: kind.version - 1 }, (_, index) => String(index + 2));
    expect(Object.keys(kind.upgrades)).toEqual(steps);
  });

  test("refuses text and lists where a body belongs", () => {
    for (const bad of ["", [], null, undefined, 7]) expect(kind.schema.safeParse(bad).success).toBe(false);
  });

  test("is consistent: what is about itself opens its own subject and is no singleton", () => {
    if (kind.about === "self") expect(kind.opensSubject).toBe(true);
    if (kind.singleton) expect(kind.opensSubject).toBe(false);
  });
});

describe("bodies", () => {
  const parses = (kind: string, body: object): boolean =>
    kindOf(kind)?.schema.safeParse(body).success === true;
  const child = { name: "Alya Putri", sex: "P", group: "child" };
  const weighed = { date: "2026-11-21", weightKg: 12.6 };

  test("unknown keys of a newer app are carried through", () => {
    expect(kindOf("person")?.schema.safeParse({ ...child, hobby: "melukis" })).toMatchObject({
      success: true,
      data: { hobby: "melukis" },
    });
  });
  test("a person may have no birth date, never an impossible one", () => {
    expect(parses("person", child)).toBe(true);
    expect(parses("person", { ...child, birthDate: "2024-02-29" })).toBe(true);
    expect(parses("person", { ...child, birthDate: "2025-02-29" })).toBe(false);
    expect(parses("person", { ...child, birthDate: "21/11/2024" })).toBe(false);
  });
  test("a name of blanks is no name", () => expect(parses("person", { ...child, name: "  " })).toBe(false));

  test("a measurement is refused only outside 0.3-60 kg and 25-140 cm", () => {
    for (const weightKg of [0.3, 60]) expect(parses("measurement", { ...weighed, weightKg })).toBe(true);
    for (const weightKg of [0.29, 60.1, 0, -3, Number.NaN])
      expect(parses("measurement", { ...weighed, weightKg })).toBe(false);
    for (const lengthCm of [25, 140]) expect(parses("measurement", { ...weighed, lengthCm })).toBe(true);
    for (const lengthCm of [24.9, 140.1]) expect(parses("measurement", { ...weighed, lengthCm })).toBe(false);
  });
  test("a measurement of nothing is refused; oedema alone is something", () => {
    expect(parses("measurement", { date: "2026-11-21", note: "rewel" })).toBe(false);
    expect(parses("measurement", { date: "2026-11-21", oedema: true })).toBe(true);
  });

  test("a mark says which dose a vaccine was, and what was answered to a recall", () => {
    const marked = { date: "2026-11-21" };
    expect(parses("service", { ...marked, type: "vaccine" })).toBe(false);
    expect(parses("service", { ...marked, type: "vaccine", dose: "dptHbHib2", basis: "book" })).toBe(true);
    expect(parses("service", { ...marked, type: "feedingRecall" })).toBe(false);
    expect(parses("service", { ...marked, type: "feedingRecall", onlyBreastMilk: "no" })).toBe(true);
    expect(parses("service", { ...marked, type: "attendance" })).toBe(true);
    expect(parses("service", { ...marked, type: "haircut" })).toBe(false);
  });

  test.each(["9999999999999999", "0000000000000000", "123", "357101410524000x", " 3571014105240001"])(
    "%s is no NIK",
    (nik) => expect(parses("identity", { nik })).toBe(false),
  );
  test("a missing NIK has a reason instead", () => {
    expect(parses("identity", { nikStatus: "notYet" })).toBe(true);
    expect(parses("identity", { nik: "3571014105240001", nikStatus: "present" })).toBe(true);
  });

  test.each(["5", "005", "RW 05", "00", ""])("%s is no RW", (rw) =>
    expect(parses("family", { headName: "Slamet", area: "3571011001", rw })).toBe(false),
  );
  test.each(["0", "05", "12", "104"])("%s is an RW", (rw) =>
    expect(parses("family", { headName: "Slamet", area: "3571011001", rw })).toBe(true),
  );

  test("a pregnancy asks for no husband and no last period, but an ultrasound is a day and an age", () => {
    const begun = { registeredOn: "2026-11-21" };
    expect(parses("pregnancy", begun)).toBe(true);
    expect(parses("pregnancy", { ...begun, ultrasoundDate: "2026-11-01" })).toBe(false);
    expect(
      parses("pregnancy", { ...begun, ultrasoundDate: "2026-11-01", gestationDaysAtUltrasound: 66 }),
    ).toBe(true);
    expect(parses("pregnancy", { ...begun, heightCm: 99 })).toBe(false);
  });
  test("a wedding needs no fixed day, a birth does", () => {
    expect(parses("wedding", { registeredOn: "2026-11-21" })).toBe(true);
    expect(parses("delivery", { place: "midwife" })).toBe(false);
    expect(parses("delivery", { date: "2026-11-21", babies: ["a", "b"], stillbornCount: 0 })).toBe(true);
  });
  test("a contact is skipped with a reason, another reason with words", () => {
    const skipped = { contact: "hamil.w20.p1", date: "2026-11-21" };
    expect(parses("contactSkip", skipped)).toBe(false);
    expect(parses("contactSkip", { ...skipped, reason: "notHome" })).toBe(true);
    expect(parses("contactSkip", { ...skipped, reason: "other" })).toBe(false);
    expect(parses("contactSkip", { ...skipped, reason: "other", note: "banjir" })).toBe(true);
  });
});
