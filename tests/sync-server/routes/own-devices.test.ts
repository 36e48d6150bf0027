import { expect, test } from "vitest";
import type { OwnDevice } from "#protocol/account-requests.ts";
import { createClock } from "#support/clock.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient, emptySync, post, refusalOf } from "./a-client.ts";

const grants = [{ role: "cadre", area: "3571011001/05" }] as const;

/** Siti on two phones, Ani on the second of them. */
const setup = async () => {
  const clock = createClock();
  const server = createTestServer({ clock: clock.nowMs });
  const siti = await aClient(server, { name: "Bu Siti", grants }, "device-siti-1");
  const enrol = async (code: string, device: string): Promise<string> => {
    const answer = await post(server, "/v1/enrol", { proto: 1, code, device, label: "Chrome di Android" });
    return ((await answer.json()) as { readonly token: string }).token;
  };
  clock.advance(60_000);
  const second = await enrol(await server.issueCode(siti.worker), "device-siti-2");
  const ani = await server.addWorker({ name: "Bu Ani", grants });
  const anis = await enrol(ani.code, "device-siti-2");
  const own = async (token: string, end?: string) => {
    const answer = await post(server, "/v1/own-devices", { proto: 1, ...(end ? { end } : {}) }, token);
    return answer.ok
      ? ((await answer.json()) as { readonly devices: readonly OwnDevice[] }).devices
      : refusalOf(answer);
  };
  const syncs = async (token: string, device: string) =>
    (await post(server, "/v1/sync", emptySync(device), token)).status;
  return { server, siti, second, anis, own, syncs };
};

test("a person is told of every phone they are signed in on, and which of them asks", async () => {
  const { siti, own } = await setup();
  expect(await own(siti.token)).toMatchObject([
    { device: "device-siti-2", isThis: false, label: "Chrome di Android" },
    { device: "device-siti-1", isThis: true },
  ]);
});

test("they end their session on another, and nobody else's there", async () => {
  const { siti, second, anis, own, syncs } = await setup();
  expect(await syncs(second, "device-siti-2")).toBe(200);
  expect(await own(siti.token, "device-siti-2")).toMatchObject([{ device: "device-siti-1" }]);
  expect(await syncs(second, "device-siti-2")).toBe(401);
  expect(await syncs(anis, "device-siti-2")).toBe(200);
});

test("neither this one, nor a stranger's, nor one that is not there is ended by it", async () => {
  const { siti, anis, own, syncs } = await setup();
  for (const device of ["device-siti-1", "device-nowhere", ""])
    expect(await own(siti.token, device || "x")).toBe("404 notFound");
  expect(await own(anis, "device-siti-1")).toBe("404 notFound");
  expect(await syncs(siti.token, "device-siti-1")).toBe(200);
});
