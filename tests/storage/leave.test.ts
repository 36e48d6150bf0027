import { describe, expect, test } from "vitest";
import { createPhone, PIN } from "#support/phone.ts";
import { RW05, RW08, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const setupPhone = async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server, isPlain: true });
  await phone.enrol(code);
  /** What the nightly backup does. */
  const backUp = () =>
    server.store.write(server.regency, async (tx) =>
      tx.meta.put({ ...(await tx.meta.get()), durable: "2026-11-21T02:00:00.000Z" }),
    );
  return { server, phone, backUp };
};

describe("leaving a phone", () => {
  test("is refused while something waits, is held only once, or is unfinished, and says how much", async () => {
    const { phone } = await setupPhone();
    await saveFamily(phone.session(), "Budi", "Alya");
    await phone.session().drafts.keep({ id: "d1", form: "family", title: "Budi", value: {} });
    expect(await phone.session().leave()).toEqual({
      ok: false,
      problem: { type: "NotYet", waiting: 3, refused: 0, notDurable: 0, drafts: 1 },
    });
    await phone.syncNow();
    expect(await phone.session().leave()).toMatchObject({
      problem: { type: "NotYet", waiting: 0, notDurable: 3, drafts: 1 },
    });
    expect(phone.session().people()).toHaveLength(1);
  });

  test("takes the person and all their rows, and nobody else's", async () => {
    const { phone, server, backUp } = await setupPhone();
    const siti = phone.session();
    await saveFamily(siti, "Budi", "Alya");
    await siti.openPerson(siti.people()[0]?.id ?? "");
    const ani = await server.addWorker({ name: "Bu Ani", grants: [{ role: "cadre", area: RW08 }] });
    await phone.syncNow();
    await backUp();
    await phone.syncNow();
    await phone.syncNow();
    const { person } = siti;
    await phone.enrol(ani.code);
    await saveFamily(phone.session(), "Joko", "Citra", { rw: "08" });
    const back = await phone.device.unlock(person, PIN);
    if (!back.ok) throw new Error(back.problem.type);
    expect(back.value.leaveProblem()).toBeUndefined();
    expect(await back.value.leave()).toEqual({ ok: true, value: undefined });
    expect(await phone.device.people()).toMatchObject([{ name: "Bu Ani" }]);
    const left = await phone.ports.rows.all("bundles");
    expect(left).toHaveLength(1);
    expect((await phone.ports.rows.all("streams")).length).toBe(1);
    expect((await phone.ports.rows.all("outbox")).every((row) => row.person !== person)).toBe(true);
    expect(
      (await phone.ports.rows.all("meta")).map(({ key }) => key).filter((key) => key.includes(person)),
    ).toEqual([]);
    await phone.reload();
    expect(
      phone
        .session()
        .people()
        .map(({ name }) => name),
    ).toEqual(["Citra"]);
    expect(phone.session().outbox().waiting).toBe(3);
  });

  test("is not held up by a choice that is kept among the drafts, which goes along", async () => {
    const { phone } = await setupPhone();
    await phone.session().drafts.keep({ id: "tools", form: "toolsToday", title: "", value: { scale: "s1" } });
    expect(phone.session().leaveProblem()).toBeUndefined();
    expect((await phone.session().leave()).ok).toBe(true);
    expect(await phone.ports.rows.all("drafts")).toEqual([]);
  });

  test("leaves nothing that a key could open", async () => {
    const { phone } = await setupPhone();
    expect((await phone.session().leave()).ok).toBe(true);
    expect(await phone.device.people()).toEqual([]);
    expect(await phone.ports.rows.all("people")).toEqual([]);
    expect(await phone.session().leave()).toMatchObject({ problem: { type: "Locked" } });
  });
});
