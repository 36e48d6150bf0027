import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { handInAnswerSchema, isHeldTwice } from "#protocol/courier/receipt.ts";
import { STEP } from "#server/serials.ts";
import { type Brought, findOrphans } from "#storage/journal/orphans.ts";
import { createMemoryJournal } from "#support/memory-journal.ts";
import { createPhone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

/** A signed-in phone with a journal; `settle` lets the journal's work, which nobody waits for, come to its end. */
const setupPhone = async () => {
  const server = createTestServer();
  const journal = createMemoryJournal();
  let isOffline = false;
  const open = () =>
    createPhone({
      server: {
        fetch: (input: string, init?: RequestInit) =>
          isOffline ? Promise.reject(new TypeError("offline")) : server.fetch(input, init),
      },
      change: (ports) => ({ ...ports, journal }),
    });
  const phone = await open();
  const { worker, code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  await phone.enrol(code);
  await phone.syncNow();
  const holds = (count: number) => expect.poll(() => journal.files.size).toBe(count);
  const send = async (file: Uint8Array<ArrayBuffer>): Promise<Brought> => {
    const response = await server.fetch("/v1/courier", { method: "POST", body: file });
    if (!response.ok) return "refused" as const;
    return isHeldTwice(handInAnswerSchema.parse(await response.json())) ? "safe" : "taken";
  };
  return { server, journal, phone, worker, open, holds, send, goOffline: () => (isOffline = true) };
};

describe("the journal", () => {
  test("holds each unsent group until the server holds it twice", async () => {
    const { server, phone, holds } = await setupPhone();
    const { child } = await saveFamily(phone.session(), "Ayu", "Alya");
    await mustSave(phone.session(), [weighDraft(phone.session().newId(), child, 9.1)]);
    await holds(2);
    await phone.syncNow();
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 2 + 2 });
    await holds(2);
    await server.store.write("3571", async (tx) =>
      tx.meta.put({ ...(await tx.meta.get()), durable: "2026-11-22T00:00:00.000Z" }),
    );
    await phone.syncNow();
    await holds(0);
  });

  test("brings unsent work to the server though the database is gone, each group once", async () => {
    const { server, journal, phone, open, holds, send, goOffline } = await setupPhone();
    goOffline();
    await saveFamily(phone.session(), "Ayu", "Alya");
    await saveFamily(phone.session(), "Budi", "Bima");
    await holds(2);

    const cleared = await open();
    const orphans = await findOrphans(cleared.ports);
    expect(orphans?.count).toBe(2);
    expect(await orphans?.handIn(send)).toEqual({ taken: 2, left: 0 });
    // Held once: the copies stay, and nobody is told of them as missing any more.
    expect(journal.files.size).toBe(2);
    expect((await findOrphans(cleared.ports))?.count).toBe(0);
    const families = await server.store.read("3571", async (tx) => tx.streams.ofKelurahan(["3571011001"]));
    expect(families.find(({ stream }) => stream === RW05)?.serial).toBe(6 * STEP);

    // A server put back to before it gets them again; one that holds them twice ends it.
    const again = await findOrphans(cleared.ports);
    expect(await again?.handIn(send)).toEqual({ taken: 0, left: 0 });
    expect(journal.files.size).toBe(2);
    await server.store.write("3571", async (tx) =>
      tx.meta.put({ ...(await tx.meta.get()), durable: "2026-11-22T00:00:00.000Z" }),
    );
    expect(await again?.handIn(send)).toEqual({ taken: 0, left: 0 });
    expect(journal.files.size).toBe(0);
    expect(await findOrphans(cleared.ports)).toBeUndefined();
  });

  test("lets go of nothing when the app is locked while it looks at what is there", async () => {
    const { journal, phone, holds, goOffline } = await setupPhone();
    goOffline();
    await saveFamily(phone.session(), "Ayu", "Alya");
    await holds(1);
    phone.session().lock();
    const looked = Promise.withResolvers<void>();
    const names = journal.names;
    journal.names = async () => {
      await looked.promise;
      return names();
    };
    await phone.unlock();
    phone.session().lock();
    looked.resolve();
    await setImmediate();
    expect(journal.files.size).toBe(1);
  });

  test("says nothing in clear", async () => {
    const { journal, phone, worker, holds } = await setupPhone();
    const { child } = await saveFamily(phone.session(), "Ayu Lestari", "Alya Putri");
    await holds(1);
    for (const [name, bytes] of journal.files) {
      const text = name + new TextDecoder("latin1").decode(bytes);
      for (const secret of ["Ayu", "Alya", child, worker]) expect(text).not.toContain(secret);
    }
  });

  test("is nobody's orphan while its person is on the device", async () => {
    const { phone, holds } = await setupPhone();
    await saveFamily(phone.session(), "Ayu", "Alya");
    await holds(1);
    expect(await findOrphans(phone.ports)).toBeUndefined();
  });

  test("keeps what could not be brought, and stops asking a server that is not there", async () => {
    const { phone, journal, open, holds, goOffline } = await setupPhone();
    goOffline();
    await saveFamily(phone.session(), "Ayu", "Alya");
    await saveFamily(phone.session(), "Budi", "Bima");
    await holds(2);
    const orphans = await findOrphans((await open()).ports);
    let asked = 0;
    const left = await orphans?.handIn(async () => {
      asked += 1;
      return "notReached";
    });
    expect(left).toEqual({ taken: 0, left: 2 });
    expect(asked).toBe(1);
    expect(journal.files.size).toBe(2);
  });
});
