import { describe, expect, test } from "vitest";
import type { Version } from "#domain/facts/version.ts";
import { devicesAnswerSchema } from "#protocol/lists.ts";
import { revokeDevice } from "#server/accounts/end-sessions.ts";
import { aChild, aFamily } from "#support/builders.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient, refusalOf } from "./a-client.ts";

const KELURAHAN = "3571011001";
const RW05 = `${KELURAHAN}/05`;

const setup = async () => {
  const server = createTestServer();
  const boss = await aClient(
    server,
    { name: "Budi", grants: [{ role: "supervisor", area: KELURAHAN }] },
    "device-boss",
  );
  const rina = await aClient(
    server,
    { name: "Rina", grants: [{ role: "cadre", area: RW05 }] },
    "device-rina",
  );
  const own = (version: Version, n: number, parts: object = {}) => ({
    ...{ ...version, author: rina.worker, device: rina.device, n, stream: RW05 },
    ...parts,
  });
  const list = async (area = KELURAHAN, page: object = {}) =>
    devicesAnswerSchema.parse(
      await (await boss.ask("/v1/devices", { area, offset: 0, limit: 50, ...page })).json(),
    );
  const rowOf = async (device: string) => (await list()).rows.find((row) => row.device === device);
  return { server, boss, rina, own, list, rowOf };
};

describe("the phones of an area", () => {
  test("are told with their owner, last contact, and what they said of themselves", async () => {
    const { rina, rowOf } = await setup();
    await rina.sync({
      app: "2026.11.1",
      told: { unsent: 13, lastN: 20, clock: "2026-11-20T01:00:00Z", storageLeft: 5_000_000_000 },
      versions: [{}],
    });
    expect(await rowOf("device-rina")).toMatchObject({
      ...{ workerName: "Rina", label: "HP", app: "2026.11.1", unsent: 12, clockOffsetS: -86_400 },
      ...{ lastSeenAt: "2026-11-21T01:00:00.000Z", storageLeft: 5_000_000_000, missing: 0 },
    });
  });

  test("are told without what came in the very round in which they spoke", async () => {
    const { rina, own, rowOf } = await setup();
    const told = { unsent: 2, lastN: 2, clock: "2026-11-21T01:00:00Z" };
    await rina.sync({ told, versions: [own(aFamily("a"), 1), own(aChild("b"), 2)] });
    expect(await rowOf("device-rina")).toMatchObject({ unsent: 0 });
    await rina.sync({ told: { ...told, unsent: 5 }, versions: [own(aChild("c"), 3)] });
    expect(await rowOf("device-rina")).toMatchObject({ unsent: 4 });
  });

  test("show how many numbers did not come: neither accepted nor refused", async () => {
    const { rina, own, rowOf } = await setup();
    await rina.sync({
      versions: [
        own(aFamily("a"), 1),
        own(aChild("b", {}, { kind: "hologram9" }), 3), // refused, but it came
        own(aChild("c"), 4, { changed: 7 }), // unreadable, but it came
        own(aChild("alya"), 7),
      ],
    });
    expect(await rowOf("device-rina")).toMatchObject({ lastN: 7, missing: 3 });
    await rina.sync({ versions: [own(aChild("d"), 2), own(aChild("e"), 5), own(aChild("f"), 6)] });
    expect(await rowOf("device-rina")).toMatchObject({ lastN: 7, missing: 0 });
  });

  test("count numbers of an older device for that device only", async () => {
    const { server, rina, own, rowOf } = await setup();
    const code = await server.issueCode(rina.worker);
    await server.fetch("/v1/enrol", {
      method: "POST",
      body: JSON.stringify({ proto: 1, code, device: "device-rina-2", label: "HP baru" }),
    });
    await rina.sync({ versions: [own(aFamily("a"), 40, { device: "device-rina-2" }), own(aChild("b"), 1)] });
    expect(await rowOf("device-rina")).toMatchObject({ lastN: 1, missing: 0 });
  });

  test("come longest without contact first, a page at a time", async () => {
    const { list } = await setup();
    const all = await list();
    expect(all.rows.map(({ device }) => device)).toEqual(["device-boss", "device-rina"]);
    const second = await list(KELURAHAN, { offset: 1, limit: 1 });
    expect([second.total, second.rows.map(({ device }) => device)]).toEqual([2, ["device-rina"]]);
  });

  test("leave out revoked phones, people elsewhere, and those who no longer work here", async () => {
    const { server, rina, list } = await setup();
    await aClient(server, { grants: [{ role: "cadre", area: "3571011002/05" }] }, "device-away");
    await aClient(server, { grants: [{ role: "supervisor", area: "3571" }] }, "device-city");
    const gone = await aClient(server, { grants: [{ role: "cadre", area: RW05 }] }, "device-gone");
    await server.setGrants(gone.worker, []);
    await revokeDevice(server.world, "3571", rina.device);
    expect((await list()).rows.map(({ device }) => device)).toEqual(["device-boss"]);
  });
});

test("only supervisors of the whole area are told", async () => {
  const { server, boss, rina } = await setup();
  const nurse = await aClient(server, { grants: [{ role: "healthWorker", area: "3571" }] }, "device-nurse");
  const asked = (area: string) => ({ area, offset: 0, limit: 50 });
  const refusals = await Promise.all([
    boss.ask("/v1/devices", asked("3571")),
    boss.ask("/v1/devices", asked("3571011002")),
    boss.ask("/v1/devices", asked("3579")),
    rina.ask("/v1/devices", asked(KELURAHAN)),
    nurse.ask("/v1/devices", asked(KELURAHAN)),
  ]);
  expect(await Promise.all(refusals.map(refusalOf))).toEqual(Array(5).fill("403 notAllowed"));
});
