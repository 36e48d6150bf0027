import { describe, expect, test } from "vitest";
import { createMemoryRows } from "#storage/memory-rows.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** A phone on a wire that can be bent. */
const setupPhone = async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  const wire: { bend: ((next: Fetch) => Fetch) | undefined; requests: number } = {
    bend: undefined,
    requests: 0,
  };
  const send: Fetch = (input, init) => {
    wire.requests += 1;
    return (wire.bend?.(server.fetch) ?? server.fetch)(input, init);
  };
  const phone = await createPhone({ server: { fetch: send }, isPlain: true, rows: createMemoryRows() });
  await phone.enrol(code);
  await phone.syncNow();
  return { phone, wire, server };
};

const offline: (next: Fetch) => Fetch = () => () => Promise.reject(new TypeError("Failed to fetch"));
const answering =
  (respond: () => Response): ((next: Fetch) => Fetch) =>
  () =>
  async () =>
    respond();
const refusing = (error: string, status: number) =>
  answering(
    () =>
      new Response(JSON.stringify({ error }), { status, headers: { "content-type": "application/json" } }),
  );

/** Lets the timer that waits fire, and the round it starts end. */
const waitOut = async (phone: Phone): Promise<void> => {
  phone.timer.fireNext();
  await phone.sync().whenQuiet();
};

describe("the engine", () => {
  test("hands over by itself after a save, once for a burst", async () => {
    const { phone, wire } = await setupPhone();
    const before = wire.requests;
    for (let i = 0; i < 3; i++) {
      await saveFamily(phone.session(), `Budi ${i}`, `Alya ${i}`);
      phone.sync().request("save");
    }
    await waitOut(phone);
    expect(wire.requests - before).toBe(1);
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 9 });
  });

  test("without signal waits grey, and hands over when the timer tries again", async () => {
    const { phone, wire } = await setupPhone();
    await saveFamily(phone.session(), "Budi", "Alya");
    wire.bend = offline;
    await phone.syncNow();
    expect(phone.sync().status()).toMatchObject({ phase: "waitingForSignal", retryAtMs: expect.any(Number) });
    expect(phone.session().outbox().waiting).toBe(3);
    wire.bend = undefined;
    await waitOut(phone);
    expect(phone.sync().status().phase).toBe("resting");
    expect(phone.session().outbox().waiting).toBe(0);
  });

  test("an answer that is lost after the server took it: nothing doubled, nothing lost", async () => {
    const { phone, wire, server } = await setupPhone();
    const { child } = await saveFamily(phone.session(), "Budi", "Alya");
    wire.bend = (next) => async (input, init) => {
      await next(input, init);
      throw new TypeError("connection reset");
    };
    await phone.syncNow();
    wire.bend = undefined;
    await waitOut(phone);
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
    expect(await server.store.read("3571", (tx) => tx.versions.ofSubjects([child]))).toHaveLength(2);
  });

  test("every request arriving twice changes nothing", async () => {
    const { phone, wire, server } = await setupPhone();
    wire.bend = (next) => async (input, init) => {
      await next(input, init);
      return next(input, init);
    };
    const { child } = await saveFamily(phone.session(), "Budi", "Alya");
    await phone.syncNow();
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 3, refused: [] });
    expect(await server.store.read("3571", (tx) => tx.versions.ofSubjects([child]))).toHaveLength(2);
    expect(phone.reports).toEqual([]);
  });

  test("a Wi-Fi's sign-in page: nothing is taken, and it is said", async () => {
    const { phone, wire } = await setupPhone();
    await saveFamily(phone.session(), "Budi", "Alya");
    wire.bend = answering(() => new Response("<html>", { headers: { "content-type": "text/html" } }));
    await phone.syncNow();
    expect(phone.sync().status().phase).toBe("notOurServer");
    expect(phone.session().outbox().waiting).toBe(3);
  });

  test.each([
    ["signedOut", 401, "needLogin"],
    ["deviceRevoked", 403, "blocked"],
    ["upgradeNeeded", 426, "needUpgrade"],
    ["broken", 500, "waitingForServer"],
    ["busy", 503, "waitingForServer"],
  ] as const)("%s: work goes on, the line says %s -> %s", async (error, status, phase) => {
    const { phone, wire } = await setupPhone();
    const { child } = await saveFamily(phone.session(), "Budi", "Alya");
    wire.bend = refusing(error, status);
    await phone.syncNow();
    expect(phone.sync().status().phase).toBe(phase);
    await mustSave(phone.session(), [weighDraft(phone.session().newId(), child, 9.1)]);
    expect(phone.session().outbox().waiting).toBe(4);
    wire.bend = undefined;
    await phone.syncNow();
    expect(phone.session().outbox().waiting).toBe(0);
  });

  test("too large: smaller batches until all has gone up", async () => {
    const { phone, wire } = await setupPhone();
    for (let i = 0; i < 20; i++) await saveFamily(phone.session(), `Budi ${i}`, `Alya ${i}`);
    const sizes: number[] = [];
    wire.bend = (next) => async (input, init) => {
      const { body } = init ?? {};
      const size = body instanceof Uint8Array ? body.byteLength : 0;
      sizes.push(size);
      return size > 2_000
        ? new Response('{"error":"tooLarge"}', {
            status: 413,
            headers: { "content-type": "application/json" },
          })
        : next(input, init);
    };
    await phone.syncNow();
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 60 });
    expect(sizes.some((size) => size > 2_000)).toBe(true);
  });

  test("a large area comes page by page until all is there", async () => {
    const { phone, server } = await setupPhone();
    const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
    for (let i = 0; i < 60; i++) await saveFamily(phone.session(), `Budi ${i}`, `Alya ${i}`);
    await phone.syncNow();
    const answers: number[] = [];
    const newcomer = await createPhone({
      server: {
        fetch: async (input: string, init?: RequestInit) => {
          const limited =
            typeof init?.body === "object" && input.endsWith("/v1/sync")
              ? { ...init, body: shrunk(init.body as Uint8Array<ArrayBuffer>, 25) }
              : init;
          const response = await server.fetch(input, limited);
          answers.push(response.status);
          return response;
        },
      },
      isPlain: true,
      rows: createMemoryRows(),
      seed: 3,
    });
    await newcomer.enrol(code);
    await newcomer.syncNow();
    expect(newcomer.session().people()).toHaveLength(60);
    expect(answers.length).toBeGreaterThan(8);
    expect(newcomer.reports).toEqual([]);
  });

  test("stopped in the middle of a round: its answer is stored by nobody", async () => {
    const { phone, wire } = await setupPhone();
    await saveFamily(phone.session(), "Budi", "Alya");
    const gate = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    wire.bend = (next) => async (input, init) => {
      const response = await next(input, init);
      taken.resolve();
      await gate.promise;
      return response;
    };
    phone.sync().request("manual");
    await taken.promise;
    phone.sync().stop();
    gate.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    expect(phone.sync().status().phase).toBe("locked");
    expect(phone.session().outbox().waiting).toBe(3);
  });

  test("two tabs of one phone syncing at once end with one truth", async () => {
    const { phone, server } = await setupPhone();
    const tab = await createPhone({ server, isPlain: true, rows: phone.ports.rows, seed: 4 });
    await tab.unlock();
    const { child } = await saveFamily(phone.session(), "Budi", "Alya");
    await Promise.all([phone.syncNow(), tab.syncNow()]);
    await Promise.all([phone.syncNow(), tab.syncNow()]);
    expect(await server.store.read("3571", (tx) => tx.versions.ofSubjects([child]))).toHaveLength(2);
    await phone.reload();
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 3, refused: [] });
    expect(phone.session().people()).toHaveLength(1);
  });
});

/** The same request asking for fewer versions. */
const shrunk = (body: Uint8Array<ArrayBuffer>, limit: number): Uint8Array<ArrayBuffer> => {
  const request = JSON.parse(new TextDecoder().decode(body)) as object;
  return new TextEncoder().encode(JSON.stringify({ ...request, limit }));
};
