import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import { referralsOf } from "#domain/referral/referral-facts.ts";
import { applyReferralEvent, isOpenReferral } from "#domain/referral/referral-status.ts";
import { aVersion } from "#support/builders.ts";
import { aReferral } from "./a-referral.ts";

const day = (d: number) => civilDate(2026, 11, d);
const TODAY = day(20);

describe("what happens to a referral", () => {
  test("goes up step by step, each with its day", () => {
    expect(applyReferralEvent(aReferral(), { type: "received", on: day(2) }, TODAY)).toEqual({
      ok: true,
      value: { receivedOn: day(2) },
    });
    expect(
      applyReferralEvent(aReferral({ status: "received" }), { type: "attended", on: day(4) }, TODAY),
    ).toEqual({ ok: true, value: { attendedOn: day(4) } });
  });
  test("a step may be left out, none is taken back", () => {
    expect(applyReferralEvent(aReferral(), { type: "served", on: day(4) }, TODAY).ok).toBe(true);
    expect(
      applyReferralEvent(aReferral({ status: "served" }), { type: "attended", on: day(4) }, TODAY),
    ).toEqual({ ok: false, problem: { type: "AlreadyFurther", status: "served" } });
  });
  test("nothing happens tomorrow, or before it was made", () => {
    expect(applyReferralEvent(aReferral(), { type: "attended", on: day(21) }, TODAY)).toEqual({
      ok: false,
      problem: { type: "InFuture" },
    });
    expect(applyReferralEvent(aReferral(), { type: "attended", on: day(1) }, TODAY)).toEqual({
      ok: false,
      problem: { type: "BeforeReferral", made: day(2) },
    });
  });
  test("an answer has words and a name", () => {
    const answer = { type: "returned", on: day(9), feedback: "PMT 56 hari", by: "Bidan Rina" } as const;
    expect(applyReferralEvent(aReferral(), answer, TODAY)).toEqual({
      ok: true,
      value: {
        feedback: "PMT 56 hari",
        feedbackBy: "Bidan Rina",
        feedbackDate: day(9),
      },
    });
    for (const [field, bad] of [
      ["feedback", { ...answer, feedback: "  " }],
      ["by", { ...answer, by: "" }],
    ] as const)
      expect(applyReferralEvent(aReferral(), bad, TODAY)).toEqual({
        ok: false,
        problem: { type: "NoWords", field },
      });
  });
  test("an answer may be corrected", () =>
    expect(
      applyReferralEvent(
        aReferral({ status: "returned" }),
        { type: "returned", on: day(9), feedback: "PMT 28 hari", by: "Bidan Rina" },
        TODAY,
      ).ok,
    ).toBe(true));
  test("not coming and declining need a reason, and end once they come after all", () => {
    expect(applyReferralEvent(aReferral(), { type: "declined", reason: " " }, TODAY).ok).toBe(false);
    expect(applyReferralEvent(aReferral(), { type: "notAttended", reason: "hujan" }, TODAY)).toEqual({
      ok: true,
      value: { notAttended: true, notAttendedReason: "hujan" },
    });
    expect(
      applyReferralEvent(
        aReferral({ declined: true, notAttended: true }),
        { type: "attended", on: day(6) },
        TODAY,
      ),
    ).toEqual({
      ok: true,
      value: { attendedOn: day(6), declined: false, notAttended: false },
    });
    expect(
      applyReferralEvent(aReferral({ status: "served" }), { type: "notAttended", reason: "hujan" }, TODAY).ok,
    ).toBe(false);
  });
  test("how far it has come follows from the furthest step noted, in any order", () => {
    const body = { date: "2026-11-02", to: "puskesmas", reasons: ["growth.twoT"], urgency: "threeDays" };
    const statusOf = (steps: object) =>
      foldSubjects([
        aVersion("r", { kind: "referral", record: "r", subject: "alya", body: { ...body, ...steps } }),
      ]);
    const read = (steps: object) => referralsOf(statusOf(steps), "alya")[0]?.status;
    expect(read({})).toBe("made");
    expect(read({ receivedOn: "2026-11-02" })).toBe("received");
    expect(read({ servedOn: "2026-11-03" })).toBe("served");
    expect(read({ attendedOn: "2026-11-05", receivedOn: "2026-11-02" })).toBe("attended");
    expect(read({ attendedOn: "2026-11-05", feedbackDate: "2026-11-04" })).toBe("returned");
  });
  test("is open until it was answered or declined", () => {
    expect(isOpenReferral(aReferral())).toBe(true);
    expect(isOpenReferral(aReferral({ status: "served" }))).toBe(true);
    expect(isOpenReferral(aReferral({ status: "returned" }))).toBe(false);
    expect(isOpenReferral(aReferral({ declined: true }))).toBe(false);
  });
});
