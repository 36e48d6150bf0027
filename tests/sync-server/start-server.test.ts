import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpsRequest } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { type Config, parseConfig } from "#server/config.ts";
import { silentLog } from "#server/log.ts";
import { openWorld } from "#server/open-world.ts";
import { startServer } from "#server/start-server.ts";
import { createTestAuthority } from "#support/test-authority.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-server-"));
afterAll(() => rmSync(folder, { recursive: true }));
let folders = 0;

const start = async (env: Record<string, string>, change: Partial<Config> = {}) => {
  const config = parseConfig({ PORT: "0", DATA_DIR: join(folder, String(folders++)), ...env });
  if (!config.ok) throw new Error(config.problem);
  const world = await openWorld(config.value.dataDir, silentLog);
  if (!world.ok) throw new Error(world.problem);
  return startServer(world.value, { ...config.value, ...change });
};

const { authority, server: certificate } = createTestAuthority();
const certFile = join(folder, "cert.pem");
const keyFile = join(folder, "key.pem");
writeFileSync(certFile, certificate.cert);
writeFileSync(keyFile, certificate.key);

/** GET over TLS, trusting only the given authority. */
const getTls = (url: string, ca?: string) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((resolve, reject) => {
    const request = httpsRequest(url, { ...(ca ? { ca } : {}) }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    });
    request.on("error", reject);
    request.end();
  });

test("with certificate and key it speaks TLS, and tells browsers never to come without", async () => {
  const server = await start({
    TLS_CERT: certFile,
    TLS_KEY: keyFile,
    DAMPING_MODE: "production",
    HOST: "0.0.0.0",
  });
  const url = server.url.replace("0.0.0.0", "localhost");
  const answer = await getTls(`${url}/health`, authority);
  expect(answer.status).toBe(200);
  expect(answer.headers["strict-transport-security"]).toMatch(/max-age=\d{8}/);
  await expect(getTls(`${url}/health`)).rejects.toThrow(/certificate/i);
  await expect(fetch(`${url.replace("https", "http")}/health`)).rejects.toThrow();
  await server.stop();
});

test("production without TLS answers this machine only through loopback", async () => {
  const server = await start({ DAMPING_MODE: "production" });
  const answer = await fetch(`${server.url}/health`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("strict-transport-security")).toBeNull();
  await server.stop();
});

test("behind a trusted proxy only what came over TLS is served", async () => {
  const server = await start({ DAMPING_MODE: "production", TRUSTED_PROXY: "127.0.0.1" });
  const via = (proto: string) => fetch(`${server.url}/health`, { headers: { "x-forwarded-proto": proto } });
  expect((await via("https")).status).toBe(200);
  const refused = await via("http");
  expect([refused.status, await refused.json()]).toEqual([403, { error: "notAllowed" }]);
  expect((await fetch(`${server.url}/health`)).status).toBe(403);
  await server.stop();
});

test("stopping finishes what is under way and takes nothing new", async () => {
  const server = await start({});
  const { port } = new URL(server.url);
  const socket = connect(Number(port), "127.0.0.1");
  const received = new Promise<string>((resolve) => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("close", () => resolve(text));
  });
  const body = JSON.stringify({ proto: 1, code: "x", device: "device-0001", label: "" });
  socket.write(
    `POST /v1/enrol HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  const stopped = server.stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await expect(fetch(`${server.url}/health`)).rejects.toThrow();
  socket.write(body.slice(5));
  expect(await received).toContain('{"error":"badCode"}');
  await stopped;
});

/** The process itself, as an operator starts it. */
const run = (env: Record<string, string>) => {
  const main = fileURLToPath(new URL("../../sync-server/main.ts", import.meta.url));
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH ?? "", ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, ended, output: () => output };
};

test("the process starts, says so, and stops on a signal", async () => {
  const from = performance.now();
  const { child, ended, output } = run({ PORT: "0", DATA_DIR: join(folder, "process") });
  while (!output().includes("listening")) {
    expect(performance.now() - from).toBeLessThan(10_000);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(output()).toContain('"stopped"');
});

test("production on an open address without TLS does not start, and says what to do", async () => {
  const { ended, output } = run({
    PORT: "0",
    DATA_DIR: join(folder, "open"),
    NODE_ENV: "production",
    HOST: "0.0.0.0",
  });
  expect(await ended).toBe(1);
  expect(output()).toContain("TLS_CERT");
});

test("a taken port is told, not thrown", async () => {
  const server = await start({});
  const { ended, output } = run({ PORT: new URL(server.url).port, DATA_DIR: join(folder, "taken") });
  expect(await ended).toBe(1);
  expect(output()).toContain("Server tidak dapat dimulai");
  await server.stop();
});
