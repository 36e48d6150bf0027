import { describe, expect, test } from "vitest";
import { recoveryAnswerSchema } from "#protocol/lists.ts";
import { recoveryKeyToText } from "#protocol/recovery-text.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient, refusalOf } from "./a-client.ts";

const KELURAHAN = "3571011001";
const RW05 = `${KELURAHAN}/05`;
const KEY = recoveryKeyToText(Uint8Array.from({ length: 16 }, (_, i) => i));
const NEXT_KEY = recoveryKeyToText(Uint8Array.from({ length: 16 }, (_, i) => 255 - i));

const setup = async () => {
  const server = createTestServer();
  const client = (
    name: string,
    role: "supervisor" | "cadre" | "admin",
    areas: readonly string[],
    device: string,
  ) => aClient(server, { name, grants: areas.map((area) => ({ role, area })) }, device);
  const boss = await client("Budi", "supervisor", [KELURAHAN], "device-boss");
  const rina = await client("Rina", "cadre", [RW05], "device-rina");
  const show = (who = boss, area = KELURAHAN, device = "device-rina") =>
    who.ask("/v1/recovery", { area, device });
  const people = async (response: Promise<Response>) =>
    recoveryAnswerSchema.parse(await (await response).json()).people;
  const log = () => server.store.read(server.regency, (tx) => tx.accessLog.latest(9));
  return { server, client, boss, rina, show, people, log };
};

describe("a phone's recovery key", () => {
  test("is kept when the phone says it, and the phone is told so in the same answer", async () => {
    const { rina } = await setup();
    expect(await (await rina.sync({ recovery: KEY })).json()).toMatchObject({ recoveryHeld: true });
    expect(await (await rina.sync()).json()).not.toHaveProperty("recoveryHeld");
  });

  test("is shown to the area's supervisor with its owner's name, and each showing is logged", async () => {
    const { rina, boss, show, people, log } = await setup();
    await rina.sync({ recovery: KEY });
    expect(await people(show())).toEqual([
      { worker: rina.worker, workerName: "Rina", text: KEY, keptAt: "2026-11-21T01:00:00.000Z" },
    ]);
    expect(await log()).toMatchObject([{ worker: boss.worker, action: "recovery", target: "device-rina" }]);
  });

  test("is replaced by the next one of the same person on the same device", async () => {
    const { rina, show, people } = await setup();
    await rina.sync({ recovery: KEY });
    await rina.sync({ recovery: NEXT_KEY });
    expect((await people(show())).map(({ text }) => text)).toEqual([NEXT_KEY]);
  });

  test("what is no key is not kept, and the round goes on", async () => {
    const { rina, show } = await setup();
    for (const recovery of ["", "0000", 7, { key: KEY }, KEY.replace("0", "1")])
      expect((await rina.sync({ recovery })).ok || recovery === 7 || typeof recovery === "object").toBe(true);
    expect(await refusalOf(await show())).toBe("404 notFound");
  });
});

describe("who may see it", () => {
  test("not a cadre, not another area's supervisor, not a stranger", async () => {
    const { rina, client, show, log } = await setup();
    await rina.sync({ recovery: KEY });
    const ani = await client("Ani", "cadre", [RW05], "device-ani");
    const far = await client("Joko", "supervisor", ["3571011002"], "device-joko");
    expect(await refusalOf(await show(ani))).toBe("403 notAllowed");
    expect(await refusalOf(await show(far))).toBe("403 notAllowed");
    expect(await refusalOf(await show(far, "3571011002"))).toBe("404 notFound");
    expect(await refusalOf(await show({ ...rina, ask: (path, body) => rina.ask(path, body) }))).toBe(
      "403 notAllowed",
    );
    expect(await log()).toEqual([]);
  });

  test("of somebody who also works elsewhere only who oversees both", async () => {
    const { client, show, people, boss } = await setup();
    const both = await client("Sri", "cadre", [RW05, "3571011002/01"], "device-sri");
    const admin = await client("Tuti", "admin", ["3571"], "device-tuti");
    await both.sync({ recovery: KEY });
    expect(await refusalOf(await show(boss, KELURAHAN, "device-sri"))).toBe("404 notFound");
    expect(await people(show(admin, "3571", "device-sri"))).toMatchObject([{ workerName: "Sri" }]);
  });
});
