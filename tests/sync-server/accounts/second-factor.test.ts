import { describe, expect, test } from "vitest";
import { enrolAnswerSchema, secondFactorAnswerSchema } from "#protocol/messages.ts";
import { fromBase32, stepAt, totpAt } from "#server/accounts/totp.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";
import { aClient, post, refusalOf } from "../routes/a-client.ts";

const KELURAHAN = "3571011001";
const supervisor = { name: "Ibu Tri", grants: [{ role: "supervisor", area: KELURAHAN }] } as const;
const START = Date.parse("2026-11-21T01:00:00Z");

const setup = async (secondFactor: "required" | "optional" = "required") => {
  let now = START;
  const server = createTestServer({ clock: () => now, deps: { secondFactor } });
  const client = await aClient(server, supervisor);
  const factor = async (step: string, otp?: string) => {
    const response = await client.ask("/v1/second-factor", { step, otp });
    return response.ok ? secondFactorAnswerSchema.parse(await response.json()) : await refusalOf(response);
  };
  const begin = async (): Promise<string> => {
    const begun = await factor("begin");
    if (typeof begun === "string") throw new Error(begun);
    return begun.secret ?? "";
  };
  const codeOf = (secret: string): string => totpAt(fromBase32(secret), stepAt(now));
  return {
    server,
    client,
    factor,
    begin,
    codeOf,
    wait: (ms: number) => {
      now += ms;
    },
    /** Sets it up; answers the secret and the recovery codes. */
    setUp: async () => {
      const secret = await begin();
      const confirmed = await factor("confirm", codeOf(secret));
      if (typeof confirmed === "string") throw new Error(confirmed);
      return { secret, recovery: confirmed.recoveryCodes ?? [] };
    },
    devices: async () => refusalOf(await client.ask("/v1/devices", { area: KELURAHAN, offset: 0, limit: 9 })),
  };
};

const enrol = async (server: TestServer, code: string, device: string, otp?: string) =>
  post(server, "/v1/enrol", {
    proto: 1,
    code,
    device,
    label: "Laptop",
    ...(otp === undefined ? {} : { otp }),
  });

describe("a second factor", () => {
  test("is asked of supervisors before wide views, where the server requires it", async () => {
    const { devices, factor, setUp } = await setup();
    expect(await devices()).toBe("403 secondFactorNeeded");
    expect(await factor("status")).toMatchObject({ state: "toSetUp" });
    await setUp();
    expect(await devices()).toBe("200");
  });

  test("is asked before anybody is opened from afar, number and history included", async () => {
    const { client, setUp } = await setup();
    const subject = "0190a000-0000-7000-8000-000000000001";
    const open = async () => [
      await refusalOf(await client.ask("/v1/subject", { subject, reveal: true })),
      await refusalOf(await client.ask("/v1/history", { record: subject, subject })),
    ];
    expect(await open()).toEqual(["403 secondFactorNeeded", "403 secondFactorNeeded"]);
    await setUp();
    expect(await open()).toEqual(["404 notFound", "404 notFound"]);
  });

  test("is nobody's worry where it is optional, and a cadre's nowhere", async () => {
    expect(await (await setup("optional")).devices()).toBe("200");
    const { server } = await setup();
    const cadre = await aClient(server, { grants: [{ role: "cadre", area: KELURAHAN }] }, "device-cadre");
    const list = { area: KELURAHAN, asOf: "2026-11-21", offset: 0, limit: 9, filter: {} };
    expect(await refusalOf(await cadre.ask("/v1/children", list))).toBe("200");
    const status = await (await cadre.ask("/v1/second-factor", { step: "status" })).json();
    expect(status).toMatchObject({ state: "notNeeded" });
  });

  test("is asked for when a new device is enrolled, and a wrong one does not use up the code", async () => {
    const { server, client, setUp, codeOf, wait } = await setup();
    const { secret } = await setUp();
    const code = await server.issueCode(client.worker);
    expect(await refusalOf(await enrol(server, code, "device-new1"))).toBe("403 secondFactorNeeded");
    expect(await refusalOf(await enrol(server, code, "device-new1", "000000"))).toBe("403 badSecondFactor");
    wait(30_000);
    const enrolled = await enrol(server, code, "device-new1", codeOf(secret));
    expect(enrolAnswerSchema.parse(await enrolled.json()).secondFactor).toBeUndefined();
  });

  test("counts for half a day where something cannot be taken back, and a month for looking", async () => {
    const { server, client, setUp, devices, codeOf, factor, wait } = await setup();
    const { secret } = await setUp();
    const { worker } = await server.addWorker({ grants: [{ role: "cadre", area: `${KELURAHAN}/05` }] });
    const everywhere = async () =>
      refusalOf(await client.ask("/v1/sign-out-everywhere", { area: KELURAHAN, worker }));
    expect(await everywhere()).toBe("200");
    wait(13 * 3_600_000);
    expect(await everywhere()).toBe("403 secondFactorNeeded");
    expect(await devices()).toBe("200");
    expect(await factor("prove", codeOf(secret))).toMatchObject({ state: "proved" });
    expect(await everywhere()).toBe("200");
    wait(31 * 86_400_000);
    expect(await devices()).toBe("403 secondFactorNeeded");
  });

  test("code opens once, a recovery code once, and five guesses in a quarter of an hour are all", async () => {
    const { setUp, codeOf, factor, wait } = await setup();
    const { secret, recovery } = await setUp();
    expect(recovery).toHaveLength(10);
    expect(await factor("prove", codeOf(secret))).toBe("403 badSecondFactor");
    const [first = ""] = recovery;
    expect(await factor("prove", first.toLowerCase())).toMatchObject({ state: "proved" });
    expect(await factor("prove", first)).toBe("403 badSecondFactor");
    expect(await factor("prove", "123456")).toBe("403 badSecondFactor");
    expect(await factor("prove", codeOf(secret))).toBe("429 tooMany");
    wait(15 * 60_000 + 1);
    expect(await factor("prove", codeOf(secret))).toMatchObject({ state: "proved" });
  });

  test("that is set up is not made anew by whoever holds the phone, nor confirmed twice", async () => {
    const { setUp, factor, codeOf, wait } = await setup();
    const { secret } = await setUp();
    expect(await factor("begin")).toBe("403 notAllowed");
    wait(60_000);
    expect(await factor("confirm", codeOf(secret))).toBe("403 notAllowed");
  });

  test("that was begun and not confirmed protects and locks nothing", async () => {
    const { begin, factor, devices } = await setup("optional");
    await begin();
    expect(await factor("confirm", "000000")).toBe("403 badSecondFactor");
    expect(await devices()).toBe("200");
    expect(await factor("begin")).toMatchObject({ state: "toSetUp" });
  });
});
