import { beforeAll, describe, expect, test } from "vitest";
import { type CivilDate, civilDate } from "#domain/civil-date.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { tpkMonth } from "#domain/reports/files/tpk-month.ts";
import { periodOf, type TeamMonth, teamMonth } from "#domain/reports/team-month.ts";
import { groupRecap } from "#domain/summary/group-recap.ts";
import { readFamilies } from "#features/reports/read-families.ts";
import { namesSheet, reportSheets } from "#features/reports/report-sheets.ts";
import { familiesOf } from "#features/reports/teams-here.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import { createPhone } from "#support/phone.ts";
import { createTestServer } from "#support/test-server.ts";

const TODAY = civilDate(2026, 11, 21);
const AREA = "3571011001";
const TEAM = { id: "tim-1", name: "TPK 1", streams: new Set([`${AREA}/05`]) };

let session: Session;

const family = (id: string, headName: string, rest: object = {}): NewVersion => ({
  record: id,
  subject: id,
  kind: "family",
  fields: { headName, area: AREA, rw: "05", ...rest },
});
const person = (id: string, house: string, fields: object): readonly NewVersion[] => [
  { record: id, subject: id, kind: "person", fields: { name: id, ...fields } },
  {
    record: singletonRecord(id, "membership"),
    subject: id,
    kind: "membership",
    fields: { family: house, role: "other" },
  },
];
const fact = (record: string, subject: string, kind: string, fields: object): NewVersion => ({
  record,
  subject,
  kind,
  fields: { ...fields },
});
const visit = (record: string, house: string, date: string, rest: object = {}): NewVersion =>
  fact(record, house, "visit", { date, place: "home", purpose: "routine", met: "met", ...rest });
const weighing = (record: string, child: string, date: string, weightKg: number): NewVersion =>
  fact(record, child, "measurement", { date, weightKg, lengthCm: 73, position: "lying", place: "posyandu" });

beforeAll(async () => {
  const server = createTestServer();
  const worker = await server.addWorker({ name: "Bu Wati", grants: [{ role: "cadre", area: `${AREA}/05` }] });
  const phone = await createPhone({ server, isPlain: true });
  await phone.enrol(worker.code);
  await phone.syncNow();
  session = phone.session();
  const woman = { sex: "P", group: "woman", birthDate: "1996-03-01" };
  const saved = await session.saveGroup([
    family("rumah-a", "Adi"),
    ...person("Siti", "rumah-a", woman),
    fact("hamil-siti", "Siti", "pregnancy", {
      registeredOn: "2026-09-01",
      lmpDate: "2026-06-01",
      lmpSure: true,
      gravida: 1,
    }),
    visit("kunjungan-a", "rumah-a", "2026-11-10", { peoplePresent: ["Siti"], kie: "Tablet tambah darah" }),
    fact("periksa-siti", "Siti", "visitPregnancy", {
      date: "2026-11-10",
      visit: "kunjungan-a",
      haemoglobinChecked: "yes",
      haemoglobinGPerDl: 8.5,
      muacCm: 22,
      lowMood: "yes",
      feelsSafeAtHome: "no",
    }),
    fact("rujuk-siti", "Siti", "referral", {
      date: "2026-11-10",
      from: "team",
      to: "puskesmas",
      urgency: "today",
      reasons: ["BM-HB"],
      feedbackDate: "2026-11-15",
      feedback: "Sudah diberi tablet.",
      feedbackBy: "Bidan Rina",
    }),
    fact("kie-a", "rumah-a", "counselling", { date: "2026-11-10", topics: ["iron-tablets"] }),
    fact("keadaan-a", "rumah-a", "household", { date: "2026-11-10", aidStatus: "inProcess" }),

    family("rumah-b", "Badu"),
    ...person("Ratna", "rumah-b", woman),
    fact("hamil-ratna", "Ratna", "pregnancy", {
      registeredOn: "2026-10-01",
      lmpDate: "2026-08-20",
      end: "miscarriage",
      endDate: "2026-11-05",
    }),
    ...person("Tono", "rumah-b", { sex: "L", group: "child", birthDate: "2025-11-25" }),
    weighing("ukur-tono-10", "Tono", "2026-10-10", 8.0),
    weighing("ukur-tono-11", "Tono", "2026-11-12", 8.9),
    ...person("Ani", "rumah-b", { sex: "P", group: "child", birthDate: "2024-11-15" }),
    visit("kunjungan-b", "rumah-b", "2026-11-12", { met: "notHome" }),

    family("rumah-c", "Cakra"),
    ...person("Dodi", "rumah-c", { sex: "L", group: "child", birthDate: "2026-01-20" }),
    weighing("ukur-dodi", "Dodi", "2026-11-03", 7.4),
    fact(singletonRecord("rumah-c", "consent"), "rumah-c", "consent", {
      date: "2026-11-04",
      text: "2026-11",
      decision: "refused",
      how: "tick",
      agreedByName: "Cakra",
    }),
    visit("kunjungan-c", "rumah-c", "2026-11-04"),

    family("rumah-d", "Didi", { team: "tim-lain" }),
    visit("kunjungan-d", "rumah-d", "2026-11-06"),
  ]);
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
});

const monthOfTeam = async (month: string, today: CivilDate = TODAY): Promise<TeamMonth> => {
  const cards = familiesOf(session.families(), TEAM);
  const families = await readFamilies(
    session,
    cards,
    () => undefined,
    () => true,
  );
  return teamMonth({ month, today, team: TEAM.id, families: families ?? [], mbgDays: [] });
};

describe("a team's month", () => {
  test("counts its own families and visits, those of another team in the same RW not", async () => {
    const month = await monthOfTeam("2026-11");
    expect(month).toMatchObject({
      families: 3,
      visits: 3,
      visitsMet: 2,
      visitedFamilies: 2,
      until: TODAY,
      isEmpty: false,
    });
  });

  test("tells who was accompanied, met, new and ended in each group; a second birthday moves a child on", async () => {
    const { groups } = await monthOfTeam("2026-11");
    expect(groups.hamil).toEqual({ accompanied: 2, visited: 1, began: 0, ended: 1 });
    // Tono, Dodi, and Ani until the 14th.
    expect(groups.baduta).toEqual({ accompanied: 3, visited: 2, began: 0, ended: 1 });
    expect(groups.balita).toEqual({ accompanied: 1, visited: 0, began: 1, ended: 0 });
    expect(groups.catin.accompanied).toBe(0);
  });

  test("who was met is the same person in the report and in Wilayah, by cards and by opened families", async () => {
    const { groups } = await monthOfTeam("2026-11");
    const wilayah = groupRecap(familiesOf(session.families(), TEAM), [], TODAY).groups;
    // Siti's form, Tono and Dodi on the scale; Ani, who was two on the 15th, was met as neither.
    expect(wilayah.hamil.seen).toEqual({ numerator: 1, denominator: 1 });
    expect(wilayah.baduta.seen.numerator).toBe(groups.baduta.visited);
    expect(wilayah.hamil.seen.numerator).toBe(groups.hamil.visited);
    expect(wilayah.balita.seen.numerator).toBe(groups.balita.visited);
  });

  test("ranks findings by urgency and people; nothing asked in private is among them", async () => {
    const month = await monthOfTeam("2026-11");
    expect(month.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["BM-HB", "BM-LILA"]));
    expect(month.findings.every(({ people }) => people === 1)).toBe(true);
    const sheets = JSON.stringify(reportSheets(tpkMonth, month, TEAM.name));
    expect(sheets).not.toMatch(/sedih|murung|aman di rumah|kekerasan|Siti|Ratna/i);
  });

  test("counts weighings, referrals with their answers, talks and aid", async () => {
    const { children, help } = await monthOfTeam("2026-11");
    expect(children.total).toMatchObject({ children: 2, weighed: 1, measured: 1, gained: 1, notGained: 0 });
    expect(help).toMatchObject({
      referralsMade: 1,
      referralsAnswered: 1,
      referralsOpen: 0,
      counselledFamilies: 1,
      counsellings: 1,
      aidInProcess: 1,
    });
  });

  test("of a family that refused to be recorded nothing but presence and visits is in it, no name either", async () => {
    const month = await monthOfTeam("2026-11");
    expect(month.refused).toBe(1);
    expect(month.people.map(({ person: id }) => id)).not.toContain("Dodi");
    const names = JSON.stringify(namesSheet(month, session.personCard));
    expect(names).toContain("Siti");
    expect(names).not.toContain("Dodi");
  });

  test("a month in which nothing was written says so; a past one is counted to its end", async () => {
    expect(await monthOfTeam("2026-08")).toMatchObject({ isEmpty: true, until: "2026-08-31" });
    expect((await monthOfTeam("2026-10")).children.total).toMatchObject({ weighed: 1, unjudged: 1 });
    expect(periodOf("2026-12", TODAY).days).toEqual([]);
  });

  test("every section has a heading of its own and the same width in each row", async () => {
    const month = await monthOfTeam("2026-11");
    const sheets = reportSheets(tpkMonth, month, TEAM.name);
    expect(new Set(sheets.map(({ name }) => name.slice(0, 31))).size).toBe(sheets.length);
    for (const { header, rows } of sheets) for (const row of rows) expect(row).toHaveLength(header.length);
  });
});
