import { expect, test } from "vitest";
import { createLog } from "#server/log.ts";
import { createPhone } from "#support/phone.ts";
import { AREA, mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";
import { createLists } from "#sync/lists-transport.ts";
import { aClient } from "../routes/a-client.ts";

const TOKEN = "a token of sixteen".replaceAll(" ", "-");
const NIK = "3571014505240001";

const readMetrics = async (server: { fetch: ReturnType<typeof createTestServer>["fetch"] }) =>
  (await server.fetch("/metrics", { headers: { authorization: `Bearer ${TOKEN}` } })).text();

test("over a whole day's work neither log nor metrics hold a name, a number or an id of anybody", async () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => 0,
  );
  const server = createTestServer({ log, deps: { metricsToken: TOKEN } });
  const { code, worker } = await server.addWorker({
    name: "Siti Rahayu",
    grants: [{ role: "cadre", area: RW05 }],
  });
  const phone = await createPhone({ server, isPlain: true });
  await phone.enrol(code);
  const { family, child } = await saveFamily(phone.session(), "Slamet Widodo", "Alya Kirana");
  await mustSave(phone.session(), [
    weighDraft("m-1", child, 9.4),
    { record: `${child}.identity`, subject: child, kind: "identity", fields: { nik: NIK } },
  ]);
  await saveFamily(phone.session(), "Jauh Sekali", "Bima Sakti", { rw: "08" });
  await phone.syncNow();

  const boss = await createPhone({ server, isPlain: true, seed: 2 });
  const budi = await server.addWorker({ name: "Budi Santoso", grants: [{ role: "supervisor", area: AREA }] });
  await boss.enrol(budi.code);
  await boss.syncNow();
  const lists = createLists(boss.transport);
  await lists.review(AREA, 50);
  await lists.subject(child);
  await lists.history(child);
  await server.fetch(`/keluarga/${family}?nama=Slamet`);
  await server.fetch(`/v1/subject/${NIK}`, { method: "POST", body: NIK });
  await server.fetch("/v1/sync", { method: "POST", headers: { authorization: `Bearer 3571.${NIK}` } });

  const told = `${lines.join("")}${await readMetrics(server)}`;
  expect(lines.length).toBeGreaterThan(8);
  expect(told).toContain('damping_versions_total{outcome="accepted"}');
  expect(told).toContain('damping_versions_refused_total{reason="outsideScope"}');
  const names = ["Siti", "Rahayu", "Slamet", "Alya", "Kirana", "Jauh", "Bima", "Budi", "Santoso"];
  const ids = [NIK, "3571.", worker, budi.worker, family, child, code, phone.device.id, boss.device.id, RW05];
  for (const secret of [...names, ...ids]) expect(told).not.toContain(secret);
});

test("requests, outcomes, refusals, lag, alarms and store times are counted", async () => {
  let now = Date.parse("2026-11-21T05:00:00Z");
  const server = createTestServer({ clock: () => now, deps: { metricsToken: TOKEN } });
  const client = await aClient(server, { grants: [{ role: "cadre", area: RW05 }] });
  const version = {
    ...{ id: "v-1", record: "f-1", subject: "f-1", kind: "family", schema: 1, group: "g", supersedes: [] },
    ...{ changed: ["headName", "area", "rw"], author: client.worker, device: client.device, n: 1 },
    ...{ recordedAt: "2026-11-21T02:00:00Z", stream: RW05 },
    content: { type: "body", body: { headName: "Slamet", area: AREA, rw: "05" } },
  };
  const told = { unsent: 0, lastN: 1, clock: "2026-11-21T05:00:00Z", alarms: 2 };
  await client.sync({ versions: [version, { ...version, id: "v-2", n: 2, author: "x" }, 7], told });
  await client.sync({ told });
  await client.sync({ device: "device-0009" });
  now += 90_000;
  const text = await readMetrics(server);
  for (const line of [
    'damping_requests_total{route="/v1/sync",method="POST",status="200"} 2',
    'damping_requests_total{route="/v1/sync",method="POST",status="403"} 1',
    'damping_versions_total{outcome="accepted"} 1',
    'damping_versions_total{outcome="refused"} 2',
    'damping_versions_refused_total{reason="wrongAuthor"} 1',
    'damping_versions_refused_total{reason="badShape"} 1',
    'damping_delivery_lag_seconds_bucket{le="3600"} 0',
    'damping_delivery_lag_seconds_bucket{le="86400"} 1',
    "damping_checksum_alarms_total 2",
    "damping_newest_version_age_seconds 90",
  ])
    expect(text.split("\n")).toContain(line);
  expect(text).toMatch(/damping_store_seconds_count\{operation="write"\} [1-9]/);
});

test("the age of the last backup is told once there is one", async () => {
  const server = createTestServer({ deps: { metricsToken: TOKEN } });
  await aClient(server, { grants: [{ role: "cadre", area: RW05 }] });
  expect(await readMetrics(server)).not.toContain("damping_durable_age_seconds{");
  await server.store.write("3571", (tx) => tx.meta.put({ epoch: 1, durable: "2026-11-21T00:00:00.000Z" }));
  expect(await readMetrics(server)).toContain('damping_durable_age_seconds{regency="3571"} 3600');
});

test("a transaction that fails is counted", async () => {
  const server = createTestServer({ deps: { metricsToken: TOKEN } });
  const client = await aClient(server, { grants: [{ role: "cadre", area: RW05 }] });
  server.store.write = () => Promise.reject(new Error("disk full"));
  expect((await client.sync({ versions: [{}] })).status).toBe(500);
  expect(await readMetrics(server)).toContain('damping_store_failures_total{operation="write"} 1');
});

test("metrics are read on this machine, or with the token; to all others there is no such path", async () => {
  const from = (address: string, metricsToken?: string) =>
    createTestServer({
      deps: { originOf: () => ({ address, isPrivate: true }), ...(metricsToken ? { metricsToken } : {}) },
    });
  const ask = async (server: ReturnType<typeof createTestServer>, headers: Record<string, string> = {}) =>
    (await server.fetch("/metrics", { headers })).status;
  const shown = (token: string) => ({ authorization: `Bearer ${token}` });
  expect(await ask(from("127.0.0.1"))).toBe(200);
  expect(await ask(from("::1"))).toBe(200);
  expect(await ask(from("127.0.0.1"), { "x-forwarded-for": "203.0.113.9" })).toBe(404);
  expect(await ask(from("203.0.113.9"))).toBe(404);
  expect(await ask(from("203.0.113.9", TOKEN))).toBe(404);
  expect(await ask(from("203.0.113.9", TOKEN), shown(`${TOKEN}x`))).toBe(404);
  expect(await ask(from("203.0.113.9", TOKEN), shown(TOKEN))).toBe(200);
  expect(await ask(from("127.0.0.1", TOKEN))).toBe(404);
});
