import { gzipSync } from "node:zlib";
import { routeAccess } from "#server/routes/route-access.ts";
import type { Dice } from "./dice.ts";
import { bend, breakText, nested } from "./strange-json.ts";

/** What a hostile client has to begin with. */
export interface Loot {
  /** Signed in as a cadre, as a supervisor. */
  readonly tokens: readonly string[];
  /** Sound bodies by path. */
  readonly bodies: Readonly<Record<string, object>>;
  /** A round that was accepted, to be sent again. */
  readonly accepted: object;
  readonly acceptedToken: string;
}

export interface Strange {
  readonly sort: string;
  readonly request: Request;
}

const ORIGIN = "https://damping.test";
const PATHS = Object.keys(routeAccess).filter((path) => path.startsWith("/v1/"));
/** With a sound token these would do what they are for. */
const WITHOUT_TOKEN = new Set(["/v1/sign-out"]);
/** Unpacks to forty megabytes. */
const BOMB = new Uint8Array(gzipSync(Buffer.alloc(40_000_000)));
const HUGE = new Uint8Array(2_200_000).fill(32);

/** The next request of a hostile client. */
export const strangeRequest = (dice: Dice, loot: Loot): Strange => {
  const path = dice.pick(PATHS);
  const body = loot.bodies[path] ?? {};
  const token = WITHOUT_TOKEN.has(path) ? forged(dice, loot) : dice.pick(loot.tokens);
  const sorts: Readonly<Record<string, () => Request>> = {
    wrongTypes: () => post(path, JSON.stringify(bend(dice, body)), token),
    malformed: () => post(path, breakText(dice, JSON.stringify(body)), token),
    binary: () => post(path, dice.bytes(dice.below(400)), token),
    deep: () => post(path, deepBody(dice, body), token),
    encoding: () => encoded(dice, path, body, token),
    replayed: () => post("/v1/sync", JSON.stringify(loot.accepted), loot.acceptedToken),
    truncated: () => post(path, streamOf(dice, JSON.stringify(body)), token),
    forged: () => post(path, JSON.stringify(body), forged(dice, loot)),
    paths: () => trickedPath(dice, token),
    headers: () =>
      post(path, JSON.stringify(body), token, {
        "content-length": dice.pick(["-1", "1e9", "0", "99999999999", "x"]),
      }),
    huge: () => post(path, dice.below(2) === 0 ? HUGE : streamOf(dice, " ".repeat(2_200_000)), token),
    bomb: () => post(path, BOMB, token, { "content-encoding": "gzip" }),
  };
  const isHeavy = dice.below(200) === 0;
  const sort = isHeavy ? dice.pick(["huge", "bomb"]) : dice.pick(Object.keys(sorts).slice(0, -2));
  return { sort, request: (sorts[sort] ?? sorts.malformed ?? (() => post(path, "", token)))() };
};

const post = (path: string, body: BodyInit, token: string, headers: Record<string, string> = {}): Request =>
  new Request(ORIGIN + path, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit);

const forged = (dice: Dice, { tokens }: Loot): string => {
  const token = dice.pick(tokens);
  const at = dice.below(token.length);
  return dice.pick([
    () => `${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`,
    () => token.slice(0, -1),
    () => `${token}A`,
    () => `3579${token.slice(4)}`,
    () => `3571.${"A".repeat(43)}`,
    () => "x".repeat(dice.pick([1, 100, 8_000])),
    () => `3571.${Buffer.from(dice.bytes(32)).toString("base64url")}`,
  ])();
};

const deepBody = (dice: Dice, body: object): string => {
  const deep = nested(dice.pick([10, 30, 1_000, 5_000, 100_000]));
  const text = JSON.stringify({ ...body, deep: 0, versions: 0, opened: 0 });
  return dice.pick([
    () => deep,
    () => text.replace('"versions":0', `"versions":[${deep}]`).replace('"opened":0', '"opened":[]'),
    () => text.replace('"versions":0', '"versions":[]').replace('"opened":0', `"opened":[${deep}]`),
    () => text.replace('"deep":0', `"deep":${deep}`).replace('"versions":0', '"versions":[]'),
  ])();
};

const encoded = (dice: Dice, path: string, body: object, token: string): Request => {
  const packed = new Uint8Array(gzipSync(JSON.stringify(body)));
  return dice.pick([
    () => post(path, packed.slice(0, dice.below(packed.length)), token, { "content-encoding": "gzip" }),
    () => post(path, packed, token),
    () =>
      post(path, packed, token, {
        "content-encoding": dice.pick(["br", "deflate", "gzip, gzip", "zstd", ""]),
      }),
    () => post(path, JSON.stringify(body), token, { "content-encoding": "gzip" }),
    () => post(path, Buffer.from(JSON.stringify(body), "utf16le") as Uint8Array<ArrayBuffer>, token),
    () => post(path, Uint8Array.from([0xff, 0xfe, 0x80, ...dice.bytes(20)]), token),
    () => post(path, new Uint8Array(gzipSync(packed)), token, { "content-encoding": "gzip" }),
  ])();
};

/** A body that comes in pieces and may break off. */
const streamOf = (dice: Dice, text: string): ReadableStream<Uint8Array> => {
  const bytes = new TextEncoder().encode(text);
  const isBroken = dice.below(2) === 0;
  const cut = isBroken ? dice.below(bytes.length + 1) : bytes.length;
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (sent >= cut) return isBroken ? controller.error(new Error("gone")) : controller.close();
      const piece = bytes.slice(sent, Math.min(sent + 65_536, cut));
      sent += piece.length;
      controller.enqueue(piece);
    },
  });
};

const trickedPath = (dice: Dice, token: string): Request => {
  const path = dice.pick([
    "/v1/../secret.key",
    "/v1//sync",
    "/v1/sync%00",
    "/v1/sync/",
    "/V1/SYNC",
    "/%2e%2e/%2e%2e/secret.key",
    "/..%2f..%2fsecret.key",
    "/assets/..%5c..%5csecret.key",
    "/secret.key",
    "/damping.db",
    "/.env",
    "/data-keys.json",
    "/index.html%00.js",
    `/${"a/".repeat(2_000)}`,
    `/%ff%fe${encodeURIComponent(dice.text(20))}`,
    "/v1/export?subject=1",
    "/metrics",
    "/titip/../metrics",
    "//evil.test/v1/sync",
    "/v1/__proto__",
    "/constructor",
  ]);
  const method = dice.pick(["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"]);
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(ORIGIN + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "x-forwarded-for": "127.0.0.1",
      "x-original-url": "/metrics",
    },
    ...(hasBody ? { body: "{}" } : {}),
  });
};
