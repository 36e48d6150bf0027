import { describe, expect, test } from "vitest";
import { mayReadKind, mayWrite } from "#domain/access/may-write.ts";
import { fieldClassOf, kindOf } from "#domain/records/index.ts";

const parses = (kind: string, body: object): boolean => kindOf(kind)?.schema.safeParse(body).success === true;

const CARE_KINDS = [
  "referral",
  "dangerSign",
  "consent",
  "aid",
  "treatment",
  "treatmentDay",
  "mbgDay",
  "counselling",
  "tablets",
];

describe("who reads and writes what is done for a family", () => {
  test.each(CARE_KINDS)("a cadre and a health worker keep %s; a posyandu cadre never sees it", (kind) => {
    expect(mayWrite("cadre", kind)).toBe("accept");
    expect(mayWrite("healthWorker", kind)).toBe("accept");
    expect(mayReadKind(["posyanduCadre"], kind)).toBe(false);
  });
  test("a supervisor answers referrals for the offices and enters aid, and treats nobody", () => {
    expect(mayWrite("supervisor", "referral")).toBe("accept");
    expect(mayWrite("supervisor", "aid")).toBe("accept");
    expect(mayWrite("supervisor", "treatment")).toBe("refuse");
    expect(mayWrite("supervisor", "consent")).toBe("refuse");
  });
});

describe("bodies", () => {
  const made = { date: "2026-11-22", from: "team", to: "puskesmas", urgency: "threeDays" };
  test("a referral has a reason, found or told", () => {
    expect(parses("referral", { ...made, reasons: [] })).toBe(false);
    expect(parses("referral", { ...made, reasons: ["growth.wasting"] })).toBe(true);
    expect(parses("referral", { ...made, reasons: [], reasonText: "sesak" })).toBe(true);
    expect(parses("referral", { ...made, reasons: ["x"], slipCode: "AB" })).toBe(false);
  });
  test("of two who noted the same step the puskesmas is believed", () =>
    expect(fieldClassOf("referral", "feedback")).toEqual({ type: "roleRanked" }));

  const asked = { date: "2026-11-22", text: "keluarga-1", decision: "agreed", agreedByName: "Siti" };
  test("a thumb has a witness, a signature its strokes", () => {
    expect(parses("consent", { ...asked, how: "tick" })).toBe(true);
    expect(parses("consent", { ...asked, how: "thumb" })).toBe(false);
    expect(parses("consent", { ...asked, how: "thumb", witness: "Ani" })).toBe(true);
    expect(parses("consent", { ...asked, how: "signature" })).toBe(false);
    expect(parses("consent", { ...asked, how: "signature", signature: "1 2 3 4;5 6" })).toBe(true);
    expect(
      parses("consent", { ...asked, how: "signature", signature: "1 ".repeat(2001) }),
      "a picture is no signature",
    ).toBe(false);
  });
  test("of two answers to consent the stricter holds", () =>
    expect(fieldClassOf("consent", "decision")).toEqual({
      type: "restrictive",
      order: ["agreed", "refused"],
    }));

  const given = { date: "2026-11-01", program: "GENTING", type: "nutrition", item: "telur" };
  test("aid has a unit with its quantity and does not end before it begins", () => {
    expect(parses("aid", given)).toBe(true);
    expect(parses("aid", { ...given, quantity: 30 })).toBe(false);
    expect(parses("aid", { ...given, quantity: 30, unit: "butir", until: "2026-11-30" })).toBe(true);
    expect(parses("aid", { ...given, until: "2026-10-31" })).toBe(false);
  });
  const feeding = { reason: "wasting", type: "localFood", startDate: "2026-11-01", plannedDays: 56 };
  test("a treatment ends with an outcome, and has none before", () => {
    expect(parses("treatment", feeding)).toBe(true);
    expect(parses("treatment", { ...feeding, endDate: "2026-12-26" })).toBe(false);
    expect(parses("treatment", { ...feeding, outcome: "recovered" })).toBe(false);
    expect(parses("treatment", { ...feeding, endDate: "2026-12-26", outcome: "recovered" })).toBe(true);
    expect(parses("treatment", { ...feeding, endDate: "2026-10-26", outcome: "recovered" })).toBe(false);
  });
  test("what was not given was not eaten", () => {
    const day = { treatment: "t1", date: "2026-11-02" };
    expect(parses("treatmentDay", { ...day, given: true, eaten: "some" })).toBe(true);
    expect(parses("treatmentDay", { ...day, given: false })).toBe(true);
    expect(parses("treatmentDay", { ...day, given: false, eaten: "all" })).toBe(false);
  });
  test("nobody misses a meal that never came", () => {
    const day = { team: "t1", date: "2026-11-02" };
    const missed = [{ person: "p1", reason: "notHome" }];
    expect(parses("mbgDay", { ...day, arrived: true, exceptions: missed })).toBe(true);
    expect(parses("mbgDay", { ...day, arrived: false, exceptions: missed })).toBe(false);
    expect(parses("mbgDay", { ...day, arrived: false })).toBe(true);
  });
  test("a danger sign has a time and at least one sign", () => {
    const seen = { date: "2026-11-22", group: "child", time: "09.12" };
    expect(parses("dangerSign", { ...seen, signs: [] })).toBe(false);
    expect(parses("dangerSign", { ...seen, signs: ["child.convulsion"] })).toBe(true);
    expect(parses("dangerSign", { ...seen, time: "24.00", signs: ["child.convulsion"] })).toBe(false);
  });
  test("tablets are counted one way or the other", () => {
    expect(parses("tablets", { date: "2026-11-22", type: "MMS" })).toBe(false);
    expect(parses("tablets", { date: "2026-11-22", type: "MMS", takenCount: 0 })).toBe(true);
    expect(parses("tablets", { date: "2026-11-22", type: "MMS", givenCount: 0 })).toBe(false);
  });
});
