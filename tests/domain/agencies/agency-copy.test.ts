import { describe, expect, test } from "vitest";
import { type AgencyCopy, agencyCopy, type CopySource } from "#domain/agencies/agency-copy.ts";
import { civilDate } from "#domain/civil-date.ts";
import type { ConsentFacts } from "#domain/consent/consent-facts.ts";
import { kindOf } from "#domain/records/index.ts";
import { type Destination, destinationLabels } from "#domain/records/referral.ts";
import { referralReasons } from "#domain/referral/reasons.ts";
import { aReferral } from "../referral/a-referral.ts";

const agreed: ConsentFacts = {
  decision: "agreed",
  date: civilDate(2026, 11, 1),
  text: "keluarga-2026-1",
  how: "tick",
  agreedByName: "Siti",
  allowsHelpers: true,
  allowsAid: true,
  allowsMessages: true,
};
const refused: ConsentFacts = { ...agreed, decision: "refused", allowsHelpers: false, allowsAid: false };

const aSource = (referral: Parameters<typeof aReferral>[0], parts: Partial<CopySource> = {}): CopySource => ({
  referral: aReferral(referral),
  consent: agreed,
  name: "Alya Putri",
  birthDate: civilDate(2025, 7, 1),
  kelurahan: "3571011001",
  rw: "05",
  householdSize: 5,
  contact: { name: "Rina Wulandari", phone: "081200000001" },
  ...parts,
});

const copyOf = (...given: Parameters<typeof aSource>): AgencyCopy => {
  const copy = agencyCopy(aSource(...given));
  if (!copy) throw new Error("a copy passes");
  return copy;
};

describe("Dinas Sosial", () => {
  const poor = { to: "social", reasons: ["family.poor"], urgency: "fourteenDays" } as const;

  test("gets a name with leave, what is wanted in plain words, the RW, and through whom the family is reached", () => {
    expect(copyOf(poor)).toEqual({
      kind: "agencyReferral",
      body: {
        date: "2026-11-02",
        urgency: "fourteenDays",
        name: "Alya Putri",
        reasons: ["Perlu bantuan sosial atau JKN"],
        kelurahan: "3571011001",
        rw: "05",
        status: "made",
        contactName: "Rina Wulandari",
        contactPhone: "081200000001",
      },
    });
  });
  test("gets neither name nor initials nor age before anybody asked, and nothing of a family that refused", () => {
    const { body } = copyOf(poor, { consent: undefined });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(["name"]));
    expect(body).not.toHaveProperty("initials");
    expect(body).not.toHaveProperty("age");
    expect(agencyCopy(aSource(poor, { consent: refused }))).toBeUndefined();
  });
  test("is told no sign of health, though the referral holds one", () => {
    expect(copyOf({ ...poor, reasons: ["growth.belowRedLine", "family.poor"] }).body.reasons).toEqual([
      "Perlu bantuan sosial atau JKN",
    ]);
    expect(copyOf({ ...poor, reasons: ["mother.anaemia"] }).body.reasons).toEqual([
      "Keterangan disampaikan langsung oleh pendamping",
    ]);
  });
});

describe("a hospital", () => {
  const urgent = { to: "hospital", reasons: ["growth.oedema"], urgency: "today" } as const;
  test("gets the sign, name and age with leave", () => {
    expect(copyOf(urgent).body).toMatchObject({
      name: "Alya Putri",
      age: "16 bulan",
      reasons: ["Bengkak di kedua punggung kaki"],
    });
  });
  test("gets what the slip says of a family that refused, when it is for today", () => {
    const { body } = copyOf(urgent, { consent: refused });
    expect(body).toMatchObject({ initials: "A.P.", age: "16 bulan" });
    expect(body).not.toHaveProperty("name");
  });
});

test("protection hears of nobody, whatever was agreed, and of no reason", () => {
  const { body } = copyOf({ to: "protection", reasons: ["family.private"], urgency: "today" });
  expect(body.reasons).toEqual(["Keterangan disampaikan langsung oleh pendamping"]);
  for (const field of ["name", "initials", "age"]) expect(body).not.toHaveProperty(field);
});

describe("a giver", () => {
  const hungry = { to: "charity", reasons: ["family.food"], urgency: "fourteenDays" } as const;
  test("gets initials, household, RW and need, and has no field for more", () => {
    expect(copyOf(hungry)).toEqual({
      kind: "aidNeed",
      body: {
        date: "2026-11-02",
        urgency: "fourteenDays",
        needs: ["nutrition"],
        initials: "A.P.",
        householdSize: 5,
        kelurahan: "3571011001",
        rw: "05",
        status: "open",
        contactName: "Rina Wulandari",
        contactPhone: "081200000001",
      },
    });
    const crowded = copyOf(hungry, { householdSize: 64 });
    expect(kindOf("aidNeed")?.schema.safeParse(crowded.body).success).toBe(true);
    expect(Object.keys(kindOf("aidNeed")?.fields ?? {})).not.toEqual(
      expect.arrayContaining(["name", "age", "reasons"]),
    );
  });
  test("gets nothing without leave for aid, whatever else was agreed", () => {
    for (const consent of [undefined, refused, { ...agreed, allowsAid: false }])
      expect(agencyCopy(aSource(hungry, { consent }))).toBeUndefined();
  });
  test("is told a need as 'lainnya' where the reason is not a giver's to know", () => {
    expect(copyOf({ ...hungry, reasons: ["growth.lengthBelow2"] }).body.needs).toEqual(["other"]);
  });
});

test("no copy of any referral says a figure, a free word of the team, an address, a NIK, or the word nobody is called by", () => {
  const reasons = referralReasons.map(({ id }) => id);
  for (const to of Object.keys(destinationLabels) as Destination[])
    for (const urgency of ["today", "fourteenDays"] as const)
      for (const consent of [undefined, refused, agreed]) {
        const source = aSource(
          { to, urgency, reasons, reasonText: "ibu positif HIV, NIK 3571015203900007", note: "stunting" },
          { consent },
        );
        const copy = agencyCopy(source);
        if (!copy) continue;
        const text = JSON.stringify(copy);
        expect(text).not.toMatch(/HIV|\d{16}|stunting|pendek/i);
        expect(kindOf(copy.kind)?.schema.safeParse(copy.body).success, `${to} ${urgency}`).toBe(true);
        if (to === "charity") expect(text).not.toMatch(/Alya|bulan|LiLA|Hb|Berat|Panjang/);
      }
});

test("a name of blanks makes no empty field", () => {
  const { body } = copyOf({ to: "social", reasons: ["family.poor"] }, { name: " ", contact: { phone: "" } });
  expect(body).not.toHaveProperty("name");
  expect(body).not.toHaveProperty("contactPhone");
});

test("a referral that was declined or answered is closed for its agency", () => {
  expect(copyOf({ to: "social", declined: true }).body.status).toBe("declined");
  expect(copyOf({ to: "charity", status: "returned" }).body.status).toBe("closed");
});
