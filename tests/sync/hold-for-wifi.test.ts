import { describe, expect, test } from "vitest";
import { createWifiHold } from "#sync/hold-for-wifi.ts";
import { createHttpTransport } from "#sync/http-transport.ts";

/** A hold over a wire that counts requests. */
const setupHold = () => {
  const world = { kind: "cellular", nowMs: 0, requests: 0 };
  const hold = createWifiHold({ kind: () => world.kind, nowMs: () => world.nowMs });
  const transport = hold.wrap(
    createHttpTransport({
      token: () => "t",
      fetch: async () => {
        world.requests += 1;
        return new Response('{"error":"busy"}', {
          status: 503,
          headers: { "content-type": "application/json" },
        });
      },
    }),
  );
  const round = () =>
    transport.sync({
      proto: 1,
      app: "",
      device: "d",
      epoch: 0,
      grants: 0,
      versions: [],
      cursors: {},
      limit: 1,
    });
  return { world, hold, round };
};

describe("only over Wi-Fi", () => {
  test("lets no round out over a mobile network, and all over Wi-Fi", async () => {
    const { world, hold, round } = setupHold();
    hold.choose(true);
    expect(await round()).toEqual({ type: "offline" });
    expect(world.requests).toBe(0);
    world.kind = "wifi";
    expect(await round()).toMatchObject({ type: "refused" });
    expect(hold.isHeld()).toBe(false);
  });

  test("holds nothing back where the browser does not say what network it is", async () => {
    const { world, hold, round } = setupHold();
    hold.choose(true);
    world.kind = "unknown";
    expect(await round()).toMatchObject({ type: "refused" });
  });

  test("gives way to a tap on send for five minutes", async () => {
    const { world, hold, round } = setupHold();
    hold.choose(true);
    hold.noteTrigger("save");
    expect(hold.isHeld()).toBe(true);
    hold.noteTrigger("manual");
    expect(await round()).toMatchObject({ type: "refused" });
    world.nowMs = 5 * 60_000;
    expect(hold.isHeld()).toBe(true);
  });

  test("is nobody's rule who did not choose it", async () => {
    const { round } = setupHold();
    expect(await round()).toMatchObject({ type: "refused" });
  });
});
