import { describe, expect, test } from "vitest";
import { type Bytes, joinBytes } from "#protocol/courier/bytes.ts";
import { handInAnswerSchema } from "#protocol/courier/receipt.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";

/** A signed-in phone whose first round is done, over a real SQLite; `goOffline` cuts the wire. */
const setupPhone = async (given?: TestServer, seed = 1) => {
  const server = given ?? createTestServer({ store: openSqliteStore(":memory:") });
  let isOffline = false;
  const phone = await createPhone({
    seed,
    server: {
      fetch: (input: string, init?: RequestInit) =>
        isOffline ? Promise.reject(new TypeError("offline")) : server.fetch(input, init),
    },
  });
  const { worker, code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  await phone.enrol(code);
  await phone.syncNow();
  return {
    server,
    phone,
    worker,
    goOffline: () => (isOffline = true),
    goOnline: () => (isOffline = false),
  };
};

const makeFile = async (phone: Phone) => {
  const made = await phone.courier().makeFile();
  if (!made.ok) throw new Error(made.problem.type);
  return made.value;
};

/** Hands in without any sign of who does. */
const handIn = async (server: TestServer, bytes: Bytes) => {
  const response = await server.fetch("/v1/courier", { method: "POST", body: bytes });
  const json: unknown = await response.json();
  return { status: response.status, json };
};

const taken = async (server: TestServer, bytes: Bytes) => {
  const { status, json } = await handIn(server, bytes);
  expect(status).toBe(200);
  const answer = handInAnswerSchema.parse(json);
  return { ...answer, receiptBytes: new TextEncoder().encode(answer.receipt) };
};

const serialsIn = async (server: TestServer): Promise<number> =>
  server.store.read("3571", async (tx) => {
    const streams = await tx.streams.ofKelurahan([RW05.slice(0, 10)]);
    return streams.reduce((sum, { serial }) => sum + serial, 0);
  });

describe("work in a courier's hands", () => {
  test("reaches the server, and its receipt makes it 'sudah dititipkan' on the phone", async () => {
    const { server, phone, goOffline, goOnline } = await setupPhone();
    goOffline();
    const { child } = await saveFamily(phone.session(), "Ayu", "Alya");
    const [weighed] = await mustSave(phone.session(), [weighDraft(phone.session().newId(), child, 9.1)]);
    const file = await makeFile(phone);
    expect(file).toMatchObject({ count: 4, left: 0 });
    expect(phone.session().outbox()).toMatchObject({ waiting: 4, courierFile: { waiting: 4 } });

    const answer = await taken(server, file.bytes);
    expect(answer).toMatchObject({ accepted: 4, repeated: 0, refused: 0, unopened: 0 });
    const read = await phone.courier().readReceipt(answer.receiptBytes);
    expect(read).toEqual({ ok: true, value: { taken: 4, refused: 0, ofOthers: 0 } });
    const outbox = phone.session().outbox();
    expect(outbox).toMatchObject({ waiting: 0, handedOver: 4 });
    if (weighed) expect(outbox.receiptOf(weighed)).toBe("handedOver");

    goOnline();
    const before = await serialsIn(server);
    await phone.syncNow();
    expect(await serialsIn(server)).toBe(before);
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
    expect(phone.reports).toEqual([]);
  });

  test("delivered twice, or after the phone has synced, changes nothing", async () => {
    const { server, phone, goOffline, goOnline } = await setupPhone();
    goOffline();
    await saveFamily(phone.session(), "Ayu", "Alya");
    const { bytes } = await makeFile(phone);
    goOnline();
    await phone.syncNow();
    const before = await serialsIn(server);
    expect(await taken(server, bytes)).toMatchObject({ accepted: 0, repeated: 3 });
    expect(await taken(server, bytes)).toMatchObject({ accepted: 0, repeated: 3 });
    expect(await serialsIn(server)).toBe(before);
  });

  test("is the same to a phone that never sees the receipt: its next round finds everything there", async () => {
    const { server, phone, goOffline, goOnline } = await setupPhone();
    goOffline();
    await saveFamily(phone.session(), "Ayu", "Alya");
    await taken(server, (await makeFile(phone)).bytes);
    goOnline();
    await phone.syncNow();
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 3, refused: [] });
  });

  test("says nothing of anybody: no name, weight, person or worker is in the file's bytes", async () => {
    const { phone, worker, goOffline } = await setupPhone();
    goOffline();
    const { family, child } = await saveFamily(phone.session(), "Ayu Lestari", "Alya Putri");
    const { bytes, name } = await makeFile(phone);
    const text = new TextDecoder("latin1").decode(bytes) + name;
    for (const secret of ["Ayu", "Alya", "Rina", family, child, worker, "person"])
      expect(text).not.toContain(secret);
  });

  test("of a device that was revoked is judged as late work: new records count, nothing is lost", async () => {
    const { server, phone, goOffline } = await setupPhone();
    goOffline();
    await saveFamily(phone.session(), "Ayu", "Alya");
    const { bytes } = await makeFile(phone);
    await server.store.write("3571", async (tx) => {
      const devices = await tx.devices.all();
      await tx.devices.put(devices.map((one) => ({ ...one, revokedAt: "2026-11-20T00:00:00.000Z" })));
    });
    expect(await taken(server, bytes)).toMatchObject({ accepted: 3, refused: 0 });
  });

  test("saved before the first round goes by courier too: the enrolment has told the server's key", async () => {
    const server = createTestServer({ store: openSqliteStore(":memory:") });
    const phone = await createPhone({ server });
    const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
    await phone.enrol(code);
    await saveFamily(phone.session(), "Ayu", "Alya");
    expect((await phone.ports.rows.all("outbox")).every(({ copy }) => copy !== undefined)).toBe(true);
    const { bytes } = await makeFile(phone);
    expect(await taken(server, bytes)).toMatchObject({ accepted: 3, refused: 0 });
  });

  test("of a phone that enrolled at an older server waits until a round has told the key, and is said to", async () => {
    const server = createTestServer({ store: openSqliteStore(":memory:") });
    const old = async (input: string, init: RequestInit = {}): Promise<Response> => {
      const answer = await server.fetch(input, init);
      const { courier: _, ...body } = (await answer.json()) as { readonly courier?: unknown };
      return Response.json(body, { status: answer.status });
    };
    const phone = await createPhone({ server: { fetch: old } });
    const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
    await phone.enrol(code);
    await saveFamily(phone.session(), "Ayu", "Alya");
    const made = await phone.courier().makeFile();
    expect(made).toEqual({ ok: false, problem: { type: "NoServerKey" } });
  });

  test("needs something that waits", async () => {
    const { phone } = await setupPhone();
    expect(await phone.courier().makeFile()).toEqual({ ok: false, problem: { type: "NothingWaits" } });
  });
});

describe("a courier file that is not what its phone made", () => {
  const setupFile = async () => {
    const setup = await setupPhone();
    setup.goOffline();
    await saveFamily(setup.phone.session(), "Ayu", "Alya");
    return { ...setup, ...(await makeFile(setup.phone)) };
  };

  test("is refused by name when any byte of it was changed, and nothing of it is kept", async () => {
    const { server, bytes } = await setupFile();
    for (let at = 0; at < bytes.length; at += 97) {
      const bent = bytes.slice();
      bent[at] = (bent[at] ?? 0) ^ 1;
      const { status, json } = await handIn(server, bent);
      expect(status).toBe(400);
      expect(json).toMatchObject({ error: "badFile" });
    }
    expect(await taken(server, bytes)).toMatchObject({ accepted: 3, repeated: 0 });
  });

  test.each([
    ["a photo", (_: Bytes): Bytes => Uint8Array.of(0xff, 0xd8, 0xff), "notCourier"],
    ["cut short", (bytes: Bytes): Bytes => bytes.slice(0, bytes.length - 10), "incomplete"],
    ["with something behind it", (bytes: Bytes): Bytes => joinBytes(bytes, Uint8Array.of(1)), "incomplete"],
  ] as const)("is refused by name: %s", async (_, bend, problem) => {
    const { server, bytes } = await setupFile();
    expect(await handIn(server, bend(bytes))).toEqual({ status: 400, json: { error: "badFile", problem } });
  });

  test("is refused by a server that never knew the device", async () => {
    const { bytes } = await setupFile();
    const other = createTestServer({ deps: { pepper: new Uint8Array(32).fill(8) } });
    expect(await handIn(other, bytes)).toEqual({
      status: 400,
      json: { error: "badFile", problem: "unknownDevice" },
    });
  });

  test("of impossible size is refused before it is read", async () => {
    const { server } = await setupFile();
    const { status } = await handIn(server, new Uint8Array(2_200_000));
    expect(status).toBe(413);
  });
});

describe("a receipt", () => {
  const setupReceipt = async () => {
    const setup = await setupPhone();
    setup.goOffline();
    await saveFamily(setup.phone.session(), "Ayu", "Alya");
    const { receiptBytes } = await taken(setup.server, (await makeFile(setup.phone)).bytes);
    return { ...setup, receiptBytes };
  };

  test("that was forged or bent changes nothing on the phone", async () => {
    const { phone, receiptBytes } = await setupReceipt();
    const text = new TextDecoder().decode(receiptBytes).replace('"accepted"', '"review"');
    const read = await phone.courier().readReceipt(new TextEncoder().encode(text));
    expect(read).toEqual({ ok: false, problem: { type: "BadSignature" } });
    expect(phone.session().outbox().waiting).toBe(3);
  });

  test("of another phone is told apart", async () => {
    const { server, receiptBytes } = await setupReceipt();
    const { phone: other } = await setupPhone(server, 2);
    const read = await other.courier().readReceipt(receiptBytes);
    expect(read).toEqual({ ok: false, problem: { type: "OtherDevice" } });
  });

  test("of a history that was restored over does not count: the work is sent again", async () => {
    const { server, phone, receiptBytes, goOnline, goOffline } = await setupReceipt();
    await server.store.write("3571", async (tx) =>
      tx.meta.put({ ...(await tx.meta.get()), epoch: (await tx.meta.get()).epoch + 1 }),
    );
    goOnline();
    await phone.syncNow();
    goOffline();
    await saveFamily(phone.session(), "Budi", "Bima");
    const read = await phone.courier().readReceipt(receiptBytes);
    expect(read).toEqual({ ok: false, problem: { type: "OldHistory" } });
    expect(phone.session().outbox().waiting).toBe(3);
  });

  test("read twice says that nothing was left to take", async () => {
    const { phone, receiptBytes } = await setupReceipt();
    await phone.courier().readReceipt(receiptBytes);
    expect(await phone.courier().readReceipt(receiptBytes)).toEqual({
      ok: true,
      value: { taken: 0, refused: 0, ofOthers: 0 },
    });
  });
});

describe("a receipt and answers that are older than it", () => {
  test("an answer read before the hand-in and brought after the receipt raises no alarm", async () => {
    const { server, phone, goOffline, goOnline } = await setupPhone();
    const { child } = await saveFamily(phone.session(), "Ayu", "Alya");
    await phone.syncNow();
    const { phone: other } = await setupPhone(server, 2);
    await saveFamily(other.session(), "Budi", "Bima");
    await other.syncNow();
    const { store } = syncSideOf(phone.session());
    const request = await store.nextRequest({ up: 500, down: 500 });
    const late = await phone.transport.sync(request);
    if (late.type !== "answer") throw new Error(late.type);

    goOffline();
    await mustSave(phone.session(), [weighDraft(phone.session().newId(), child, 9.1)]);
    const { receiptBytes } = await taken(server, (await makeFile(phone)).bytes);
    expect(await phone.courier().readReceipt(receiptBytes)).toMatchObject({ ok: true, value: { taken: 1 } });
    expect(await store.applyAnswer(request, late.answer)).toMatchObject({ type: "applied" });
    expect(phone.reports).toEqual([]);

    goOnline();
    await phone.syncNow();
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 4, refused: [] });
    expect(phone.session().families()).toHaveLength(2);
    expect(phone.reports).toEqual([]);
  });

  test("what was refused in a round and taken from a file later is no longer told as refused", async () => {
    let days = 0;
    const clock = () => Date.parse("2026-11-21T01:00:00Z") + days * 86_400_000;
    const given = createTestServer({ store: openSqliteStore(":memory:"), clock });
    const { server, phone, worker, goOffline, goOnline } = await setupPhone(given);
    goOffline();
    await saveFamily(phone.session(), "Ayu", "Alya");
    const { bytes } = await makeFile(phone);
    await server.setGrants(worker, [{ role: "cadre", area: "3571011001/09" }]);
    days = 90;
    goOnline();
    await phone.syncNow();
    expect(phone.session().outbox().refused).toHaveLength(3);
    await server.setGrants(worker, [{ role: "cadre", area: RW05 }]);
    expect(await taken(server, bytes)).toMatchObject({ accepted: 3, refused: 0 });
    await phone.syncNow();
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
    expect(phone.session().families()).toHaveLength(1);
  });
});

describe("what the supervisor and the phone are told of work that went by courier", () => {
  test("no gap on the device page, 'sudah aman' only once a backup holds it", async () => {
    const { server, phone, goOffline, goOnline } = await setupPhone();
    goOffline();
    const { child } = await saveFamily(phone.session(), "Ayu", "Alya");
    const [weighed] = await mustSave(phone.session(), [weighDraft(phone.session().newId(), child, 9.1)]);
    if (!weighed) throw new Error("not saved");
    // The file holds all four; the phone saves a fifth afterwards, which alone is still only on it.
    const { receiptBytes } = await taken(server, (await makeFile(phone)).bytes);
    const [later] = await mustSave(phone.session(), [weighDraft(phone.session().newId(), child, 9.2)]);
    if (!later) throw new Error("not saved");
    await phone.courier().readReceipt(receiptBytes);
    const receipts = () => [weighed, later].map(phone.session().outbox().receiptOf);
    expect(receipts()).toEqual(["handedOver", "onlyHere"]);
    const [device] = await server.store.read("3571", (tx) => tx.devices.byIds([phone.device.id]));
    expect(device).toMatchObject({ lastN: 4 });

    goOnline();
    await phone.syncNow();
    expect(receipts()).toEqual(["handedOver", "handedOver"]);
    const held = await server.store.read("3571", async (tx) => tx.versions.since(RW05, 0, 100));
    const counters = held.map(({ text }) => (JSON.parse(text) as { n: number }).n).sort();
    expect(counters).toEqual([1, 2, 3, 4, 5]);
    await server.store.write("3571", async (tx) =>
      tx.meta.put({ ...(await tx.meta.get()), durable: "2026-11-22T00:00:00.000Z" }),
    );
    await phone.syncNow();
    const opened = await phone.session().openPerson(child);
    const shown = opened?.records.filter(({ kind }) => kind === "measurement") ?? [];
    const stamped = shown.flatMap(({ writers }) => writers.weightKg ?? []);
    expect(stamped.map(phone.session().outbox().receiptOf)).toEqual(["safe", "safe"]);
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 0 });
  });
});
