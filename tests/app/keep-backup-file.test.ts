import { describe, expect, test } from "vitest";
import { keepBackupFile } from "#app/keep-backup-file.ts";
import type { BackupFiles } from "#platform/platform.ts";
import { createDeviceChoices } from "#storage/device/device-choices.ts";
import { createPhone } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

/** A phone with a card to write to; `settle` does what was put off and waits for it. */
const setupBackup = async () => {
  const server = createTestServer();
  const phone = await createPhone({ server });
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  await phone.enrol(code);
  await phone.syncNow();
  const card = { isIn: true, hasLeave: true, bytes: undefined as Uint8Array<ArrayBuffer> | undefined };
  const files: BackupFiles = {
    choose: async () => ({ name: "card" }),
    mayWrite: async () => card.hasLeave,
    askLeave: async () => {
      card.hasLeave = true;
      return true;
    },
    write: async (_, bytes) => {
      if (card.isIn) card.bytes = bytes;
      return card.isIn;
    },
  };
  const putOff: (() => void)[] = [];
  const backup = keepBackupFile({
    session: phone.session(),
    courier: phone.courier(),
    choices: createDeviceChoices(phone.ports),
    files,
    after: (_, call) => void putOff.push(call),
  });
  const settle = (): void => {
    for (const call of putOff.splice(0)) call();
  };
  const handIn = async (bytes: Uint8Array<ArrayBuffer> | undefined) =>
    (await server.fetch("/v1/courier", { method: "POST", body: bytes ?? null })).json();
  return { phone, card, backup, settle, handIn };
};

describe("a file chosen once for unsent work", () => {
  test("is written after a burst of saves, and can be handed in from anywhere", async () => {
    const { phone, card, backup, settle, handIn } = await setupBackup();
    expect(await backup.choose()).toBe(true);
    expect(await backup.state()).toBe("kept");
    await saveFamily(phone.session(), "Ayu", "Alya");
    await saveFamily(phone.session(), "Budi", "Bima");
    settle();
    await expect.poll(() => card.bytes).toBeDefined();
    expect(phone.session().outbox()).not.toHaveProperty("courierFile");
    expect(await handIn(card.bytes)).toMatchObject({ accepted: 6, refused: 0 });
  });

  test("waits for leave that was taken back, and says so", async () => {
    const { phone, card, backup, settle } = await setupBackup();
    await backup.choose();
    card.hasLeave = false;
    await saveFamily(phone.session(), "Ayu", "Alya");
    settle();
    expect(await backup.state()).toBe("needsLeave");
    expect(card.bytes).toBeUndefined();
    expect(await backup.resume()).toBe(true);
    expect(card.bytes).toBeDefined();
  });

  test("is let go of when the person wishes, and a choice for Wi-Fi stays", async () => {
    const { phone, backup } = await setupBackup();
    const choices = createDeviceChoices(phone.ports);
    await choices.chooseOnlyWifi(true);
    await backup.choose();
    await backup.forget();
    expect(await backup.state()).toBe("none");
    expect(await choices.onlyWifi()).toBe(true);
  });

  test("that cannot be written is told, and nothing else suffers", async () => {
    const { phone, card, backup } = await setupBackup();
    card.isIn = false;
    await saveFamily(phone.session(), "Ayu", "Alya");
    expect(await backup.choose()).toBe(false);
    expect(phone.session().outbox().waiting).toBe(3);
  });
});
