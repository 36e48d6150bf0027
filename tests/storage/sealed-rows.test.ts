import { expect, test } from "vitest";
import { TABLES } from "#storage/rows.ts";
import { concatBytes } from "#storage/sealing/bytes.ts";
import { packText } from "#storage/sealing/pack-text.ts";
import { createPhone } from "#support/phone.ts";
import { AREA, mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { readable } from "#support/readable.ts";
import { createTestServer } from "#support/test-server.ts";

const SECRETS = [
  "Alya",
  "Budi Santoso",
  "Bu Siti",
  "3571014505240001",
  "9.1",
  "Ukur lagi",
  AREA,
  "05",
  "measurement",
  "family",
];

const rowsAfterUse = async (isPlain: boolean): Promise<string> => {
  const server = createTestServer();
  const { code } = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server, isPlain });
  await phone.enrol(code);
  const { session } = phone;
  const { child } = await saveFamily(session(), "Budi Santoso", "Alya");
  await mustSave(session(), [
    weighDraft(session().newId(), child, 9.1, { note: "Ukur lagi" }),
    { record: `${child}.identity`, subject: child, kind: "identity", fields: { nik: "3571014505240001" } },
  ]);
  await session().drafts.keep({
    id: "d1",
    form: "measurement",
    title: "Timbang Alya",
    value: { weight: "9.1" },
  });
  await phone.syncNow();
  const tables = await Promise.all(TABLES.map((table) => phone.ports.rows.all(table)));
  expect(tables.map((rows) => rows.length > 0)).toEqual(TABLES.map(() => true));
  return tables.flat().map(readable).join("\n");
};

test("without a key nothing of what was recorded can be read: no name, number, weight, note, area or kind", async () => {
  const text = await rowsAfterUse(false);
  // Two digits alone may stand in random handles; everything longer may not.
  const longer = SECRETS.filter((secret) => secret.length > 3);
  expect(longer.filter((secret) => text.includes(secret))).toEqual([]);
});

test("the same look at unsealed rows finds all of it: the test can fail", async () => {
  const text = await rowsAfterUse(true);
  expect(SECRETS.filter((secret) => !text.includes(secret))).toEqual([]);
});

test("the same look opens what was packed and not sealed, wherever the packed text begins: the test can fail", () => {
  const text = JSON.stringify({ names: ["Alya Putri", "Alya Putri Santoso"], notes: "Alya Putri batuk" });
  for (const before of [0, 1, 13]) {
    const value = concatBytes(new Uint8Array(before).fill(3), packText(text));
    expect(Buffer.from(value).toString("latin1")).not.toContain("Alya Putri batuk");
    expect(readable({ body: value })).toContain(text);
  }
});

test("in clear stand random names, revisions and counters, and nothing else", async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server });
  await phone.enrol(code);
  await saveFamily(phone.session(), "Budi", "Alya");
  await phone.syncNow();
  const HANDLE = /^[0-9a-f]{32}$/;
  for (const row of await phone.ports.rows.all("bundles"))
    expect(row).toEqual({
      key: expect.stringMatching(HANDLE),
      rev: expect.any(Number),
      stream: expect.stringMatching(HANDLE),
      card: expect.any(Uint8Array),
      body: expect.any(Uint8Array),
    });
  for (const row of await phone.ports.rows.all("outbox"))
    expect(row).toEqual({
      key: expect.stringMatching(/^\d{10}$/),
      rev: expect.any(Number),
      person: expect.stringMatching(HANDLE),
      sealed: expect.any(Uint8Array),
    });
  for (const row of await phone.ports.rows.all("streams"))
    expect(row).toEqual({
      key: expect.stringMatching(HANDLE),
      rev: expect.any(Number),
      holders: 1,
      sealed: expect.any(Uint8Array),
    });
});
