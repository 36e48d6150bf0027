import { describe, expect, test } from "vitest";
import { deviceHoldings } from "#server/lists/device-holdings.ts";
import { createPhone } from "#support/phone.ts";
import { AREA, mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";
import { createAccounts } from "#sync/account-transport.ts";

/** A cadre with work handed over and work not handed over, who loses her phone; and the supervisor of her kelurahan. */
const setup = async () => {
  let requests = 0;
  const server = createTestServer();
  const counted = {
    fetch: (input: string, init?: RequestInit): Promise<Response> => {
      requests += 1;
      return server.fetch(input, init);
    },
  };
  const siti = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: RW05 }] });
  const lost = await createPhone({ server: counted, seed: 1 });
  await lost.enrol(siti.code);
  const { family, child } = await saveFamily(lost.session(), "Budi", "Alya");
  await lost.syncNow();
  await mustSave(lost.session(), [weighDraft(lost.session().newId(), child, 9.1)]);
  const tri = await server.addWorker({ name: "Bu Tri", grants: [{ role: "supervisor", area: AREA }] });
  const desk = await createPhone({ server: counted, seed: 2 });
  await desk.enrol(tri.code);
  await desk.syncNow();
  const signOut = () => createAccounts(desk.transport).signOutEverywhere(AREA, siti.worker);
  return { server, siti, lost, desk, family, child, signOut, counted, requests: () => requests };
};

describe("a lost phone", () => {
  test("learns nothing more once its person was signed out everywhere, and its unsent work stays on it, sealed", async () => {
    const { lost, desk, signOut, child } = await setup();
    expect(await signOut()).toMatchObject({ type: "answer", answer: { devices: 1 } });
    await saveFamily(desk.session(), "Joko", "Citra");
    await desk.syncNow();
    await lost.syncNow();
    expect(lost.sync().status().phase).toBe("needLogin");
    expect(
      lost
        .session()
        .people()
        .map(({ name }) => name),
    ).toEqual(["Alya"]);
    expect(lost.session().outbox().waiting).toBe(1);
    expect(JSON.stringify(await lost.ports.rows.all("bundles"))).not.toContain(child);
  });

  test("is replaced by another with one code: five requests later the new one holds what was handed over", async () => {
    const { server, siti, signOut, counted, requests } = await setup();
    await signOut();
    const before = requests();
    const next = await createPhone({ server: counted, seed: 3 });
    await next.enrol(await server.issueCode(siti.worker));
    await next.syncNow();
    expect(requests() - before).toBeLessThanOrEqual(5);
    expect(
      next
        .session()
        .people()
        .map(({ name }) => name),
    ).toEqual(["Alya"]);
    await saveFamily(next.session(), "Tono", "Bagas");
    await next.syncNow();
    expect(next.session().outbox().waiting).toBe(0);
  });

  test("that is found again goes on with a new code and the old PIN, and hands in what was only on it", async () => {
    const { server, siti, lost, signOut } = await setup();
    await signOut();
    await lost.syncNow();
    const code = await server.issueCode(siti.worker);
    const proof = await lost.device.proofFor(code);
    if (!proof) throw new Error("no key to show");
    const asked = { proto: 1, code, device: lost.device.id, label: "HP uji", proof };
    const granted = await lost.transport.enrol(asked);
    if (granted.type !== "answer") throw new Error("not enrolled");
    const { token, worker, regency, epoch, grants, device } = granted.answer;
    const kept = await lost.device.keepEnrolment({ device, token, worker, regency, epoch, grants });
    expect(kept).toMatchObject({ ok: true, value: { isKnown: true } });
    lost.sync().stop();
    lost.session().lock();
    await lost.unlock();
    await lost.syncNow();
    expect(lost.session().outbox().waiting).toBe(0);
    const stored = await server.store.read("3571", (tx) => tx.versions.neededOfStreams([RW05]));
    expect(stored.filter(({ kind }) => kind === "measurement")).toHaveLength(1);
  });

  test("held the family and the child, and nobody else, as the city can say from its own books", async () => {
    const { server, lost, family, child } = await setup();
    const held = await server.store.read("3571", (tx) => deviceHoldings(tx, lost.device.id));
    const people = held?.filter(({ kind }) => kind === "family" || kind === "person") ?? [];
    expect(people.map(({ subject }) => subject).sort()).toEqual([family, child].sort());
  });
});
