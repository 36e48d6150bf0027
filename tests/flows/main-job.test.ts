import { expect, test } from "vitest";
import { singletonRecord } from "#domain/facts/version.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import { createPhone } from "#support/phone.ts";
import { createTestServer } from "#support/test-server.ts";

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

test("a cadre registers, measures and syncs; the supervisor sees it and sends one back; the cadre sees that", async () => {
  const server = createTestServer();
  const cadre = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: `${AREA}/05` }] });
  const supervisor = await server.addWorker({
    name: "Bu Rina",
    grants: [{ role: "supervisor", area: AREA }],
  });

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
      fields: { name: "Bima", sex: "L", birthDate: "2025-03-02", group: "child" },
    },
    memberOf(bima, family, "child"),
  ]);
  for (const [child, weightKg, lengthCm] of [
    [alya, 9.1, 78.4],
    [bima, 9.9, 76.2],
  ] as const)
    await saved(session, [
      {
        record: session.newId(),
        subject: child,
        kind: "measurement",
        fields: { date: "2026-11-21", weightKg, lengthCm, position: "lying", place: "home" },
      },
    ]);
  expect(session.outbox()).toMatchObject({ waiting: 7, handedOver: 0, refused: [] });
  expect(session.families()).toMatchObject([{ headName: "Budi", marks: { pending: 1 } }]);
  expect(session.search("aly")[0]).toMatchObject({ type: "person", person: { name: "Alya" } });

  // Back on after a reload: the drafts of the day are still there, then handed over.
  await phone.reload();
  expect(phone.session().people()).toHaveLength(2);
  await phone.syncNow();
  expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 7, refused: [] });

  const laptop = await createPhone({ server, seed: 2 });
  await laptop.enrol(supervisor.code);
  await laptop.syncNow();
  const seen = laptop
    .session()
    .people()
    .toSorted((a, b) => a.name.localeCompare(b.name));
  expect(seen).toMatchObject([
    { name: "Alya", measurements: [{ weightKg: 9.1, lengthCm: 78.4, pending: false }] },
    { name: "Bima", measurements: [{ weightKg: 9.9, lengthCm: 76.2, pending: false }] },
  ]);

  const judged = seen[0]?.measurements[0];
  if (!judged) throw new Error("no measurement");
  await saved(laptop.session(), [
    {
      record: laptop.session().newId(),
      subject: alya,
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
  expect(phone.session().personCard(alya)).toMatchObject({
    marks: { sentBack: 1, pending: 0 },
    measurements: [{ review: { decision: "sendBack", note: "Ukur ulang telentang" } }],
  });
  expect([...phone.reports, ...laptop.reports]).toEqual([]);
});
