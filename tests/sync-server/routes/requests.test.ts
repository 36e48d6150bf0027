import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { refusalAnswerSchema, syncAnswerSchema } from "#protocol/messages.ts";
import { LIMITS } from "#protocol/version.ts";
import { closeAccount, revokeDevice, signOutEverywhere } from "#server/accounts/end-sessions.ts";
import { raiseEpochs } from "#server/backup/restore-backup.ts";
import type { LogEntry } from "#server/log.ts";
import { aFamily } from "#support/builders.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient, emptySync, post, refusalOf } from "./a-client.ts";

const grants = [{ role: "cadre", area: "3571011001/05" }] as const;

const setup = async () => {
  const server = createTestServer();
  return { server, client: await aClient(server, { name: "Rina", grants }) };
};

describe("without a session that stands", () => {
  const paths = [
    "/v1/sync",
    "/v1/summary",
    "/v1/children",
    "/v1/places",
    "/v1/devices",
    "/v1/subject",
    "/v1/history",
    "/v1/review",
  ];

  test("nothing is answered, whatever is asked", async () => {
    const { server, client } = await setup();
    const strange = [
      undefined,
      "",
      "x",
      `${client.token}x`,
      client.token.replace("3571", "3579"),
      `3571.${"A".repeat(43)}`,
    ];
    for (const path of paths)
      for (const token of strange)
        expect(await refusalOf(await post(server, path, emptySync(client.device), token))).toBe(
          "401 signedOut",
        );
  });

  test("who was signed out may come again; a closed account and a revoked device are told to hand in and go", async () => {
    const { server } = await setup();
    const [a, b, c, d] = await Promise.all(
      ["aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd"].map((id) => aClient(server, { grants }, id)),
    );
    if (!a || !b || !c || !d) throw new Error("four clients");
    await a.ask("/v1/sign-out", {});
    await signOutEverywhere(server.world, "3571", b.worker);
    await closeAccount(server.world, "3571", c.worker);
    await revokeDevice(server.world, "3571", d.device);
    const refusals = await Promise.all([a, b, c, d].map(async (client) => refusalOf(await client.sync())));
    expect(refusals).toEqual(["401 signedOut", "401 signedOut", "403 deviceRevoked", "403 deviceRevoked"]);
  });

  test("a token serves its own device only", async () => {
    const { client } = await setup();
    expect(await refusalOf(await client.sync({ device: "device-0002" }))).toBe("403 notAllowed");
  });
});

describe("a body is refused by name", () => {
  test("when it is no JSON, or not ours", async () => {
    const { server, client } = await setup();
    const bodies = [
      "",
      "{",
      "null",
      "[]",
      "7",
      '"x"',
      "{}",
      '{"proto":1}',
      new Uint8Array([0xff, 0xfe, 0x00]),
    ];
    for (const body of bodies)
      expect(await refusalOf(await post(server, "/v1/sync", body, client.token))).toBe("400 badRequest");
  });

  test("when its encoding is unknown or broken", async () => {
    const { server, client } = await setup();
    const send = (body: string | Uint8Array, encoding: string) =>
      post(server, "/v1/sync", body, client.token, { "content-encoding": encoding });
    expect(await refusalOf(await send("{}", "br"))).toBe("400 badRequest");
    expect(await refusalOf(await send("no gzip", "gzip"))).toBe("400 badRequest");
    expect(await refusalOf(await send(gzipSync("{}").subarray(0, 8), "gzip"))).toBe("400 badRequest");
  });

  test("when it is too large, declared or not, packed or not", async () => {
    const { server, client } = await setup();
    const large = " ".repeat(LIMITS.requestBytes + 1);
    expect(await refusalOf(await post(server, "/v1/sync", large, client.token))).toBe("413 tooLarge");
    const declared = { "content-length": String(LIMITS.requestBytes + 1) };
    expect(await refusalOf(await post(server, "/v1/sync", "{}", client.token, declared))).toBe(
      "413 tooLarge",
    );
    const bomb = gzipSync(Buffer.alloc(200 * LIMITS.requestBytes));
    expect(bomb.length).toBeLessThan(LIMITS.requestBytes);
    const packed = { "content-encoding": "gzip" };
    expect(await refusalOf(await post(server, "/v1/sync", bomb, client.token, packed))).toBe("413 tooLarge");
    const many = { versions: Array(LIMITS.versionsUp + 1).fill({}) };
    expect(await refusalOf(await client.sync(many))).toBe("413 tooLarge");
  });

  test("when it nests without end", async () => {
    const { server, client } = await setup();
    const deep = `{"proto":1,"app":"","device":"${client.device}","epoch":0,"grants":0,"cursors":{},"limit":1,"versions":[${"[".repeat(100_000)}${"]".repeat(100_000)}]}`;
    const answer = syncAnswerSchema.parse(await (await post(server, "/v1/sync", deep, client.token)).json());
    expect(answer.outcomes).toMatchObject([{ id: "#0", outcome: "refused", reason: "badShape" }]);
  });

  test("when a cursor is none of the server's making", async () => {
    const { client } = await setup();
    const bad = [
      { epoch: 1, serial: -1 },
      { epoch: 1, at: -1, after: "" },
      { epoch: 1, at: 1, after: "half a place" },
      { epoch: 1, at: 1, after: "a b c d" },
      { epoch: 1 },
      "x",
    ];
    for (const cursor of bad)
      expect(await refusalOf(await client.sync({ cursors: { "3571011001/05": cursor } }))).toBe(
        "400 badRequest",
      );
  });

  test("when its protocol is not spoken here", async () => {
    const { client } = await setup();
    expect(await refusalOf(await client.sync({ proto: 2 }))).toBe("422 unknownProtocol");
  });
});

test("a gzipped body is read as a plain one", async () => {
  const { server, client } = await setup();
  const body = gzipSync(JSON.stringify(emptySync(client.device)));
  const answer = await post(server, "/v1/sync", body, client.token, { "content-encoding": "gzip" });
  expect(answer.status).toBe(200);
});

test("cursors and keys with names of Object's own do no harm", async () => {
  const { server, client } = await setup();
  const body = `{"__proto__":{"limit":5},"constructor":1,${JSON.stringify(emptySync(client.device)).slice(1, -1).replace('"cursors":{}', '"cursors":{"__proto__":{"epoch":1,"serial":1},"toString":{"epoch":1,"serial":1}}')}}`;
  expect((await post(server, "/v1/sync", body, client.token)).status).toBe(200);
});

test("a device of another history is told the new epoch, and nothing of what it sent is judged", async () => {
  const { server, client } = await setup();
  await raiseEpochs(server.world);
  const version = {
    ...aFamily("a"),
    author: client.worker,
    device: client.device,
    n: 1,
    stream: "3571011001/05",
  };
  const refused = await client.sync({ epoch: 1, versions: [version] });
  const { epoch, error } = refusalAnswerSchema.parse(await refused.json());
  expect([refused.status, error]).toEqual([409, "epoch"]);
  expect(epoch).toBeGreaterThan(1);
  expect(await server.store.read("3571", (tx) => tx.versions.byIds([version.id]))).toEqual([]);

  const answer = syncAnswerSchema.parse(await (await client.sync({ epoch, versions: [version] })).json());
  expect(answer.outcomes).toMatchObject([{ outcome: "accepted" }]);
});

test("a cursor of another history is as good as none", async () => {
  const { client } = await setup();
  const answer = await client.sync({ cursors: { "3571011001/05": { epoch: 7, serial: 4 } } });
  const { pages } = syncAnswerSchema.parse(await answer.json());
  expect(pages.find(({ stream }) => stream === "3571011001/05")?.from).toBeNull();
});

test("unknown paths and methods are not found, and not the app's page", async () => {
  const { server } = await setup();
  for (const path of ["/v1/nothing", "/v1/", "/v1/sync/x"])
    expect(await refusalOf(await post(server, path, {}))).toBe("404 notFound");
  expect(await refusalOf(await server.fetch("/v1/sync"))).toBe("404 notFound");
  expect(await refusalOf(await server.fetch("/v1/sync", { method: "DELETE" }))).toBe("404 notFound");
});

test("a bug answers 500 without saying anything of what is inside", async () => {
  const lines: [string, LogEntry | undefined][] = [];
  const server = createTestServer({ log: (_, event, entry) => lines.push([event, entry]) });
  const client = await aClient(server, { name: "Rina", grants });
  server.world.store.write = () => Promise.reject(new Error("secret of Rina at /srv/damping.db"));
  const broken = await client.sync({ versions: [{}] });
  const text = await broken.text();
  expect([broken.status, text]).toEqual([500, '{"error":"broken"}']);
  const bug = lines.find(([event]) => event === "bug");
  expect(bug?.[1]).toMatchObject({ name: "Error" });
  expect(JSON.stringify(lines)).not.toContain("secret");
});

test("the log tells of requests without names, tokens, ids or what was typed in the address", async () => {
  const lines: string[] = [];
  const server = createTestServer({ log: (...line) => lines.push(JSON.stringify(line)) });
  const client = await aClient(server, { name: "Rina Puspita", grants });
  await client.sync({ versions: [{ ...aFamily("Slamet"), stream: "3571011001/05" }] });
  await server.fetch("/keluarga/Slamet?nik=3571012345678901");
  await post(server, "/v1/Slamet", {});
  expect(lines.length).toBeGreaterThanOrEqual(4);
  for (const secret of ["Rina", "Slamet", "3571012345678901", client.token, client.device, client.worker])
    expect(lines.join("\n")).not.toContain(secret);
});

test("ready is said while the store answers, alive as long as the process does", async () => {
  const { server } = await setup();
  expect(await (await server.fetch("/ready")).json()).toEqual({ status: "ready" });
  await server.close();
  expect(await refusalOf(await server.fetch("/ready"))).toBe("503 busy");
  expect(await (await server.fetch("/health")).json()).toEqual({ status: "ok" });
});

test("a quiet phone costs no write, and is seen all the same", async () => {
  let now = Date.parse("2026-11-21T01:00:00Z");
  const server = createTestServer({ clock: () => now });
  const client = await aClient(server, { grants });
  await client.sync();
  let writes = 0;
  const { write } = server.world.store;
  server.world.store.write = (regency, work) => {
    writes += 1;
    return write(regency, work);
  };
  await client.sync();
  expect(writes).toBe(0);
  now += 11 * 60_000;
  await client.sync({ told: { unsent: 3, lastN: 9, clock: "2026-11-20T01:11:00Z" } });
  const [device] = await server.store.read("3571", (tx) => tx.devices.byIds([client.device]));
  expect(device).toMatchObject({
    toldUnsent: 3,
    toldLastN: 9,
    clockOffsetS: -86_400,
    lastSeenAt: "2026-11-21T01:11:00.000Z",
  });
});
