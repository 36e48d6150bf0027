import { describe, expect, test } from "vitest";
import type { Role } from "#domain/facts/version.ts";
import type { Session } from "#storage/session-types.ts";
import { createPhone, PIN } from "#support/phone.ts";
import { mustSave, RW05, RW08, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

/** A tablet of two people, each with their grants; `as` unlocks one of them, as on its lock screen. */
const setupTablet = async (
  siti: { readonly role: Role; readonly area: string },
  ani: { readonly role: Role; readonly area: string },
) => {
  const server = createTestServer();
  const phone = await createPhone({ server, isPlain: true });
  const people: string[] = [];
  const workers: string[] = [];
  for (const [name, grant] of [
    ["Bu Siti", siti],
    ["Bu Ani", ani],
  ] as const) {
    const { code, worker } = await server.addWorker({ name, grants: [grant] });
    await phone.enrol(code);
    await phone.syncNow();
    people.push(phone.session().person);
    workers.push(worker);
  }
  const as = async (who: 0 | 1) => {
    await phone.unlock(people[who]);
    return phone.session();
  };
  return { server, phone, as, people, workers };
};

const cadre = (area: string) => ({ role: "cadre" as const, area });
const names = (session: Session) => session.people().map(({ name }) => name);

describe("two people on one tablet who hold the same RW", () => {
  test("see each other's facts before anything was handed over, marked as pending", async () => {
    const { as } = await setupTablet(cadre(RW05), cadre(RW05));
    const { child } = await saveFamily(await as(0), "Budi", "Alya");
    const ani = await as(1);
    expect(names(ani)).toEqual(["Alya"]);
    expect(ani.personCard(child)?.marks.pending).toBeGreaterThan(0);
    expect(ani.outbox().waiting).toBe(0);
    await mustSave(ani, [weighDraft(ani.newId(), child, 9.1)]);
    const siti = await as(0);
    expect(siti.personCard(child)?.measurements).toMatchObject([{ weightKg: 9.1 }]);
    expect(siti.outbox().waiting).toBe(3);
  });

  test("hand over each their own, in any order, and both end with what the server holds", async () => {
    const { as, phone, server } = await setupTablet(cadre(RW05), cadre(RW05));
    const { child } = await saveFamily(await as(0), "Budi", "Alya");
    const ani = await as(1);
    await mustSave(ani, [weighDraft(ani.newId(), child, 9.1)]);
    await phone.syncNow();
    expect(phone.session().outbox()).toMatchObject({ waiting: 0 });
    await as(0);
    await phone.syncNow();
    for (const who of [0, 1] as const) {
      const session = await as(who);
      await phone.syncNow();
      const versions = (await session.openPerson(child))?.versions ?? [];
      expect(versions.length).toBe(3);
      expect(versions.every(({ stamp }) => stamp !== undefined)).toBe(true);
      expect(session.outbox().refused).toEqual([]);
    }
    expect(phone.reports).toEqual([]);
    expect(await server.store.read(server.regency, (tx) => tx.versions.ofSubjects([child]))).toHaveLength(3);
  });

  test("keep the stream once, and it stays until the last of them has gone", async () => {
    const { as, phone, server } = await setupTablet(cadre(RW05), cadre(RW05));
    await saveFamily(await as(0), "Budi", "Alya");
    expect(await phone.ports.rows.all("bundles")).toHaveLength(1);
    const rw = (rows: readonly { holders: number }[]) => rows.map(({ holders }) => holders);
    expect(rw(await phone.ports.rows.all("streams"))).toEqual([2, 2]);
    await phone.syncNow();
    await server.store.write(server.regency, async (tx) =>
      tx.meta.put({ ...(await tx.meta.get()), durable: "2026-11-21T02:00:00.000Z" }),
    );
    await phone.syncNow();
    await phone.syncNow();
    expect(await phone.session().leave()).toEqual({ ok: true, value: undefined });
    expect(rw(await phone.ports.rows.all("streams"))).toEqual([1, 1]);
    const ani = await as(1);
    expect(names(ani)).toEqual(["Alya"]);
    expect((await ani.leave()).ok).toBe(true);
    expect(await phone.ports.rows.all("streams")).toEqual([]);
    expect(await phone.ports.rows.all("bundles")).toEqual([]);
  });
});

describe("two people on one tablet whose grants differ", () => {
  test("see nothing of one another, not even how many", async () => {
    const { as } = await setupTablet(cadre(RW05), cadre(RW08));
    await saveFamily(await as(0), "Budi", "Alya");
    const ani = await as(1);
    expect(names(ani)).toEqual([]);
    expect(ani.families()).toEqual([]);
    expect(ani.outbox().waiting).toBe(0);
  });

  test("share nothing of a stream of which one sees less: a posyandu cadre never gets the numbers of a colleague's view", async () => {
    const { as, phone } = await setupTablet(cadre(RW05), { role: "posyanduCadre", area: RW05 });
    const siti = await as(0);
    const { child } = await saveFamily(siti, "Budi", "Alya");
    await mustSave(siti, [
      { record: `${child}.identity`, subject: child, kind: "identity", fields: { nik: "3571014505240001" } },
    ]);
    expect(names(await as(1))).toEqual([]);
    await as(0);
    await phone.syncNow();
    const posyandu = await as(1);
    await phone.syncNow();
    expect(names(posyandu)).toEqual(["Alya"]);
    expect(posyandu.people()[0]?.nikEnd).toBeUndefined();
    const opened = await posyandu.openPerson(child);
    expect(opened?.versions.map(({ kind }) => kind)).not.toContain("identity");
  });

  test("stop sharing when one of them comes to see less; the other keeps everything", async () => {
    const { as, phone, server, workers } = await setupTablet(cadre(RW05), cadre(RW05));
    const siti = await as(0);
    const { child } = await saveFamily(siti, "Budi", "Alya");
    await mustSave(siti, [
      { record: `${child}.identity`, subject: child, kind: "identity", fields: { nik: "3571014505240001" } },
    ]);
    await phone.syncNow();
    expect((await as(1)).people()[0]?.nikEnd).toBe("0001");
    await server.setGrants(workers[1] ?? "", [{ role: "posyanduCadre", area: RW05 }]);
    await phone.syncNow();
    await phone.syncNow();
    expect(
      phone
        .session()
        .people()
        .map(({ nikEnd }) => nikEnd),
    ).toEqual([undefined]);
    const back = await as(0);
    expect(back.people()[0]?.nikEnd).toBe("0001");
    await phone.syncNow();
    expect(back.people()[0]?.nikEnd).toBe("0001");
    expect(phone.reports.filter(({ type }) => type !== "fence")).toEqual([]);
  });

  test("share from the day the grants became the same", async () => {
    const { as, phone, server, workers } = await setupTablet(cadre(RW05), cadre(RW08));
    await saveFamily(await as(0), "Budi", "Alya");
    await server.setGrants(workers[1] ?? "", [cadre(RW05), cadre(RW08)]);
    await as(1);
    await phone.syncNow();
    expect(names(phone.session())).toEqual(["Alya"]);
    expect((await phone.device.unlock(phone.session().person, PIN)).ok).toBe(true);
  });
});

describe("after the server was restored", () => {
  test("both load anew, whoever comes first, and nothing recorded is lost", async () => {
    const { as, phone, server } = await setupTablet(cadre(RW05), cadre(RW05));
    const { child } = await saveFamily(await as(0), "Budi", "Alya");
    await phone.syncNow();
    await server.store.write(server.regency, async (tx) => {
      const meta = await tx.meta.get();
      await tx.meta.put({ ...meta, epoch: meta.epoch + 1, durable: null });
    });
    for (const who of [1, 0, 1] as const) {
      const session = await as(who);
      await phone.syncNow();
      await phone.syncNow();
      expect(names(session)).toEqual(["Alya"]);
      expect((await session.openPerson(child))?.versions).toHaveLength(2);
    }
    expect(phone.reports.filter(({ type }) => type !== "fence")).toEqual([]);
  });
});
