import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { SyncRequest } from "#protocol/messages.ts";
import { aVersion } from "#support/builders.ts";
import { createHttpTransport } from "#sync/http-transport.ts";

const REQUEST: SyncRequest = {
  proto: 1,
  app: "test",
  device: "d_1",
  epoch: 1,
  grants: 1,
  versions: [],
  cursors: {},
  limit: 500,
};
const ANSWER = {
  proto: 1,
  epoch: 1,
  now: "2026-11-21T01:00:00Z",
  durable: null,
  grants: { version: 1, list: [] },
  heads: {},
  outcomes: [],
  pages: [],
};

type Sent = { readonly url: string; readonly init: RequestInit | undefined };

const setupTransport = (respond: () => Promise<Response> | Response) => {
  const sent: Sent[] = [];
  const transport = createHttpTransport({
    baseUrl: "https://d.test",
    token: () => "secret",
    fetch: async (url, init) => {
      sent.push({ url: String(url), init });
      return respond();
    },
  });
  return { transport, sent };
};

const json = (body: unknown, init?: ResponseInit) =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { "content-type": "application/json", ...init?.headers },
  });

const ask = (respond: () => Promise<Response> | Response) => setupTransport(respond).transport.sync(REQUEST);

describe("an answer", () => {
  test("of ours is parsed, unknown keys kept", async () => {
    const delivery = await ask(() => json({ ...ANSWER, news: 1 }));
    expect(delivery).toMatchObject({ type: "answer", answer: { epoch: 1, news: 1 } });
  });

  test("with one unreadable version still brings the others", async () => {
    const good = { ...aVersion("a"), stamp: { order: 1, acceptedAt: ANSWER.now, role: "cadre" }, serial: 1 };
    const page = { stream: "s", from: null, to: { epoch: 1, serial: 2 }, more: false, gone: [] };
    const delivery = await ask(() => json({ ...ANSWER, pages: [{ ...page, versions: [{ id: 7 }, good] }] }));
    expect(delivery).toMatchObject({ type: "answer", answer: { pages: [{ versions: [{ id: good.id }] }] } });
  });

  test("in another shape is nonsense", async () => {
    expect(await ask(() => json({ hello: 1 }))).toMatchObject({ type: "nonsense" });
  });

  test("cut off in the middle is not taken for an answer", async () => {
    const half = new Response(JSON.stringify(ANSWER).slice(0, 40), {
      headers: { "content-type": "application/json" },
    });
    expect(await ask(() => half)).toEqual({ type: "notOurServer" });
  });
});

describe("not our server", () => {
  test("a Wi-Fi's sign-in page that answers 200 with HTML", async () => {
    const page = new Response("<html>Selamat datang di Wi-Fi</html>", {
      headers: { "content-type": "text/html" },
    });
    expect(await ask(() => page)).toEqual({ type: "notOurServer" });
  });

  test("a proxy that refuses in JSON of its own", async () => {
    expect(await ask(() => json({ message: "blocked" }, { status: 403 }))).toEqual({ type: "notOurServer" });
  });

  test("a gateway in front of a server that is down is trouble of ours: 502 broken, 503 busy", async () => {
    const html = (status: number) =>
      new Response("<h1>Bad gateway</h1>", { status, headers: { "retry-after": "7" } });
    expect(await ask(() => html(502))).toMatchObject({ type: "refused", refusal: "broken", status: 502 });
    expect(await ask(() => html(503))).toEqual({
      type: "refused",
      refusal: "busy",
      status: 503,
      retryAfterMs: 7_000,
    });
  });
});

describe("a refusal", () => {
  test("keeps its word, its status and how long to wait", async () => {
    expect(await ask(() => json({ error: "tooMany", retryAfter: 30 }, { status: 429 }))).toEqual({
      type: "refused",
      refusal: "tooMany",
      status: 429,
      retryAfterMs: 30_000,
    });
    expect(await ask(() => json({ error: "signedOut" }, { status: 401 }))).toEqual({
      type: "refused",
      refusal: "signedOut",
      status: 401,
    });
  });
});

describe("no answer", () => {
  test("without network it is offline", async () => {
    expect(await ask(() => Promise.reject(new TypeError("Failed to fetch")))).toEqual({ type: "offline" });
  });

  test("a connection that breaks in the body is offline too", async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError("reset")) });
    const response = new Response(broken, { headers: { "content-type": "application/json" } });
    expect(await ask(() => response)).toEqual({ type: "offline" });
  });
});

describe("a request", () => {
  test("carries the token in a header, never in the address, and no cookies", async () => {
    const { transport, sent } = setupTransport(() => json(ANSWER));
    await transport.sync(REQUEST);
    expect(sent[0]?.url).toBe("https://d.test/v1/sync");
    expect(sent[0]?.init).toMatchObject({
      method: "POST",
      credentials: "omit",
      headers: { authorization: "Bearer secret" },
    });
  });

  test("is compressed when that saves packets, and plain when it does not", async () => {
    const { transport, sent } = setupTransport(() => json(ANSWER));
    await transport.sync(REQUEST);
    expect(sent[0]?.init?.headers).not.toHaveProperty("content-encoding");
    const versions = Array.from({ length: 30 }, (_, i) => ({ ...aVersion(`v${i}`), stream: "s" }));
    const large = { ...REQUEST, versions: versions as unknown as SyncRequest["versions"] };
    await transport.sync(large);
    expect(sent[1]?.init?.headers).toMatchObject({ "content-encoding": "gzip" });
    const body = sent[1]?.init?.body;
    if (!(body instanceof Uint8Array)) throw new Error("no bytes");
    expect(JSON.parse(gunzipSync(body).toString())).toEqual(JSON.parse(JSON.stringify(large)));
    expect(body.byteLength).toBeLessThan(JSON.stringify(large).length / 5);
  });

  test("of a list is parsed by the schema it is asked with", async () => {
    const { transport } = setupTransport(() => json({ count: 3 }));
    expect(await transport.post("/v1/x", { area: "3571" }, z.object({ count: z.int() }))).toEqual({
      type: "answer",
      answer: { count: 3 },
    });
    expect(await transport.post("/v1/x", { area: "3571" }, z.object({ count: z.string() }))).toMatchObject({
      type: "nonsense",
    });
  });
});
