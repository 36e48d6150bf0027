import { describe, expect, test } from "vitest";
import { agencyItems, type ItemCard } from "#domain/agencies/item-facts.ts";
import { civilDate } from "#domain/civil-date.ts";
import { itemLines } from "#features/agency/item-lines.ts";
import { itemRow } from "#features/agency/item-words.ts";
import { readAnswer, readDelivery } from "#features/agency/read-said.ts";
import { passedOnText } from "#features/care/referral/passed-on.ts";
import { aReferral } from "../../domain/referral/a-referral.ts";

const TODAY = civilDate(2026, 11, 22);
const aCard = (id: string, kind: string, body: object, subject = id): ItemCard => ({
  id,
  subject,
  kind,
  body: { ...body },
});
const aReferred = (id: string, body: object = {}): ItemCard =>
  aCard(id, "agencyReferral", {
    date: "2026-11-10",
    urgency: "fourteenDays",
    reasons: ["Perlu jamban sehat"],
    kelurahan: "3571011001",
    rw: "05",
    status: "made",
    ...body,
  });
const anAnswer = (id: string, item: string, outcome: string): ItemCard =>
  aCard(id, "agencyAnswer", { date: "2026-11-20", outcome, words: "selesai" }, item);

describe("the list of an agency", () => {
  test("begins with what is for today, then what is due first; what was answered is last", () => {
    const items = agencyItems([
      aReferred("late", { urgency: "fourteenDays", date: "2026-11-01" }),
      aReferred("done", { urgency: "today" }),
      aReferred("soon", { urgency: "threeDays", date: "2026-11-21" }),
      aReferred("now", { urgency: "today", date: "2026-11-22" }),
      aReferred("later", { date: "2026-11-20" }),
      anAnswer("a", "done", "done"),
      anAnswer("b", "soon", "received"),
    ]);
    expect(items.map(({ item }) => item)).toEqual(["now", "soon", "late", "later", "done"]);
    expect(items.map(({ isClosed }) => isClosed)).toEqual([false, false, false, false, true]);
  });
  test("shows initials, never a name, and how late it is", () => {
    const [item] = agencyItems([aReferred("x", { name: "Slamet Contoh", date: "2026-11-01" })]);
    if (!item) throw new Error("an item");
    expect(itemRow(item, TODAY)).toMatchObject({
      title: "Perlu jamban sehat",
      detail: "Bandar Lor RW 05 · S.C. · lewat 7 hari",
      isLate: true,
    });
    expect(itemLines(item)).toContainEqual({ term: "Nama", value: "Slamet Contoh" });
  });
  test("says that a name is with the companion where none was told", () => {
    const [item] = agencyItems([aReferred("x")]);
    expect(item && itemLines(item)).toContainEqual({ term: "Inisial", value: "Nama ada pada pendamping" });
  });
  test("leaves out what a newer app says and this one cannot read", () => {
    expect(agencyItems([aReferred("x", { urgency: "someday" }), aCard("y", "hologram", {})])).toEqual([]);
  });
});

describe("what is typed", () => {
  const item = { date: civilDate(2026, 11, 10) };
  const answer = (date: string, words: string, outcome: "received" | "done" = "done") =>
    readAnswer({ date, words }, outcome, item, TODAY);
  test("an answer has a day between the referral and today, and words but for 'received'", () => {
    expect(answer("2026-11-20", " diantar ")).toEqual({
      ok: true,
      value: { date: "2026-11-20", outcome: "done", words: "diantar" },
    });
    expect(answer("2026-11-20", " ")).toEqual({ ok: false, problem: "NoWords" });
    expect(answer("2026-11-20", "", "received").ok).toBe(true);
    expect(answer("2026-11-23", "x")).toEqual({ ok: false, problem: "InFuture" });
    expect(answer("2026-11-09", "x")).toEqual({ ok: false, problem: "TooEarly" });
    expect(answer("", "x")).toEqual({ ok: false, problem: "NotADate" });
  });
  test.each([
    [{ type: "" }, "NoType"],
    [{ item: " " }, "NoItem"],
    [{ quantity: "tiga" }, "NotANumber"],
    [{ quantity: "0" }, "NotANumber"],
    [{ quantity: "3", unit: "" }, "NoUnit"],
    [{ date: "2026-11-01" }, "TooEarly"],
  ])("a delivery with %j is refused: %s", (wrong, problem) => {
    const form = { date: "2026-11-20", type: "nutrition", item: "telur", quantity: "2,5", unit: "kg" };
    expect(readDelivery(form, item, TODAY)).toMatchObject({ ok: true, value: { quantity: 2.5, unit: "kg" } });
    expect(readDelivery({ ...form, ...wrong }, item, TODAY)).toEqual({ ok: false, problem });
  });
});

describe("what a cadre is told of where her referral goes", () => {
  const body = {
    ...{ area: "3571011001", validFrom: "2026-01-01", code: "dinsos", name: "Dinas Sosial", basis: "SK" },
    serves: ["social"],
  };
  const session = {
    references: (kind: string) => (kind === "agency" ? [{ id: "1", stream: "", kind, body }] : []),
  };
  const told = (parts: Parameters<typeof aReferral>[0], consent?: { decision: "agreed" | "refused" }) =>
    passedOnText(
      session,
      aReferral(parts),
      "3571011001/05",
      consent && {
        ...{ date: TODAY, text: "x", how: "tick", agreedByName: "Siti" },
        ...{ allowsHelpers: consent.decision === "agreed", allowsAid: false, allowsMessages: false },
        ...consent,
      },
    );
  test("follows the family's answer", () => {
    expect(told({ to: "social" }, { decision: "agreed" })).toBe(
      "Dinas Sosial melihat rujukan ini dengan namanya.",
    );
    expect(told({ to: "social" })).toMatch(/tanpa nama/);
    expect(told({ to: "social" }, { decision: "refused" })).toMatch(
      /tidak diberi tahu: keluarga tidak setuju/,
    );
  });
  test("is nothing where nobody has joined", () => {
    expect(told({ to: "housing" })).toBeUndefined();
  });
});
