import { describe, expect, test } from "vitest";
import { createRateLimit, RATES } from "#server/http/rate-limits.ts";
import { createTestServer } from "#support/test-server.ts";
import { openTestStore } from "#support/test-store.ts";
import { aClient, post, refusalOf } from "../routes/a-client.ts";

describe("a rate", () => {
  test("lets a burst through, then one at a time, and says truly when", () => {
    let now = 0;
    const limit = createRateLimit(() => now, { burst: 3, perMinute: 6 });
    expect([1, 2, 3].map(() => limit.waitOf("a"))).toEqual([undefined, undefined, undefined]);
    expect(limit.waitOf("a")).toBe(10);
    expect(limit.waitOf("b")).toBeUndefined();
    now += 9_000;
    expect(limit.waitOf("a")).toBe(1);
    now += 1_000;
    expect(limit.waitOf("a")).toBeUndefined();
    expect(limit.waitOf("a")).toBe(10);
  });

  test("is not upset by a clock that is set back", () => {
    let now = 1_000_000;
    const limit = createRateLimit(() => now, { burst: 1, perMinute: 60 });
    limit.waitOf("a");
    now -= 500_000;
    expect(limit.waitOf("a")).toBe(1);
    now += 1_000;
    expect(limit.waitOf("a")).toBeUndefined();
  });
});

describe("a server", () => {
  const one = { burst: 1, perMinute: 1 };
  const setup = async (rates: object) => {
    let now = Date.parse("2026-11-21T01:00:00Z");
    const server = createTestServer({ clock: () => now, deps: { rates: { ...RATES, ...rates } } });
    const client = await aClient(server, { grants: [{ role: "supervisor", area: "3571011001" }] });
    return { server, client, wait: (ms: number) => (now += ms) };
  };
  const summary = { area: "3571011001", asOf: "2026-11-21" };

  test.each(["device", "account"])(
    "holds up one %s on every route, says for how long, and then serves it",
    async (by) => {
      const { client, wait } = await setup({ [by]: { burst: 2, perMinute: 2 } });
      expect(await refusalOf(await client.sync())).toBe("200");
      expect(await refusalOf(await client.ask("/v1/summary", summary))).toBe("200");
      const held = await client.sync();
      expect([held.status, held.headers.get("retry-after")]).toEqual([429, "30"]);
      expect(await held.json()).toEqual({ error: "tooMany", retryAfter: 30 });
      wait(30_000);
      expect(await refusalOf(await client.sync())).toBe("200");
    },
  );

  test("holds up wide views sooner than work", async () => {
    const { client } = await setup({ lists: one });
    expect(await refusalOf(await client.ask("/v1/summary", summary))).toBe("200");
    expect(await refusalOf(await client.ask("/v1/summary", summary))).toBe("429 tooMany");
    expect(await refusalOf(await client.sync())).toBe("200");
  });

  test("keeps a bounded number of one person's refused copies, and still answers each by name", async () => {
    const { server, client } = await setup({ refused: { burst: 3, perMinute: 1 } });
    const strange = Array.from({ length: 5 }, (_, at) => ({ id: `v${at}`, n: at }));
    const { outcomes } = (await (await client.sync({ versions: strange })).json()) as { outcomes: unknown[] };
    expect(outcomes).toHaveLength(5);
    expect(await server.store.read("3571", (tx) => tx.refused.latest(10))).toHaveLength(3);
  });

  test("holds up an address, signed in or not", async () => {
    const { server } = await setup({ address: { burst: 3, perMinute: 3 } });
    const ask = async (path: string) => refusalOf(await server.fetch(path, { method: "POST", body: "{}" }));
    expect(await ask("/v1/sync")).toBe("401 signedOut");
    expect(await ask("/v1/anything")).toBe("404 notFound");
    expect(await ask("/v1/sync")).toBe("429 tooMany");
  });
});

describe("several processes of one server", () => {
  const setup = () => {
    let now = Date.parse("2026-11-21T01:00:00Z");
    const store = openTestStore();
    const open = () => createTestServer({ clock: () => now, store });
    return { store, open, wait: (ms: number) => (now += ms) };
  };
  const guess = { proto: 1, code: "3571-AAAA-AAAA", device: "device-of-a-guesser", label: "x" };

  test("count tries of activation codes together, also after a restart, and forget them in time", async () => {
    const { open, wait } = setup();
    const processes = [open(), open(), open()];
    for (let tries = 0; tries < 10; tries++)
      expect(await refusalOf(await post(processes[tries % 3] ?? open(), "/v1/enrol", guess))).toBe(
        "401 badCode",
      );
    for (const process of [...processes, open()]) {
      const held = await post(process, "/v1/enrol", guess);
      expect([held.status, held.headers.get("retry-after")]).toEqual([429, "900"]);
    }
    wait(900_000);
    expect(await refusalOf(await post(open(), "/v1/enrol", guess))).toBe("401 badCode");
  });

  test("count guesses beside one code together, however the code is typed", async () => {
    const { open } = setup();
    const written = ["3571-AAAA-AAAA", "3571aaaaaaaa", "3571 AAAA AAAA", "3571-aaaa-aaaa", "35-71-AAAAAAAA"];
    for (const code of written)
      expect(await refusalOf(await post(open(), "/v1/enrol", { ...guess, code, otp: "000000" }))).toBe(
        "401 badCode",
      );
    const sixth = { ...guess, code: "3 5 7 1 AAAAAAAA", otp: "000001" };
    expect(await refusalOf(await post(open(), "/v1/enrol", sixth))).toBe("429 tooMany");
  });

  test("count guesses at one person's second factor together", async () => {
    const { open } = setup();
    const [one, two] = [open(), open()];
    const client = await aClient(one, { grants: [{ role: "supervisor", area: "3571011001" }] });
    const prove = (process: typeof one) =>
      post(process, "/v1/second-factor", { proto: 1, step: "prove", otp: "000000" }, client.token);
    for (let tries = 0; tries < 5; tries++)
      expect(await refusalOf(await prove(tries % 2 === 0 ? one : two))).toBe("403 secondFactorNeeded");
    expect(await refusalOf(await prove(two))).toBe("429 tooMany");
    expect(await refusalOf(await prove(open()))).toBe("429 tooMany");
  });
});
