import { expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { childStatus } from "#domain/measurements/child-status.ts";
import { confirmedRows } from "#features/today/confirmed.ts";
import { sentBackRows } from "#features/today/sent-back.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import { createPhone } from "#support/phone.ts";
import { createTestServer } from "#support/test-server.ts";

const TODAY = civilDate(2026, 11, 21);
const AREA = "3571011001";

const saved = async (session: Session, drafts: readonly NewVersion[]) => {
  const result = await session.saveGroup(drafts);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.versions;
};

const memberOf = (person: string, family: string, role: string): NewVersion => ({
  record: singletonRecord(person, "membership"),
  subject: person,
  kind: "membership",
  fields: { family, role },
});

/** A child's newest day in words: its category of length for age, and why somebody should look again. */
const judgedOf = (session: Session, name: string) => {
  const child = session.people().find((person) => person.name === name);
  const { latest, reviewReasons = [] } = child ? childStatus(child, TODAY) : {};
  const reading = latest?.growth.readings.lengthForAge;
  return [
    reading && "band" in reading ? reading.band.label : undefined,
    ...reviewReasons.map(({ type }) => type),
  ];
};

test("a cadre registers, measures and syncs; the supervisor sees it and sends one back; a health worker measures it again; the cadre sees both", async () => {
  const server = createTestServer();
  const cadre = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: `${AREA}/05` }] });
  const supervisor = await server.addWorker({
    name: "Bu Rina",
    grants: [{ role: "supervisor", area: AREA }],
  });
  const nurse = await server.addWorker({ name: "Bu Mega", grants: [{ role: "healthWorker", area: AREA }] });

  const phone = await createPhone({ server, seed: 1 });
  await phone.enrol(cadre.code);
  await phone.syncNow();

  // Registered and measured without any network.
  const session = phone.session();
  const [family, alya, bima] = [session.newId(), session.newId(), session.newId()];
  await saved(session, [
    {
      record: family,
      subject: family,
      kind: "family",
      fields: { headName: "Budi", area: AREA, rw: "05", rt: "02" },
    },
    {
      record: alya,
      subject: alya,
      kind: "person",
      fields: { name: "Alya", sex: "P", birthDate: "2024-05-12", group: "child" },
    },
    memberOf(alya, family, "child"),
    {
      record: bima,
      subject: bima,
      kind: "person",
      fields: { name: "Bima", sex: "L", birthDate: "2026-05-02", group: "child" },
    },
    memberOf(bima, family, "child"),
  ]);
  const weigh = (by: Session, subject: string, fields: Readonly<Record<string, unknown>>) =>
    saved(by, [
      { record: by.newId(), subject, kind: "measurement", fields: { date: TODAY, place: "home", ...fields } },
    ]);
  await weigh(session, alya, { weightKg: 10.1, lengthCm: 83, position: "standing" });
  // A child of six months cannot stand.
  await weigh(session, bima, { weightKg: 7.9, lengthCm: 67.2, position: "standing" });
  expect(session.outbox()).toMatchObject({ waiting: 7, handedOver: 0, refused: [] });
  expect(session.families()).toMatchObject([{ headName: "Budi", marks: { pending: 1 } }]);
  expect(session.search("aly")[0]).toMatchObject({ type: "person", person: { name: "Alya" } });

  // Back on after a reload: the drafts of the day are still there, then handed over.
  await phone.reload();
  expect(phone.session().people()).toHaveLength(2);
  await weigh(phone.session(), alya, {
    date: "2026-10-20",
    weightKg: 9.8,
    lengthCm: 82.4,
    position: "standing",
  });
  await phone.syncNow();
  expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 8, refused: [] });

  const laptop = await createPhone({ server, seed: 2 });
  await laptop.enrol(supervisor.code);
  await laptop.syncNow();
  const seen = laptop
    .session()
    .people()
    .toSorted((a, b) => a.name.localeCompare(b.name));
  expect(seen).toMatchObject([
    { name: "Alya", measurements: expect.objectContaining({ length: 2 }) },
    { name: "Bima", measurements: [{ weightKg: 7.9, lengthCm: 67.2, pending: false }] },
  ]);
  expect(judgedOf(laptop.session(), "Alya")).toEqual(["Pendek"]);
  expect(judgedOf(laptop.session(), "Bima")).toEqual(["Normal", "standingTooEarly"]);

  const judged = seen[1]?.measurements[0];
  if (!judged) throw new Error("no measurement");
  await saved(laptop.session(), [
    {
      record: laptop.session().newId(),
      subject: bima,
      kind: "review",
      fields: {
        target: judged.version,
        targetRecord: judged.record,
        decision: "sendBack",
        note: "Ukur ulang telentang",
      },
    },
  ]);
  await laptop.syncNow();
  expect(laptop.session().outbox()).toMatchObject({ waiting: 0, refused: [] });

  await phone.syncNow();
  expect(sentBackRows(phone.session().people(), () => true)).toMatchObject([
    { name: "Bima", note: "“Ukur ulang telentang”" },
  ]);

  const puskesmas = await createPhone({ server, seed: 3 });
  await puskesmas.enrol(nurse.code);
  await puskesmas.syncNow();
  const again = { weightKg: 7.8, lengthCm: 66.1, position: "lying", confirms: judged.version };
  await weigh(puskesmas.session(), bima, again);
  await puskesmas.syncNow();
  await phone.syncNow();
  expect(sentBackRows(phone.session().people(), () => true)).toEqual([]);
  expect(confirmedRows(phone.session().people(), phone.session().worker.id, TODAY)).toMatchObject([
    { name: "Bima", taken: expect.stringContaining("7,8 kg · 66,1 cm") },
  ]);
  expect(judgedOf(phone.session(), "Bima")).toEqual(["Normal"]);
  expect([...phone.reports, ...laptop.reports, ...puskesmas.reports]).toEqual([]);
});
