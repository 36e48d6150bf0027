import { describe, expect, test } from "vitest";
import { revokeDevice } from "#server/accounts/end-sessions.ts";
import { courierDesk } from "#server/courier/courier-desk.ts";
import { aFamily } from "#support/builders.ts";
import { createPhone } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient, emptySync, post, refusalOf } from "../routes/a-client.ts";

const grants = [{ role: "cadre", area: RW05 }] as const;

const setup = async () => {
  const server = createTestServer();
  const siti = await aClient(server, { name: "Bu Siti", grants }, "device-siti");
  const ani = await aClient(server, { name: "Bu Ani", grants }, "device-ani");
  return { server, siti, ani };
};

describe("somebody with a token of their own", () => {
  test("does not speak for another device, nor write as another person or from another's device", async () => {
    const { siti, ani } = await setup();
    expect(await refusalOf(await ani.sync({ device: siti.device }))).toBe("403 notAllowed");
    const forged = [
      { ...aFamily("One"), author: siti.worker, device: ani.device, n: 1, stream: RW05 },
      { ...aFamily("Two"), author: ani.worker, device: siti.device, n: 1, stream: RW05 },
      { ...aFamily("Three"), author: siti.worker, device: siti.device, n: 1, stream: RW05 },
    ];
    const answer = (await (await ani.sync({ versions: forged })).json()) as {
      readonly outcomes: readonly { readonly outcome: string }[];
    };
    expect(answer.outcomes.map(({ outcome }) => outcome)).toEqual(["refused", "refused", "refused"]);
  });

  test("gets nothing by naming another city in it, or by a path that is written otherwise", async () => {
    const { server, ani } = await setup();
    const elsewhere = ani.token.replace(/^3571/, "3578");
    expect(await refusalOf(await post(server, "/v1/sync", emptySync(ani.device), elsewhere))).toBe(
      "401 signedOut",
    );
    for (const path of [
      "/v1/../v1/devices",
      "/v1//devices",
      "/v1/devices/",
      "/V1/devices",
      "/v1/%64evices",
      "/v1/devices%00",
    ]) {
      const answer = await post(
        server,
        path,
        { proto: 1, area: "3571011001", offset: 0, limit: 9 },
        ani.token,
      );
      expect([403, 404], path).toContain(answer.status);
    }
  });
});

test("nobody enrols a phone under an id on which the server counts what it writes", async () => {
  const { server } = await setup();
  const { code } = await server.addWorker({ name: "Bu Eni", grants });
  const enrol = (device: string) => post(server, "/v1/enrol", { proto: 1, code, device, label: "x" });
  expect(await refusalOf(await enrol("server.dinsos"))).toBe("400 badRequest");
  expect((await enrol("serverless-hp")).status).toBe(200);
});

test("letting one person in again on a revoked phone revives nobody else's token there, nor an old one of theirs", async () => {
  const { server, siti } = await setup();
  const { code } = await server.addWorker({ name: "Bu Ani", grants });
  await revokeDevice(server.world, "3571", siti.device);
  const enrolled = await post(server, "/v1/enrol", { proto: 1, code, device: siti.device, label: "x" });
  const { token } = (await enrolled.json()) as { readonly token: string };
  expect((await post(server, "/v1/sync", emptySync(siti.device), token)).status).toBe(200);
  expect(await refusalOf(await siti.sync())).toBe("401 signedOut");
});

describe("a courier file", () => {
  const setupFile = async () => {
    const server = createTestServer();
    const phone = await createPhone({ server });
    const { code } = await server.addWorker({ grants });
    await phone.enrol(code);
    await saveFamily(phone.session(), "Ayu", "Alya");
    const made = await phone.courier().makeFile();
    if (!made.ok) throw new Error(made.problem.type);
    return { server, phone, bytes: made.value.bytes };
  };
  const handIn = async (server: ReturnType<typeof createTestServer>, bytes: Uint8Array<ArrayBuffer>) => {
    const answer = await server.fetch("/v1/courier", { method: "POST", body: bytes });
    return { status: answer.status, ...((await answer.json()) as { readonly problem?: string }) };
  };

  test("of another city is turned away, and so is one whose header was made to name this one", async () => {
    const { server, bytes } = await setupFile();
    const renamed = Uint8Array.from(bytes);
    const text = new TextDecoder("latin1").decode(bytes);
    const at = text.indexOf("3571");
    expect(at).toBeGreaterThan(0);
    renamed.set(new TextEncoder().encode("3578"), at);
    const answer = await handIn(server, renamed);
    expect(answer.status).toBe(400);
    const other = createTestServer({ deps: { pepper: new Uint8Array(32).fill(9) } });
    expect(await handIn(other, bytes)).toMatchObject({ status: 400, problem: "unknownDevice" });
    expect((await handIn(server, bytes)).status).toBe(200);
  });

  test("in a colleague's name is not to be had by enrolling under the id of their phone, though it was never bound to a key", async () => {
    const { server, phone } = await setupFile();
    await phone.syncNow();
    await phone.syncNow();
    await server.store.write("3571", async (tx) => {
      const [device] = await tx.devices.byIds([phone.device.id]);
      if (device) await tx.devices.put([{ ...device, key: null }]);
    });
    const { code, worker } = await server.addWorker({ name: "Bu Ani", grants });
    const ask = { deviceKey: "a key of hers" };
    const enrol = (withCode: string, device: string) =>
      post(server, "/v1/enrol", { proto: 1, code: withCode, device, label: "x", courier: ask });
    type Told = { readonly token: string; readonly courier?: { readonly certificate?: string } };
    const claimed = (await (await enrol(code, phone.device.id)).json()) as Told;
    expect(claimed.courier?.certificate).toBeUndefined();
    const round = { ...emptySync(phone.device.id), courier: ask };
    const later = (await (await post(server, "/v1/sync", round, claimed.token)).json()) as Told;
    expect(later.courier?.certificate).toBeUndefined();
    const own = (await (await enrol(await server.issueCode(worker), "device-of-hers")).json()) as Told;
    expect(own.courier?.certificate).toEqual(expect.any(String));
  });

  test("nor before that phone has handed over anything: whoever has not its key is not enrolled under its id", async () => {
    const { server, phone } = await setupFile();
    const ani = await server.addWorker({ name: "Bu Ani", grants });
    const other = await createPhone({ server, seed: 2 });
    const enrol = async (proof: unknown) =>
      refusalOf(
        await post(server, "/v1/enrol", {
          ...{ proto: 1, code: ani.code, device: phone.device.id, label: "x" },
          ...(proof === undefined ? {} : { proof }),
        }),
      );
    const own = await phone.device.proofFor("another code");
    const hers = await other.device.proofFor(ani.code);
    // None; the right key without its signature; its signature for another code; a key of her own, and signed with it.
    expect(await enrol(undefined)).toBe("403 deviceClaimed");
    expect(await enrol({ ...own, signature: hers?.signature })).toBe("403 deviceClaimed");
    expect(await enrol(own)).toBe("403 deviceClaimed");
    expect(await enrol(hers)).toBe("403 deviceClaimed");
    // The code was not spent by it, and a colleague on that very phone comes in.
    await phone.enrol(ani.code);
    expect(phone.session().worker.id).toBe(ani.worker);
  });

  test("of a phone that enrolled before keys were kept binds it only where the server had vouched for its key", async () => {
    const { server, phone } = await setupFile();
    await phone.syncNow();
    const forget = () =>
      server.store.write("3571", async (tx) => {
        const [device] = await tx.devices.byIds([phone.device.id]);
        if (device) await tx.devices.put([{ ...device, key: null }]);
      });
    const keyNow = async () =>
      (await server.store.read("3571", (tx) => tx.devices.byIds([phone.device.id])))[0]?.key;
    await forget();
    const { code, worker } = await server.addWorker({ name: "Bu Ani", grants });
    const stranger = await createPhone({ server, seed: 2 });
    const shown = await stranger.device.proofFor(code);
    const request = { proto: 1, code, device: phone.device.id, label: "x", proof: shown };
    expect((await post(server, "/v1/enrol", request)).status).toBe(200);
    expect(await keyNow()).toBeNull();
    await phone.enrol(await server.issueCode(worker));
    expect(await keyNow()).toBe((await phone.device.proofFor("any"))?.key);
  });

  test("is vouched for device by device and city by city", async () => {
    const { server } = await setupFile();
    const desk = courierDesk(server.world);
    const word = desk.certify("3571", "device-siti", "key");
    expect(desk.isCertified("3571", "device-siti", "key", word)).toBe(true);
    expect(desk.isCertified("3578", "device-siti", "key", word)).toBe(false);
    expect(desk.isCertified("3571", "device-ani", "key", word)).toBe(false);
    expect(desk.isCertified("3571", "device-siti", "other key", word)).toBe(false);
  });
});
