import { expect, test } from "vitest";
import { syncRequestSchema } from "#protocol/messages.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const toldBy = async (phone: Phone) =>
  syncRequestSchema.parse(await syncSideOf(phone.session()).store.nextRequest({ up: 100, down: 100 })).told;

test("a phone tells the server what waits, how far it has counted, and the room its browser leaves", async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  let left: number | undefined;
  const phone = await createPhone({
    server,
    isPlain: true,
    change: (ports) => ({ ...ports, storageLeft: () => left }),
  });
  await phone.enrol(code);
  await saveFamily(phone.session(), "Slamet", "Alya");
  const told = await toldBy(phone);
  expect(told).toMatchObject({ unsent: told?.lastN, lastN: expect.any(Number) });
  expect(told).not.toHaveProperty("storageLeft");
  expect(told).not.toHaveProperty("alarms");
  left = 5_000_000;
  expect(await toldBy(phone)).toMatchObject({ storageLeft: 5_000_000 });
  await phone.syncNow();
  const [device] = await server.store.read("3571", (tx) => tx.devices.byIds([phone.device.id]));
  expect(device?.toldStorageLeft).toBe(5_000_000);
});

test("a checksum that does not agree is told at the next question", async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  let isForged = false;
  const phone = await createPhone({
    isPlain: true,
    server: {
      fetch: async (input: string, init?: RequestInit) => {
        const answer = await server.fetch(input, init);
        if (!isForged) return answer;
        const text = (await answer.text()).replace(/"sum":"[0-9a-f]{16}"/g, '"sum":"00000000deadbeef"');
        return new Response(text, { status: answer.status, headers: answer.headers });
      },
    },
  });
  await phone.enrol(code);
  await phone.syncNow();
  isForged = true;
  await saveFamily(phone.session(), "Slamet", "Alya");
  await phone.syncNow();
  const { length } = phone.reports.filter(({ type }) => type === "checksumAlarm");
  expect(length).toBeGreaterThan(0);
  expect((await toldBy(phone))?.alarms).toBeGreaterThan(0);
});
