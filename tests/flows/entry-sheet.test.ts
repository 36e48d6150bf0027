import { beforeAll, describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { type EntryLine, entryText, fillEntry } from "#domain/entry/fill-entry.ts";
import { elsimilBumil } from "#domain/entry/profiles/elsimil-bumil.ts";
import { eppgbmChild } from "#domain/entry/profiles/eppgbm-child.ts";
import { vervalKrs } from "#domain/entry/profiles/verval-krs.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { entrySourceHere } from "#features/entry/entry-source-here.ts";
import { profilesFor } from "#features/entry/use-entry.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import { createPhone } from "#support/phone.ts";
import { createTestServer } from "#support/test-server.ts";

const TODAY = civilDate(2026, 11, 21);
const HOUSE = "rumah";

let session: Session;

const fact = (record: string, subject: string, kind: string, fields: object): NewVersion => ({
  record,
  subject,
  kind,
  fields: { ...fields },
});
const person = (id: string, role: string, fields: object): readonly NewVersion[] => [
  fact(id, id, "person", { name: id, ...fields }),
  fact(singletonRecord(id, "membership"), id, "membership", { family: HOUSE, role }),
];

beforeAll(async () => {
  const server = createTestServer();
  const worker = await server.addWorker({
    name: "Bu Wati",
    grants: [{ role: "cadre", area: "3571011001/05" }],
  });
  const phone = await createPhone({ server, isPlain: true });
  await phone.enrol(worker.code);
  await phone.syncNow();
  session = phone.session();
  const saved = await session.saveGroup([
    fact(HOUSE, HOUSE, "family", {
      headName: "Adi",
      area: "3571011001",
      rw: "05",
      rt: "02",
      address: "Gang 4",
    }),
    fact(singletonRecord(HOUSE, "identity"), HOUSE, "identity", { kkNumber: "3571012309199001" }),
    ...person("Siti", "wife", { sex: "P", group: "woman", birthDate: "1996-03-01" }),
    fact(singletonRecord("Siti", "identity"), "Siti", "identity", {
      nik: "3571014103969001",
      nikStatus: "present",
    }),
    fact("hamil", "Siti", "pregnancy", {
      registeredOn: "2026-09-01",
      lmpDate: "2026-06-06",
      lmpSure: true,
      gravida: 2,
    }),
    fact("kunjungan", HOUSE, "visit", { date: "2026-11-10", place: "home", purpose: "routine", met: "met" }),
    fact("periksa-lama", "Siti", "visitPregnancy", { date: "2026-10-05", weightKg: 50, muacCm: 23 }),
    fact("periksa", "Siti", "visitPregnancy", {
      date: "2026-11-10",
      weightKg: 51.5,
      haemoglobinGPerDl: "unknown",
      conditions: ["hypertension", "anaemia"],
      pregnancyWanted: "later",
    }),
    fact("keadaan", HOUSE, "household", {
      date: "2026-11-10",
      drinkingWater: "borehole",
      latrine: "none",
      aidStatus: "inProcess",
    }),
    fact("layar", HOUSE, "familyScreen", {
      date: "2026-11-10",
      fertileCouple: "yes",
      modernContraception: "no",
      livingChildren: 1,
      accompaniment: ["referral", "education"],
    }),
    ...person("Tono", "child", {
      sex: "L",
      group: "child",
      birthDate: "2025-08-10",
      mother: "Siti",
      birthWeightKg: 3.05,
    }),
    fact("ukur", "Tono", "measurement", {
      date: "2026-10-12",
      weightKg: 9.4,
      lengthCm: 77.25,
      position: "lying",
      place: "posyandu",
    }),
  ]);
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
});

const sheetOf = async (profile: Parameters<typeof fillEntry>[0], id?: string, change: object = {}) => {
  const card = session.familyCard(HOUSE);
  const opened = await session.family(HOUSE);
  if (!card || !opened) throw new Error("not on this phone");
  const one = id === undefined ? undefined : session.personCard(id);
  const source = { ...entrySourceHere(session, opened.fold, card, one, TODAY), ...change };
  const lines = fillEntry(profile, source);
  return { lines, at: (label: string): EntryLine | undefined => lines.find((line) => line.label === label) };
};

describe("a pregnant woman's sheet for ELSIMIL", () => {
  test("writes who she is, dates and figures as they are typed there, each answer with its day", async () => {
    const { at } = await sheetOf(elsimilBumil, "Siti");
    expect(at("NIK")?.text).toBe("3571014103969001");
    expect(at("Tanggal lahir")?.text).toBe("01/03/1996");
    expect(at("HPHT")?.text).toBe("06/06/2026");
    expect(at("HPL")?.text).toBe("13/03/2027");
    expect(at("Umur kehamilan (minggu)")?.text).toBe("24");
    expect(at("Berat badan (kg)")).toMatchObject({ text: "51,5", date: "2026-11-10" });
    // Not asked this time: the newest answer there is, told as such.
    expect(at("Lingkar lengan atas (cm)")).toMatchObject({ text: "23", date: "2026-10-05" });
    expect(at("Riwayat penyakit")?.text).toBe("Tekanan darah tinggi, kurang darah");
    expect(at("Fasilitasi bantuan sosial")?.text).toBe("Ya, sedang diproses");
  });

  test("says what is missing; an answer that nobody knew is missing too", async () => {
    const { at } = await sheetOf(elsimilBumil, "Siti");
    expect(at("Tinggi badan (cm)")).toEqual({
      label: "Tinggi badan (cm)",
      isPrivate: false,
      isRequired: true,
    });
    expect(at("Kadar Hb (g/dL)")?.text).toBeUndefined();
  });

  test("keeps what was asked in private out of one paste for all, unless it was opened", async () => {
    const { lines, at } = await sheetOf(elsimilBumil, "Siti");
    expect(at("Kehamilan diinginkan")?.isPrivate).toBe(true);
    expect(entryText(lines, false)).not.toContain("Kehamilan diinginkan");
    expect(entryText(lines, true)).toContain("Kehamilan diinginkan: Ingin, tapi nanti");
    expect(entryText(lines, false)).toContain("NIK: 3571014103969001\nNama: Siti\n");
  });

  test("leaves out what the reader's role does not show, numbers and answers alike", async () => {
    const mayRead = (kind: string) => kind !== "identity" && kind !== "visitPregnancy";
    const { lines, at } = await sheetOf(elsimilBumil, "Siti", { mayRead });
    expect(JSON.stringify(lines)).not.toContain("3571014103969001");
    expect(at("Berat badan (kg)")?.text).toBeUndefined();
    expect(at("Fasilitasi bantuan sosial")?.text).toBe("Ya, sedang diproses");
  });
});

test("a child's sheet for e-PPGBM has the figures of the month it was last measured in", async () => {
  const { at } = await sheetOf(eppgbmChild, "Tono");
  expect(at("Tanggal ukur")?.text).toBe("12/10/2026");
  expect(at("Berat (kg)")?.text).toBe("9,40");
  expect(at("Cara ukur")?.text).toBe("Terlentang");
  expect(at("NIK orang tua")?.text).toBe("3571014103969001");
  expect(at("Berat lahir (kg)")?.text).toBe("3,05");
  expect(at("NIK anak")).toMatchObject({ isRequired: true });
  expect(at("NIK anak")?.text).toBeUndefined();
});

test("a family's sheet for the verification has its items by facts, with the word beside the code", async () => {
  const { at, lines } = await sheetOf(vervalKrs);
  expect(at("No KK")?.text).toBe("3571012309199001");
  expect(at("NIK istri")?.text).toBe("3571014103969001");
  expect(at("1. Punya anak 0-23 bulan")?.text).toBe("1 (Ya)");
  expect(at("4. PUS hamil")?.text).toBe("1 (Ya)");
  // Worded in the negative over there: a latrine is lacking, water is not.
  expect(at("5. Tidak punya sumber air minum utama yang layak")?.text).toBe("2 (Tidak)");
  expect(at("6. Tidak punya jamban yang layak")?.text).toBe("1 (Ya)");
  // Pregnant again when her last child is not yet two.
  expect(at("10. Terlalu dekat (kurang dari 2 tahun)")?.text).toBe("1 (Ya)");
  expect(at("12. PUS 4T")?.text).toBe("1 (Ya)");
  expect(at("13. Pendampingan oleh TPK")?.text).toBe("1, 3");
  expect(entryText(lines, false)).not.toContain("KB modern");
});

test("sheets are offered by group, and none to whom no system asks about", () => {
  const card = session.familyCard(HOUSE);
  if (!card) throw new Error("not on this phone");
  const of = (id: string) =>
    profilesFor(card, session.personCard(id), TODAY).map(({ id: profile }) => profile);
  expect(of("Siti")).toEqual(["elsimil-bumil"]);
  expect(of("Tono")).toEqual(["elsimil-baduta", "eppgbm-child"]);
  expect(profilesFor(card, undefined, TODAY).map(({ id }) => id)).toEqual(["verval-krs"]);
});
