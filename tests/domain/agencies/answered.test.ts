import { describe, expect, test } from "vitest";
import { aidFields, answeredFields } from "#domain/agencies/answered.ts";
import { civilDate } from "#domain/civil-date.ts";
import { kindOf } from "#domain/records/index.ts";
import { aReferral } from "../referral/a-referral.ts";

const today = civilDate(2026, 11, 20);
const fieldsOf = (answer: object, parts: Parameters<typeof aReferral>[0] = {}) =>
  answeredFields(aReferral(parts), { date: "2026-11-10", ...answer }, "Dinas Sosial", today);

describe("what an agency says becomes the referral's next step", () => {
  test("received", () =>
    expect(fieldsOf({ outcome: "received" })).toEqual({ ok: true, value: { receivedOn: "2026-11-10" } }));
  test("done is the answer the team waits for, with who gave it", () =>
    expect(fieldsOf({ outcome: "done", words: "Terdaftar PKH" })).toEqual({
      ok: true,
      value: { feedback: "Terdaftar PKH", feedbackBy: "Dinas Sosial", feedbackDate: "2026-11-10" },
    }));
  test("not found asks the team to help them find each other", () =>
    expect(fieldsOf({ outcome: "notFound", words: "rumah kosong" })).toEqual({
      ok: true,
      value: { notAttended: true, notAttendedReason: "Dinas Sosial: rumah kosong" },
    }));
  test("declined closes it, with the reason", () =>
    expect(fieldsOf({ outcome: "declined", words: "kuota habis" })).toEqual({
      ok: true,
      value: { declined: true, declinedReason: "Dinas Sosial: kuota habis" },
    }));
  test("of a day to come, before the referral, or of a step that is past: refused", () => {
    expect(fieldsOf({ outcome: "received", date: "2026-11-21" })?.ok).toBe(false);
    expect(fieldsOf({ outcome: "received", date: "2026-11-01" })?.ok).toBe(false);
    expect(fieldsOf({ outcome: "received" }, { status: "served" })?.ok).toBe(false);
  });
});

test("a delivery is help that reached the family, from its giver, and fits the record of help", () => {
  const body = aidFields(
    { date: "2026-11-10", type: "nutrition", item: "telur", quantity: 30, unit: "butir" },
    { name: "Rumah Zakat", program: "GENTING" },
  );
  expect(body).toMatchObject({ program: "GENTING", source: "Rumah Zakat", item: "telur", quantity: 30 });
  expect(kindOf("aid")?.schema.safeParse(body).success).toBe(true);
  expect(aidFields({ date: "someday" }, { name: "Rumah Zakat", program: undefined })).toBeUndefined();
});
