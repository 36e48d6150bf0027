import { describe, expect, test } from "vitest";
import { type CivilDate, civilDate } from "#domain/civil-date.ts";
import { confirmedRows } from "#features/today/confirmed.ts";
import { draftRows } from "#features/today/draft-rows.ts";
import { todayRights } from "#features/today/rights.ts";
import { searchRows } from "#features/today/search-rows.ts";
import { sentBackRows } from "#features/today/sent-back.ts";
import { workScope } from "#features/today/work-scope.ts";
import type { Draft } from "#storage/draft-types.ts";
import type { ReferenceCard } from "#storage/session-types.ts";
import {
  aFamilyCard,
  aMeasurementCard,
  aPersonCard,
  aSessionShowing,
  NO_MARKS,
  TEST_DAY,
} from "#support/cards.ts";

describe("what the page covers", () => {
  const reference = (id: string, kind: string, body: ReferenceCard["body"]): ReferenceCard => ({
    id,
    kind,
    stream: "3571011001",
    body,
  });
  const references = (kind: string) =>
    [
      reference("siti", "worker", { name: "Siti", area: "3571011001", roles: ["cadre"], team: "melati" }),
      reference("melati", "team", { name: "Melati", area: "3571011001", rws: ["03", "05"] }),
    ].filter((card) => card.kind === kind);
  const familyCards = [
    aFamilyCard("A", { stream: "3571011001/03" }),
    aFamilyCard("B", { stream: "3571011001/05" }),
  ];

  test("no choice where the phone holds the team's RWs only", () => {
    const scope = workScope(aSessionShowing({ familyCards, references }), "team");
    expect(scope).toMatchObject({ isChoice: false, places: "RW 03, 05" });
    expect(scope.holds("3571011001/05")).toBe(true);
  });

  test("the team's RWs first, one tap widens to all that may be read", () => {
    const wide = [...familyCards, aFamilyCard("C", { stream: "3571011001/08" })];
    const session = aSessionShowing({ familyCards: wide, references });
    const team = workScope(session, "team");
    expect(team).toMatchObject({ isChoice: true, choice: "team", places: "RW 03, 05" });
    expect(team.holds("3571011001/08")).toBe(false);
    const all = workScope(session, "all");
    expect(all.places).toBe("RW 03, 05, 08");
    expect(all.holds("3571011001/08")).toBe(true);
  });

  test("who belongs to no team sees everything, a whole kelurahan by its name", () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      aFamilyCard(`F${i}`, { stream: `3571011001/0${i + 1}` }),
    );
    const scope = workScope(aSessionShowing({ familyCards: many }), "team");
    expect(scope.isChoice).toBe(false);
    expect(scope.places).not.toContain("RW");
  });
});

describe("unfinished forms", () => {
  const draft = (parts: Partial<Draft>): Draft => ({
    id: "d",
    form: "measurement",
    title: "Penimbangan Alya",
    subject: "alya",
    value: {},
    keptAt: "2026-11-21T02:00:00.000Z",
    ...parts,
  });

  test("are offered in a sentence, newest first, and lead back to where they stopped", () => {
    const rows = draftRows([
      draft({}),
      draft({
        id: "f",
        form: "family",
        title: "Pendataan keluarga Siti",
        keptAt: "2026-11-21T03:00:00.000Z",
      }),
    ]);
    expect(rows.map(({ title, href }) => [title, href])).toEqual([
      ["Pendataan keluarga Siti belum selesai", "/keluarga/baru?draf=f"],
      ["Penimbangan Alya belum selesai", "/orang/alya/ukur"],
    ]);
  });

  test("a correction goes on with the record it corrects", () => {
    expect(draftRows([draft({ value: { correcting: "m1" } })])[0]?.href).toBe("/orang/alya/ukur?catatan=m1");
  });

  test("one of a form that this version lacks is shown and leads nowhere", () => {
    expect(draftRows([draft({ form: "somethingNew" })])[0]?.href).toBeUndefined();
  });
});

test("what a supervisor sent back is listed with figures and their words", () => {
  const measured = aMeasurementCard(TEST_DAY, {
    weightKg: 6.45,
    lengthCm: 70,
    review: { decision: "sendBack", note: "Telentang atau berdiri?" },
  });
  const alya = aPersonCard("Alya", { marks: { ...NO_MARKS, sentBack: 1 }, measurements: [measured] });
  const [row] = sentBackRows([aPersonCard("other"), alya], () => true);
  expect(row).toMatchObject({
    name: "Alya",
    figures: "6,45 kg · 70,0 cm · 21 Nov 2026",
    note: "“Telentang atau berdiri?”",
    href: `/orang/${alya.id}/ukur`,
  });
});

describe("what the puskesmas measured again", () => {
  const own = aMeasurementCard(civilDate(2026, 11, 10), { weightKg: 6.4, lengthCm: 70, author: "siti" });
  const again = aMeasurementCard(civilDate(2026, 11, 18), {
    weightKg: 7.4,
    lengthCm: 66.5,
    author: "mega",
    role: "healthWorker",
    confirms: own.version,
  });
  const rowsOn = (today: CivilDate, measurements = [again, own], worker = "siti") =>
    confirmedRows([aPersonCard("Alya", { measurements })], worker, today);

  test("is told to the cadre whose figure it was, with both figures", () => {
    const [row] = rowsOn(TEST_DAY);
    expect(row).toMatchObject({
      name: "Alya",
      taken: "Puskesmas: 7,4 kg · 66,5 cm · 18 Nov 2026",
      own: "Catatan Ibu: 6,4 kg · 70,0 cm",
    });
    expect(rowsOn(TEST_DAY, undefined, "ani")).toEqual([]);
  });
  test("is old news after two weeks", () => {
    expect(rowsOn(civilDate(2026, 12, 2))).toHaveLength(1);
    expect(rowsOn(civilDate(2026, 12, 3))).toEqual([]);
  });
  test("is no news when a cadre measured again, or another figure was meant", () => {
    expect(rowsOn(TEST_DAY, [{ ...again, role: "cadre" }, own])).toEqual([]);
    expect(rowsOn(TEST_DAY, [{ ...again, confirms: "another" }, own])).toEqual([]);
  });
});

describe("search results", () => {
  test("a person shows age, mother, place and the end of the NIK only", () => {
    const family = aFamilyCard("Siti");
    const [row] = searchRows(
      [{ type: "person", person: aPersonCard("Alya", { motherName: "Siti", nikEnd: "0001" }), family }],
      TEST_DAY,
    );
    expect(row?.detail).toBe("16 bulan · Ibu Siti · RT 02 · RW 05 · NIK …0001");
  });

  test("a family shows place and size", () => {
    const [row] = searchRows(
      [{ type: "family", family: aFamilyCard("Budi", { members: [aPersonCard("Alya")] }) }],
      TEST_DAY,
    );
    expect(row).toMatchObject({ title: "Keluarga Budi", detail: "RT 02 · RW 05 · 1 orang" });
  });
});

test("the plus offers what one's roles may write", () => {
  const as = (role: "cadre" | "supervisor" | "posyanduCadre") =>
    todayRights(aSessionShowing({ grants: () => ({ version: 1, list: [{ role, area: "3571011001" }] }) }));
  expect(as("cadre")).toEqual({ mayMeasure: true, mayRegister: true });
  expect(as("supervisor")).toEqual({ mayMeasure: false, mayRegister: true });
});
