import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { enrol, unlock } from "./steps/sign-in.ts";

let server: AppServer;
let profile: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer({ families: 10 });
  profile = await openProfile(server.url);
  await profile.page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, "violations", seen);
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) =>
      seen.push(`${violatedDirective} ${sample}`),
    );
  });
});

afterAll(async () => {
  await profile?.close();
  await server?.stop();
});

const violations = (): Promise<unknown> => profile.page.evaluate(() => Reflect.get(globalThis, "violations"));

test("under the full production headers the service worker is active and Argon2id runs in its worker, without a violation", async () => {
  const { page } = profile;
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(new URL(worker.url()).pathname));
  const policy = (await (await fetch(`${server.url}/`)).headers.get("content-security-policy")) ?? "";
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toMatch(/trusted-types damping(;|$)/);
  expect(policy).not.toContain("'unsafe-inline'");

  await enrol(page, server.code("Kader TPK"));
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  expect(await violations()).toEqual([]);
  await page.reload();
  await unlock(page);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toBe(
    "activated",
  );
  expect(workers).toEqual([
    expect.stringMatching(/^\/assets\/argon2-worker-/),
    expect.stringMatching(/^\/assets\/argon2-worker-/),
  ]);
  expect(await violations()).toEqual([]);
  expect(profile.problems).toEqual([]);
});

test("any other script address is refused, and so is a policy of another name: the violations are seen", async () => {
  const { page } = profile;
  const refused = await page.evaluate(() => {
    const tries = [
      () => new Worker("/assets/other.js"),
      () => Reflect.get(globalThis, "trustedTypes").createPolicy("other", {}),
      () =>
        Reflect.get(globalThis, "trustedTypes").createPolicy("damping", {
          createScriptURL: (url: string) => url,
        }),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return "let through";
      } catch (thrown) {
        return (thrown as Error).name;
      }
    });
  });
  expect(refused).toEqual(["TypeError", "TypeError", "TypeError"]);
  await page.waitForFunction(() => (Reflect.get(globalThis, "violations") as string[]).length >= 3);
});

test("where no worker starts, the same file stretches the PIN on the page, without a violation of its own", async () => {
  const { page } = profile;
  await page.addInitScript(() => {
    Reflect.set(globalThis, "Worker", () => {
      throw new TypeError("no worker here");
    });
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await unlock(page);
  expect(asked).toContainEqual(expect.stringMatching(/^\/assets\/argon2-worker-/));
  expect(await violations()).toEqual([]);
});
