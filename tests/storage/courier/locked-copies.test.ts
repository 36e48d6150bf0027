import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { beginCourierFile, finishCourierFile } from "#protocol/courier/courier-parts.ts";
import { readLockedCopies } from "#storage/courier/locked-copies.ts";
import { createDeviceChoices } from "#storage/device/device-choices.ts";
import { openDexieRows } from "#storage/dexie-rows.ts";
import { createPhone } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

/** A phone over a database of its own, whose factory a service worker would see. */
const setupPhone = async () => {
  const factory = new IDBFactory();
  const rows = await openDexieRows({ name: "damping", indexedDB: factory, IDBKeyRange });
  const server = createTestServer();
  const phone = await createPhone({ server, rows });
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  await phone.enrol(code);
  await phone.syncNow();
  return { factory, server, phone };
};

describe("while the app is locked", () => {
  test("sealed copies and the device's own key are all it takes to hand work in", async () => {
    const { factory, server, phone } = await setupPhone();
    await saveFamily(phone.session(), "Ayu", "Alya");
    phone.session().lock();
    const found = await readLockedCopies("damping", factory);
    const { place, deviceKey, certificate, signing } = found?.keys ?? {};
    if (!found || !place || !certificate || !deviceKey || !(signing instanceof CryptoKey))
      throw new Error("nothing to hand in");
    expect(signing.extractable).toBe(false);
    const madeAt = "2026-11-21T01:00:00Z";
    const signed = beginCourierFile({ ...place, deviceKey, certificate, madeAt }, found.copies);
    const how = { name: "ECDSA", hash: "SHA-256" };
    const signature = new Uint8Array(await crypto.subtle.sign(how, signing, signed));
    const response = await server.fetch("/v1/courier", {
      method: "POST",
      body: finishCourierFile(signed, signature),
    });
    expect(await response.json()).toMatchObject({ accepted: 3, refused: 0, unopened: 0 });

    await phone.unlock();
    await phone.syncNow();
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 3 });
    expect(await readLockedCopies("damping", factory)).toBeUndefined();
  });

  test("a choice for Wi-Fi only can be read", async () => {
    const { factory, phone } = await setupPhone();
    await createDeviceChoices(phone.ports).chooseOnlyWifi(true);
    await saveFamily(phone.session(), "Ayu", "Alya");
    expect(await readLockedCopies("damping", factory)).toMatchObject({ onlyWifi: true });
    await createDeviceChoices(phone.ports).chooseOnlyWifi(false);
    expect(await readLockedCopies("damping", factory)).toMatchObject({ onlyWifi: false });
  });

  test("a browser without the app's database is left without it", async () => {
    const factory = new IDBFactory();
    expect(await readLockedCopies("damping", factory)).toBeUndefined();
    expect(await factory.databases()).toEqual([]);
  });
});
