import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { createBuiltApp } from "#server/http/built-app.ts";
import { createTestServer } from "#support/test-server.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-app-"));
afterAll(() => rmSync(folder, { recursive: true }));
const dist = join(folder, "dist");
mkdirSync(join(dist, "assets"), { recursive: true });
mkdirSync(join(dist, "icons"));
const script = `export const x = ${JSON.stringify("a".repeat(5_000))};`;
writeFileSync(join(folder, "secret.txt"), "secret");
writeFileSync(join(dist, "index.html"), "<!doctype html><title>Damping</title>");
writeFileSync(join(dist, "sw.js"), "self.x = 1;");
writeFileSync(join(dist, "manifest.webmanifest"), "{}");
writeFileSync(join(dist, "assets", "index-4f2a.js"), script);
writeFileSync(join(dist, "icons", "icon.png"), "png");

const { server } = createTestServer({ deps: { app: createBuiltApp(dist) } });
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  server.fetch(new Request(`https://damping.test${path}`, { headers }));

describe("the built app", () => {
  test("keeps assets for ever and asks for page, worker and manifest each time", async () => {
    const cacheOf = async (path: string) => (await get(path)).headers.get("cache-control");
    expect(await cacheOf("/assets/index-4f2a.js")).toBe("public, max-age=31536000, immutable");
    for (const path of ["/", "/index.html", "/sw.js", "/manifest.webmanifest", "/icons/icon.png"])
      expect(await cacheOf(path)).toBe("no-cache");
  });

  test("is served with its types", async () => {
    const typeOf = async (path: string) => (await get(path)).headers.get("content-type");
    expect(await typeOf("/")).toBe("text/html; charset=utf-8");
    expect(await typeOf("/sw.js")).toBe("text/javascript; charset=utf-8");
    expect(await typeOf("/manifest.webmanifest")).toBe("application/manifest+json; charset=utf-8");
    expect(await typeOf("/icons/icon.png")).toBe("image/png");
  });

  test("answers its own paths with its page, and missing files with nothing", async () => {
    expect(await (await get("/keluarga/018f/ukur")).text()).toContain("Damping");
    for (const path of ["/assets/index-old.js", "/missing.png", "/sw.js.map"])
      expect((await get(path)).status).toBe(404);
  });

  test("is nothing but its files, however a path is written", async () => {
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/assets/..%2f..%2fsecret.txt",
      "/assets/%00.js",
      "//secret.txt",
    ]) {
      const answer = await get(path);
      expect(await answer.text()).not.toBe("secret");
      expect([404, 200]).toContain(answer.status);
      if (answer.status === 200) expect(answer.headers.get("content-type")).toContain("text/html");
    }
  });

  test("is not sent again to who has it", async () => {
    const etag = (await get("/sw.js")).headers.get("etag") ?? "";
    const again = await get("/sw.js", { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("is packed as the browser takes it, pictures as they are", async () => {
    const packed = await get("/assets/index-4f2a.js", { "accept-encoding": "gzip, br" });
    expect(packed.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(await packed.bytes()).toString()).toBe(script);
    const gzipped = await get("/assets/index-4f2a.js", { "accept-encoding": "gzip" });
    expect(gunzipSync(await gzipped.bytes()).toString()).toBe(script);
    expect(
      (await get("/icons/icon.png", { "accept-encoding": "br" })).headers.get("content-encoding"),
    ).toBeNull();
  });

  test("that was not built yet is not found", async () => {
    const answer = await createBuiltApp(join(folder, "none"))(new Request("https://damping.test/"));
    expect(answer.status).toBe(404);
  });
});

test("every answer tells browsers to load nothing from elsewhere", async () => {
  for (const path of ["/", "/assets/index-4f2a.js", "/health", "/v1/nothing", "/missing.png"]) {
    const { headers } = await get(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(Object.fromEntries(headers)).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "permissions-policy": expect.stringContaining("geolocation=()"),
    });
  }
});

test("strict transport is asked for only where TLS is spoken", async () => {
  expect((await get("/")).headers.get("strict-transport-security")).toBeNull();
  const { server: behindTls } = createTestServer({ deps: { isTls: true } });
  const answer = await behindTls.fetch(new Request("https://damping.test/health"));
  expect(answer.headers.get("strict-transport-security")).toContain("max-age");
});
