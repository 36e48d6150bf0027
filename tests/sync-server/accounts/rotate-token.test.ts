import { describe, expect, test } from "vitest";
import { syncAnswerSchema } from "#protocol/messages.ts";
import { hashSessionToken } from "#server/accounts/session-token.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient, emptySync, post, refusalOf } from "../routes/a-client.ts";

const DAY = 86_400_000;

const setup = async () => {
  let now = Date.parse("2026-11-21T01:00:00Z");
  const server = createTestServer({ clock: () => now });
  const client = await aClient(server, { grants: [{ role: "cadre", area: "3571011001/05" }] });
  const sync = (token: string, parts: object = { rotates: true }) =>
    post(server, "/v1/sync", { ...emptySync(client.device), ...parts }, token);
  return {
    server,
    client,
    wait: (ms: number) => {
      now += ms;
    },
    /** The new token of a round, if it brought one. */
    tokenAfter: async (token: string, parts?: object): Promise<string | undefined> =>
      syncAnswerSchema.parse(await (await sync(token, parts)).json()).token,
    state: async (token: string) => refusalOf(await sync(token, {})),
  };
};

describe("a token", () => {
  test("is replaced after a week, for apps that keep the new one, and is stored as a hash only", async () => {
    const { server, client, wait, tokenAfter } = await setup();
    expect(await tokenAfter(client.token)).toBeUndefined();
    wait(7 * DAY);
    expect(await tokenAfter(client.token, {})).toBeUndefined();
    const next = (await tokenAfter(client.token)) ?? "";
    expect(next).toMatch(/^3571\.[\w-]{43}$/);
    const sessions = await server.store.read("3571", (tx) => tx.accounts.sessionsOf([client.worker]));
    expect(sessions.map(({ hash }) => hash).sort()).toEqual(
      [client.token, next].map(hashSessionToken).sort(),
    );
    expect(JSON.stringify(sessions)).not.toContain(next);
  });

  test("lost on the way locks nobody out: the old one works and brings another", async () => {
    const { client, wait, tokenAfter, state } = await setup();
    wait(7 * DAY);
    const lost = (await tokenAfter(client.token)) ?? "";
    wait(3 * DAY);
    const next = (await tokenAfter(client.token)) ?? "";
    expect(next).not.toBe(lost);
    expect(await state(next)).toBe("200");
    wait(16 * 60_000);
    expect(await state(next)).toBe("200");
    expect(await state(client.token)).toBe("401 signedOut");
    expect(await state(lost)).toBe("401 signedOut");
  });

  test("that was replaced works a quarter of an hour longer, for what is under way", async () => {
    const { client, wait, tokenAfter, state } = await setup();
    wait(7 * DAY);
    const next = (await tokenAfter(client.token)) ?? "";
    expect(await state(next)).toBe("200");
    expect(await state(client.token)).toBe("200");
    wait(15 * 60_000 + 1);
    expect(await state(client.token)).toBe("401 signedOut");
  });

  test("replaced or not, none outlives a sign-out everywhere", async () => {
    const { server, client, wait, tokenAfter, state } = await setup();
    wait(7 * DAY);
    const next = (await tokenAfter(client.token)) ?? "";
    await state(next);
    const boss = await aClient(
      server,
      { grants: [{ role: "supervisor", area: "3571011001" }] },
      "device-boss",
    );
    const ask = (worker: string) => boss.ask("/v1/sign-out-everywhere", { area: "3571011001", worker });
    expect(await (await ask(client.worker)).json()).toMatchObject({ devices: 1 });
    for (const token of [client.token, next]) expect(await state(token)).toBe("401 signedOut");
  });

  test("a supervisor signs out only those all of whose work lies in their area", async () => {
    const { server } = await setup();
    const boss = await aClient(
      server,
      { grants: [{ role: "supervisor", area: "3571011001" }] },
      "device-boss",
    );
    const wide = await server.addWorker({
      grants: [
        { role: "cadre", area: "3571011001/05" },
        { role: "cadre", area: "3571011002/01" },
      ],
    });
    const ask = async (worker: string) =>
      refusalOf(await boss.ask("/v1/sign-out-everywhere", { area: "3571011001", worker }));
    expect(await ask(wide.worker)).toBe("404 notFound");
    expect(await ask("nobody")).toBe("404 notFound");
  });
});
