import readXlsxFile from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import type { Grant } from "#domain/access/grant.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { answersForms, answersRights, answersScopes } from "#features/reports/answers-scope.ts";
import { type AnswersAsked, answersFile } from "#features/reports/answers-sheet.ts";
import { readFamilies } from "#features/reports/read-families.ts";
import { writeXlsx } from "#features/shared/file/write-xlsx.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import { createPhone } from "#support/phone.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";

const AREA = "3571011001";
const NIK = "3571014105960001";

const fact = (record: string, subject: string, kind: string, fields: object): NewVersion => ({
  record,
  subject,
  kind,
  fields: { ...fields },
});
const household = (id: string, headName: string, wife: string, rw: string): readonly NewVersion[] => [
  fact(id, id, "family", { headName, area: AREA, rw }),
  fact(wife, wife, "person", {
    name: wife === "siti" ? "Siti Contoh" : "Ratna Contoh",
    sex: "P",
    group: "woman",
    birthDate: "1996-03-01",
  }),
  fact(singletonRecord(wife, "membership"), wife, "membership", { family: id, role: "wife" }),
];

let server: TestServer;
let cadre: Session;

const phoneOf = async (name: string, grants: readonly Grant[]): Promise<Session> => {
  const phone = await createPhone({ server, isPlain: true, seed: name.length });
  await phone.enrol((await server.addWorker({ name, grants })).code);
  await phone.syncNow();
  return phone.session();
};

beforeAll(async () => {
  server = createTestServer();
  const phone = await createPhone({ server, isPlain: true });
  const worker = await server.addWorker({ name: "Bu Wati", grants: [{ role: "cadre", area: `${AREA}/05` }] });
  await phone.enrol(worker.code);
  await phone.syncNow();
  cadre = phone.session();
  const saved = await cadre.saveGroup([
    ...household("rumah-a", "Adi Contoh", "siti", "05"),
    fact(singletonRecord("siti", "identity"), "siti", "identity", { nik: NIK }),
    fact("periksa", "siti", "visitPregnancy", {
      date: "2026-11-10",
      visit: "k",
      haemoglobinGPerDl: 8.5,
      muacCm: "unknown",
      smokes: "no",
      feelsSafeAtHome: "no",
    }),
    ...household("rumah-b", "Badu Contoh", "ratna", "05"),
    fact("periksa-b", "ratna", "visitPregnancy", { date: "2026-11-12", visit: "k2", muacCm: 22 }),
    fact(singletonRecord("rumah-b", "consent"), "rumah-b", "consent", {
      date: "2026-11-04",
      text: "2026-11",
      decision: "refused",
      how: "tick",
      agreedByName: "Badu",
    }),
  ]);
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  await phone.syncNow();
  expect(cadre.outbox().refused).toEqual([]);
});

const bumil = (): AnswersAsked["form"] => {
  const form = answersForms.find(({ id }) => id === "bumil");
  if (!form) throw new Error("there is a form for pregnant women");
  return form;
};
const fileOf = async (session: Session, rest: Partial<AnswersAsked> = {}) => {
  const families = await readFamilies(
    session,
    session.families(),
    () => undefined,
    () => true,
  );
  const asked = {
    form: bumil(),
    months: { from: "2026-11", to: "2026-11" },
    withNames: false,
    withPrivate: false,
    ...rest,
  };
  return answersFile(families ?? [], asked, session);
};
/** The first sheet as it is read back, each row by its headers. */
const readBack = async (file: Awaited<ReturnType<typeof fileOf>>) => {
  const sheets = await readXlsxFile(Buffer.from(await (await writeXlsx(file.sheets)).arrayBuffer()));
  const [header = [], ...rows] = sheets[0]?.data ?? [];
  return rows.map((row) => Object.fromEntries(header.map((title, at) => [String(title), row[at]])));
};

test("a row read back says day, place, author, version and answers; unknown is empty, no NIK, no name", async () => {
  const file = await fileOf(cadre);
  const [row, ...more] = await readBack(file);
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    Tanggal: new Date("2026-11-10T00:00:00.000Z"),
    RW: "05",
    Inisial: "S.C.",
    "Dicatat oleh": "Bu Wati",
    Peran: "kader TPK",
    "Versi formulir": "bumil 1",
    Merokok: "tidak",
    "Lingkar lengan atas (LiLA) (cm)": null,
  });
  expect(Object.values(row ?? {})).toContain(8.5);
  expect(JSON.stringify(file)).not.toMatch(new RegExp(`${NIK}|Siti|Adi Contoh|aman di rumah`, "i"));
  expect(file.told).toEqual([]);
});

test("with names everybody named is to be noted; a family that refused is in no file", async () => {
  const file = await fileOf(cadre, { withNames: true });
  expect((await readBack(file)).map(({ Nama }) => Nama)).toEqual(["Siti Contoh"]);
  expect(file.told).toEqual(["siti"]);
  expect(JSON.stringify(file)).not.toMatch(new RegExp(`${NIK}|Ratna`));
});

test("private answers only for those who ask them, and then noted too; a supervisor's kelurahan has names at most", async () => {
  const own = cadre.families();
  expect(answersRights(cadre, bumil(), own)).toEqual({ mayName: true, mayTellPrivate: true });
  const file = await fileOf(cadre, { withPrivate: true });
  expect(JSON.stringify(file)).toMatch(/aman di rumah/i);
  expect(file.told).toEqual(["siti"]);
  const supervisor = await phoneOf("Bu Penyelia", [{ role: "supervisor", area: AREA }]);
  const scopes = answersScopes(supervisor);
  expect(scopes.map(({ id, families }) => [id, families.length])).toEqual([[`wilayah:${AREA}`, 2]]);
  expect(answersRights(supervisor, bumil(), scopes[0]?.families ?? [])).toEqual({
    mayName: true,
    mayTellPrivate: false,
  });
  expect(await readBack(await fileOf(supervisor))).toMatchObject([{ Inisial: "S.C.", Peran: "kader TPK" }]);
});

test("a posyandu cadre, who reads no visits, is offered nobody", async () => {
  const posyandu = await phoneOf("Kader Posyandu", [{ role: "posyanduCadre", area: `${AREA}/05` }]);
  expect(posyandu.families().length).toBeGreaterThan(0);
  expect(answersScopes(posyandu)).toEqual([]);
});
