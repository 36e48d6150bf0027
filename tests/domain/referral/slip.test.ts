import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { stepRules } from "#domain/growth/monthly/step-rules.ts";
import {
  destinationFor,
  reasonLabel,
  reasonOf,
  referralReasons,
  urgencyOf,
} from "#domain/referral/reasons.ts";
import { initialsOf, slipOf, slipWords } from "#domain/referral/slip.ts";
import { parseSlipCode, slipCodeFrom, slipCodeText } from "#domain/referral/slip-code.ts";
import { parseSlipText, slipText } from "#domain/referral/slip-text.ts";
import { aReferral } from "./a-referral.ts";

const ALYA = "0198a7c2-1111-7abc-8def-0123456789ab";
const alya = { name: "Alya Putri Lestari", birthDate: civilDate(2025, 6, 10), stream: "3571011001/05" };
const slip = slipOf(
  { ...aReferral({ subject: ALYA, reasons: ["growth.twoT", "family.private"] }), slipCode: "7K3M9Q" },
  alya,
  "0812-3456-789",
);

describe("a slip", () => {
  test("says initials, age, team's phone, and what is not private", () => {
    expect(slip).toEqual({
      subject: ALYA,
      code: "7K3M9Q",
      date: civilDate(2026, 11, 2),
      to: "puskesmas",
      urgency: "threeDays",
      initials: "A.P.L.",
      age: "16 bulan",
      reasons: ["growth.twoT"],
      stream: "3571011001/05",
      phone: "08123456789",
    });
  });
  test("its QR text has neither name, address nor anything private, in signs that cameras read best", () => {
    const text = slipText(slip);
    expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
    expect(text).not.toMatch(/ALYA|PUTRI|LESTARI/);
    expect(text).not.toContain("50");
    expect(text.length).toBeLessThan(130);
  });
  test("is read again as it was written", () => {
    expect(parseSlipText(slipText(slip))).toEqual({ ok: true, value: slip });
    const odd = { ...slip, subject: "impor-17", age: "", phone: "", reasons: [] };
    expect(parseSlipText(slipText(odd))).toEqual({ ok: true, value: odd });
  });
  test("tells other codes, newer slips and damaged ones apart", () => {
    const problemOf = (text: string) => {
      const read = parseSlipText(text);
      return read.ok ? undefined : read.problem;
    };
    expect(problemOf("https://contoh.id")).toEqual({ type: "NotASlip" });
    expect(problemOf("DAMPING:A1*abc")).toEqual({ type: "NotASlip" });
    expect(problemOf(slipText(slip).replace("R1", "R2"))).toEqual({ type: "NewerSlip" });
    expect(problemOf(slipText(slip).replace("20261102", "20261302"))).toEqual({
      type: "Damaged",
      part: "date",
    });
    expect(problemOf(slipText(slip).replace("7K3M9Q", "7K3"))).toEqual({ type: "Damaged", part: "code" });
    expect(problemOf("DAMPING:R1*")).toEqual({ type: "Damaged", part: "subject" });
  });
  test("with nothing but private reasons says that somebody will tell", () =>
    expect(slipWords({ ...slip, reasons: [] }).reasons).toEqual([
      "Keterangan disampaikan langsung oleh pendamping",
    ]));
  test.each([
    ["Siti", "S."],
    ["  ", ""],
    ["Nur 'Aini binti Haji Abdul Karim", "N.A.B.H."],
  ])("initials of %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe("a slip's code", () => {
  test("comes of the random end of an id and is told in two halves", () => {
    const code = slipCodeFrom("0198a7c2-1111-7abc-8def-0123ffffffff");
    expect(parseSlipCode(code)).toBe(code);
    expect(slipCodeText("7K3M9Q")).toBe("7K3 M9Q");
    expect(slipCodeFrom("0198a7c2-1111-7abc-8def-012300000000")).not.toBe(code);
  });
  test.each([
    ["7k3 m9q", "7K3M9Q"],
    ["7K3-M9Q", "7K3M9Q"],
    ["oil o1l", "011011"],
    ["7K3M9", undefined],
    ["7K3M9QX", undefined],
    ["7K3M9U", undefined],
    ["", undefined],
  ])("%s is read as %s", (typed, code) => expect(parseSlipCode(typed)).toBe(code));
});

describe("reasons", () => {
  test("ids and codes are unique, codes have two digits", () => {
    expect(new Set(referralReasons.map(({ id }) => id)).size).toBe(referralReasons.length);
    expect(new Set(referralReasons.map(({ code }) => code)).size).toBe(referralReasons.length);
    for (const { code } of referralReasons) expect(code).toMatch(/^\d\d$/);
  });
  test("every step rule that refers to the puskesmas is a reason", () => {
    const refers = stepRules.filter(
      ({ urgency, id }) => (urgency === "urgent" || urgency === "puskesmas") && id !== "dangerSign",
    );
    for (const { id } of refers) expect(reasonOf(`growth.${id}`)?.to, id).toBe("puskesmas");
  });
  test("the most urgent one decides when and where", () => {
    expect(urgencyOf(["growth.lengthBelow2", "growth.oedema"])).toBe("today");
    expect(urgencyOf([])).toBe("fourteenDays");
    expect(urgencyOf(["risk.unknown"])).toBe("fourteenDays");
    expect(destinationFor(["family.toilet", "mother.severeAnaemia"])).toBe("hospital");
    expect(destinationFor(["risk.unknown"])).toBeUndefined();
  });
  test("no label gives a verdict or a private matter away", () => {
    for (const { label } of referralReasons) expect(label).not.toMatch(/stunting|kekerasan|hiv|gizi buruk/i);
    expect(reasonLabel("risk.unknown")).toBe("Alasan lain (lihat catatan)");
  });
});
