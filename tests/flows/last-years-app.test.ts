import { expect, test } from "vitest";
import type { Version } from "#domain/facts/version.ts";
import { PROTOCOL } from "#protocol/version.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { createClock } from "#support/clock.ts";
import { createPhone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const grants = [{ role: "cadre" as const, area: RW05 }];

/**
 * A phone of this app stands for last year's; a client that writes kinds and fields nobody here knows stands for this
 * year's. Real phone, real server, SQLite.
 */
test("last year's app erases nothing of what this year's wrote, hands its own work in after a year, and finds all again when updated", async () => {
  const clock = createClock();
  const server = createTestServer({ clock: clock.nowMs, store: openSqliteStore(":memory:") });
  const siti = await server.addWorker({ name: "Bu Siti", grants });
  const phone = await createPhone({ server, clock });
  await phone.enrol(siti.code);
  const { family, child } = await saveFamily(phone.session(), "Budi", "Alya");
  await phone.syncNow();
  const held = await phone.session().family(family);
  const creation = held?.versions.find(({ record }) => record === family);
  if (creation?.content.type !== "body") throw new Error("a family has a body");

  // Next year's app, on somebody else's phone: a field, a newer schema, and a kind of its own.
  const yuli = await server.addWorker({ name: "Bu Yuli", grants });
  const post = async (path: string, body: object, token = ""): Promise<unknown> => {
    const response = await server.fetch(path, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ proto: PROTOCOL, ...body }),
    });
    expect(response.status).toBe(200);
    return response.json();
  };
  const device = "d_next-year";
  const { token } = (await post("/v1/enrol", { code: yuli.code, device, label: "HP baru" })) as {
    readonly token: string;
  };
  const envelope = { group: "g-new", author: yuli.worker, device, recordedAt: creation.recordedAt };
  const place = { record: family, subject: family, stream: RW05 };
  const versions = [
    {
      ...{ ...envelope, ...place, id: "v-field", n: 1, kind: "family", schema: 99 },
      ...{ changed: ["solarPanel"], supersedes: [creation.id] },
      content: { type: "body", body: { ...creation.content.body, solarPanel: 3 } },
    },
    {
      ...{ ...envelope, ...place, id: "v-kind", record: "waste-1", n: 2, kind: "wasteBank", schema: 1 },
      ...{ changed: ["kilos"], supersedes: [] },
      content: { type: "body", body: { kilos: 4 } },
    },
  ];
  const asked = { app: "2027.1", device, epoch: 0, grants: 0, cursors: {}, limit: 10, versions };
  const answer = (await post("/v1/sync", asked, token)) as { outcomes: { outcome: string }[] };
  expect(answer.outcomes.map(({ outcome }) => outcome)).toEqual(["accepted", "accepted"]);

  await phone.syncNow();
  await mustSave(phone.session(), [
    { record: family, subject: family, kind: "family", fields: { rt: "07" } },
    weighDraft(phone.session().newId(), child, 9.1),
  ]);
  clock.advance(400 * 86_400_000);
  await phone.syncNow();
  expect(phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
  const stored = await server.store.read("3571", (tx) => tx.versions.ofRecords([family, "waste-1"]));
  const bodies = stored.map(({ text }) => (JSON.parse(text) as Version).content);
  expect(bodies).toContainEqual({
    type: "body",
    body: { headName: "Budi", area: "3571011001", rw: "05", rt: "07", solarPanel: 3 },
  });
  expect(bodies).toContainEqual({ type: "body", body: { kilos: 4 } });

  // Updated, the same phone: what it could not read is there, from its own rows.
  await phone.reload();
  const opened = await phone.session().family(family);
  expect(opened?.fold.records.get(family)?.body).toMatchObject({ rt: "07", solarPanel: 3 });
  expect(opened?.versions.find(({ id }) => id === "v-kind")?.content).toEqual({
    type: "body",
    body: { kilos: 4 },
  });
  expect(phone.reports).toEqual([]);
});
