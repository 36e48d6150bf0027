import { describe, expect, test } from "vitest";
import { enrolAnswerSchema } from "#protocol/messages.ts";
import { closeAccount } from "#server/accounts/end-sessions.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient, post, refusalOf } from "./a-client.ts";

const HOUR = 3_600_000;
const grants = [{ role: "cadre", area: "3571011001/05" }] as const;

const setup = async () => {
  let now = Date.parse("2026-11-21T01:00:00Z");
  const server = createTestServer({ clock: () => now });
  const { code, worker } = await server.addWorker({ name: "Rina", grants });
  const enrol = (typed: string, device = "device-0001", parts: object = {}) =>
    post(server, "/v1/enrol", { proto: 1, code: typed, device, label: "HP Rina", ...parts });
  return {
    server,
    code,
    worker,
    enrol,
    pass: (ms: number) => {
      now += ms;
    },
  };
};

test("a code opens one session and tells who, where and what", async () => {
  const { enrol, code, worker } = await setup();
  const answer = enrolAnswerSchema.parse(await (await enrol(code)).json());
  expect(answer).toMatchObject({
    worker: { id: worker, name: "Rina" },
    regency: "3571",
    device: "device-0001",
    epoch: 1,
    grants: { version: 2, list: [{ role: "cadre", area: "3571011001/05" }] },
  });
  expect(answer.token).toMatch(/^3571\.[\w-]{43}$/);
});

test("a code is read as people write it", async () => {
  const { enrol, code } = await setup();
  expect(code).toMatch(/^3571-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
  expect((await enrol(typed)).status).toBe(200);
});

describe("a code is refused", () => {
  test("when nobody was given it, or it is none", async () => {
    const { enrol } = await setup();
    for (const typed of [
      "3571-0000-0000",
      "3579-AAAA-AAAA",
      "",
      "x",
      "3571-AAAA-AAA",
      "3571-UUUU-UUUU",
      "💥",
    ])
      expect(await refusalOf(await enrol(typed, `device-${typed.length}00000`))).toBe("401 badCode");
  });

  test("after 72 hours, by a name of its own", async () => {
    const { enrol, code, pass } = await setup();
    pass(72 * HOUR);
    expect(await refusalOf(await enrol(code))).toBe("401 codeExpired");
  });

  test("when it was used, by a name of its own", async () => {
    const { enrol, code } = await setup();
    await enrol(code);
    expect(await refusalOf(await enrol(code, "device-0002"))).toBe("401 codeUsed");
  });

  test("but not of the device that used it, for a quarter of an hour: its answer may have been lost", async () => {
    const { enrol, code, pass } = await setup();
    await enrol(code);
    pass(14 * 60_000);
    expect((await enrol(code)).status).toBe(200);
    pass(16 * 60_000);
    expect(await refusalOf(await enrol(code))).toBe("401 codeUsed");
  });

  test("when its account was closed", async () => {
    const { server, enrol, code, worker } = await setup();
    await closeAccount(server.world, "3571", worker);
    expect(await refusalOf(await enrol(code))).toBe("401 badCode");
  });
});

test("guessing is slowed down, and says for how long", async () => {
  const { enrol, code, pass } = await setup();
  for (let i = 0; i < 10; i += 1) await enrol("3571-0000-0000");
  const refused = await enrol(code);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("900");
  expect(await refused.json()).toEqual({ error: "tooMany", retryAfter: 900 });
  pass(900_000);
  expect((await enrol(code)).status).toBe(200);
});

test("a request that is none is named", async () => {
  const { enrol, code } = await setup();
  expect(await refusalOf(await enrol(code, "short"))).toBe("400 badRequest");
  expect(await refusalOf(await enrol(code, "device-0001", { label: "x".repeat(81) }))).toBe("400 badRequest");
  expect(await refusalOf(await enrol(code, "device-0001", { proto: 2 }))).toBe("422 unknownProtocol");
  expect((await enrol(code)).status).toBe(200);
});

test("the store holds neither code nor token", async () => {
  const server = createTestServer();
  const { code, token, worker } = await aClient(server, { grants });
  const kept = await server.store.read("3571", async (tx) =>
    JSON.stringify([await tx.accounts.sessionsOf([worker]), await tx.accounts.all(), await tx.devices.all()]),
  );
  expect(kept).not.toContain(token.slice(5));
  expect(kept).not.toContain(code.slice(5));
});
