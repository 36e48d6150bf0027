import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StoredVersion } from "#server/store/port/versions.ts";
import type { Store, WriteTx } from "#server/store/store.ts";

const R = "3571";

const aStored = (id: string, parts: Partial<StoredVersion> = {}): StoredVersion => ({
  id,
  record: `record of ${id}`.replaceAll(" ", "-"),
  subject: "subject",
  kind: "person",
  author: "siti",
  device: "hp-siti",
  n: Number(id.replace(/\D/g, "")) || 1,
  order: 1,
  acceptedAt: "2026-11-21T01:00:00.000Z",
  stream: "3571011001/05",
  serial: Number(id.replace(/\D/g, "")) || 1,
  head: true,
  settledAt: null,
  wants: null,
  digest: `digest ${id}`,
  text: JSON.stringify({ id }),
  ...parts,
});

/** What every store must do; each store's own test file runs it. */
export const describeStore = (name: string, open: () => Store): void => {
  describe(name, () => {
    let store: Store;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());
    const write = <T>(work: (tx: WriteTx) => Promise<T>): Promise<T> => store.write(R, work);
    const read: Store["read"] = (regency, work) => store.read(regency, work);

    describe("transactions", () => {
      test("what a transaction wrote is there after it", async () => {
        await write((tx) => tx.meta.put({ epoch: 4, durable: "2026-11-21T00:00:00.000Z" }));
        expect(await read(R, (tx) => tx.meta.get())).toEqual({
          epoch: 4,
          durable: "2026-11-21T00:00:00.000Z",
        });
      });

      test("a transaction that throws leaves nothing behind, in no table", async () => {
        await write((tx) => tx.versions.add([aStored("v1")]));
        const failing = write(async (tx) => {
          await tx.versions.add([aStored("v2")]);
          await tx.versions.place([{ ...aStored("v1"), serial: 9 }]);
          await tx.placements.put([{ subject: "s", stream: "a", bundle: "s" }]);
          await tx.placements.putGone([{ stream: "a", subject: "s", serial: 1 }]);
          await tx.streams.lock(["a"]);
          await tx.meta.put({ epoch: 9, durable: null });
          await tx.accounts.put([{ worker: "w", name: "W", grantsVersion: 1, restarts: 0, closedAt: null }]);
          throw new Error("in the middle");
        });
        await expect(failing).rejects.toThrow("in the middle");
        await read(R, async (tx) => {
          expect((await tx.versions.byIds(["v1", "v2"])).map(({ id, serial }) => [id, serial])).toEqual([
            ["v1", 1],
          ]);
          expect(await tx.placements.of(["s"])).toEqual([]);
          expect(await tx.placements.goneSince("a", 0, 9)).toEqual([]);
          expect(await tx.streams.all()).toEqual([]);
          expect((await tx.meta.get()).epoch).toBe(1);
          expect(await tx.accounts.all()).toEqual([]);
        });
      });

      test("transactions that overlap in time run one after another", async () => {
        const addOne = () =>
          write(async (tx) => {
            const [state] = await tx.streams.lock(["a"]);
            await new Promise((resolve) => setTimeout(resolve, 1));
            if (state) await tx.streams.put([{ ...state, serial: state.serial + 1 }]);
          });
        await Promise.all(Array.from({ length: 20 }, addOne));
        expect(await read(R, (tx) => tx.streams.all())).toMatchObject([{ stream: "a", serial: 20 }]);
      });

      test("a read sees one moment, whatever is written meanwhile", async () => {
        await write((tx) => tx.meta.put({ epoch: 1, durable: "before" }));
        const seen = read(R, async (tx) => {
          const first = await tx.meta.get();
          await new Promise((resolve) => setTimeout(resolve, 5));
          return [first, await tx.meta.get()];
        });
        await write((tx) => tx.meta.put({ epoch: 1, durable: "after" }));
        const [first, second] = await seen;
        expect(second).toEqual(first);
      });

      test("a failed transaction does not stop the next", async () => {
        await expect(write(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
        await write((tx) => tx.meta.put({ epoch: 2, durable: null }));
        expect((await read(R, (tx) => tx.meta.get())).epoch).toBe(2);
      });

      test("regencies never see each other", async () => {
        await write((tx) => tx.versions.add([aStored("v1")]));
        await store.write("3579", (tx) => tx.versions.add([aStored("v1", { digest: "other" })]));
        expect(await read("3579", (tx) => tx.versions.byIds(["v1"]))).toMatchObject([{ digest: "other" }]);
        expect(await read(R, (tx) => tx.versions.byIds(["v1"]))).toMatchObject([{ digest: "digest v1" }]);
        expect(await read("3579", (tx) => tx.versions.since("3571011001/05", 0, 10))).toHaveLength(1);
      });

      test("work after close is refused", async () => {
        const other = open();
        await other.close();
        await expect(other.read(R, (tx) => tx.meta.get())).rejects.toThrow("closed");
        await expect(other.regencies()).rejects.toThrow("closed");
      });
    });

    describe("versions", () => {
      test("come back as they were stored, by id, record and subject", async () => {
        const v1 = aStored("v1", { record: "r", head: false, settledAt: 4 });
        const v2 = aStored("v2", { record: "r", order: 2, subject: "subject" });
        await write((tx) => tx.versions.add([v2, v1]));
        await read(R, async (tx) => {
          expect(await tx.versions.byIds(["v1", "missing", "v1"])).toEqual([v1]);
          expect(await tx.versions.ofRecords(["r", "missing"])).toEqual([v1, v2]);
          expect(await tx.versions.ofSubjects(["subject"])).toEqual([v1, v2]);
          expect(await tx.versions.ofSubjects(["subject"], "visit")).toEqual([]);
          expect(await tx.versions.ofSubjects(["subject"], "person")).toEqual([v1, v2]);
        });
      });

      test("an id or a counter is used once", async () => {
        await write((tx) => tx.versions.add([aStored("v1")]));
        await expect(write((tx) => tx.versions.add([aStored("v1", { n: 7, serial: 7 })]))).rejects.toThrow();
        await expect(write((tx) => tx.versions.add([aStored("v7", { n: 1 })]))).rejects.toThrow();
        expect(await read(R, (tx) => tx.versions.byCounters([{ device: "hp-siti", n: 1 }]))).toEqual([
          { device: "hp-siti", n: 1, id: "v1" },
        ]);
      });

      test("are paged by serial, in order, from above a serial", async () => {
        await write((tx) => tx.versions.add([3, 1, 2, 5].map((n) => aStored(`v${n}`))));
        await write((tx) => tx.versions.add([aStored("v9", { stream: "other" })]));
        const page = await read(R, (tx) => tx.versions.since("3571011001/05", 1, 2));
        expect(page).toEqual([
          { serial: 2, kind: "person", text: '{"id":"v2"}' },
          { serial: 3, kind: "person", text: '{"id":"v3"}' },
        ]);
      });

      test("are loaded household by household, needed ones only, up to a serial, from any place on", async () => {
        const people = [
          ["p1", "family-b"],
          ["p2", "family-a"],
          ["p3", "family-b"],
          ["p4", "p4"],
        ] as const;
        await write(async (tx) => {
          await tx.placements.put(people.map(([subject, bundle]) => ({ subject, bundle, stream: "s" })));
          await tx.versions.add(
            people.flatMap(([subject], i) => [
              aStored(`v${i * 2 + 1}`, { subject, record: subject, stream: "s" }),
              aStored(`v${i * 2 + 2}`, {
                subject,
                record: subject,
                order: 2,
                stream: "s",
                settledAt: i === 0 ? 5 : null,
              }),
            ]),
          );
        });
        const all = await read(R, (tx) => tx.versions.needed("s", 7, undefined, 100));
        expect(all.map(({ serial }) => serial)).toEqual([3, 4, 1, 5, 6, 7]);
        // What became history at serial 5 was still needed as of 4.
        const earlier = await read(R, (tx) => tx.versions.needed("s", 4, undefined, 100));
        expect(earlier.map(({ serial }) => serial)).toEqual([3, 4, 1, 2]);
        for (const [index, { place }] of all.entries()) {
          const rest = await read(R, (tx) => tx.versions.needed("s", 7, place, 2));
          expect(rest).toEqual(all.slice(index + 1, index + 3));
        }
      });

      test("change place and flags, and nothing else", async () => {
        await write((tx) => tx.versions.add([aStored("v1")]));
        const change = { id: "v1", stream: "t", serial: 4, head: false, settledAt: 9 };
        await write((tx) => tx.versions.place([change, { ...change, id: "missing", serial: 5 }]));
        expect(await read(R, (tx) => tx.versions.byIds(["v1", "missing"]))).toEqual([
          { ...aStored("v1"), ...change },
        ]);
      });

      test("of whole streams are found for summaries, needed ones only", async () => {
        await write((tx) =>
          tx.versions.add([aStored("v1"), aStored("v2", { settledAt: 3 }), aStored("v3", { stream: "t" })]),
        );
        const found = await read(R, (tx) => tx.versions.neededOfStreams(["3571011001/05", "u"]));
        expect(found.map(({ id }) => id)).toEqual(["v1"]);
      });

      test("that propose a move are found where they want to go", async () => {
        await write((tx) =>
          tx.versions.add([aStored("v1", { wants: "t" }), aStored("v2"), aStored("v3", { wants: "u" })]),
        );
        const found = await read(R, (tx) => tx.versions.wanting(["t", "x"]));
        expect(found).toEqual([aStored("v1", { wants: "t" })]);
      });

      test("are overwritten by an erasure", async () => {
        await write((tx) => tx.versions.add([aStored("v1")]));
        await write((tx) => tx.versions.overwrite([{ id: "v1", digest: "", text: "{}" }]));
        expect(await read(R, (tx) => tx.versions.byIds(["v1"]))).toEqual([
          { ...aStored("v1"), digest: "", text: "{}" },
        ]);
      });

      test("tell which counters of a device arrived", async () => {
        await write((tx) =>
          tx.versions.add([aStored("v4"), aStored("v1"), aStored("v2", { device: "other" })]),
        );
        expect(await read(R, (tx) => tx.versions.countersOf("hp-siti"))).toEqual([1, 4]);
      });
    });

    describe("places", () => {
      test("a subject has one, and a household finds its people", async () => {
        const place = { subject: "p", stream: "a", bundle: "f" };
        await write((tx) => tx.placements.put([place, { subject: "f", stream: "a", bundle: "f" }]));
        await write((tx) => tx.placements.put([{ ...place, stream: "b" }]));
        await read(R, async (tx) => {
          expect(await tx.placements.of(["p", "x"])).toEqual([{ ...place, stream: "b" }]);
          expect((await tx.placements.inBundles(["f"])).map(({ subject }) => subject).sort()).toEqual([
            "f",
            "p",
          ]);
        });
      });

      test("marks of those who left are read between two serials and taken back", async () => {
        await write((tx) =>
          tx.placements.putGone([
            { stream: "a", subject: "p", serial: 3 },
            { stream: "a", subject: "q", serial: 5 },
            { stream: "b", subject: "p", serial: 4 },
          ]),
        );
        const between = (from: number, to: number) => read(R, (tx) => tx.placements.goneSince("a", from, to));
        expect((await between(2, 5)).map(({ subject }) => subject)).toEqual(["p", "q"]);
        expect((await between(3, 4)).map(({ subject }) => subject)).toEqual([]);
        await write((tx) => tx.placements.removeGone([{ stream: "a", subject: "p" }]));
        expect((await between(0, 9)).map(({ subject }) => subject)).toEqual(["q"]);
      });

      test("erasures are found by subject", async () => {
        const erasure = { subject: "p", request: "demand", at: "2026-11-21" };
        await write((tx) => tx.placements.putErased([erasure]));
        expect(await read(R, (tx) => tx.placements.erasedOf(["p", "q"]))).toEqual([erasure]);
        expect(await read(R, (tx) => tx.placements.allErased())).toEqual([erasure]);
      });
    });

    test("streams begin at nothing and keep their counter and checksum", async () => {
      const locked = await write((tx) => tx.streams.lock(["b", "a", "b"]));
      expect(locked).toEqual([
        { stream: "a", serial: 0, sum: { high: 0, low: 0 } },
        { stream: "b", serial: 0, sum: { high: 0, low: 0 } },
      ]);
      const state = { stream: "b", serial: 7, sum: { high: 4_294_967_295, low: 1 } };
      await write((tx) => tx.streams.put([state]));
      expect(await read(R, (tx) => tx.streams.all())).toEqual([locked[0], state]);
      expect(await write((tx) => tx.streams.lock(["b"]))).toEqual([state]);
    });

    test("streams of a kelurahan are its own and its RWs', and no other's", async () => {
      const names = [
        "3571011001",
        "3571011001/0",
        "3571011001/05",
        "3571011001/112",
        "3571011002",
        "357101",
        "3571011000/9",
      ];
      await write((tx) => tx.streams.lock(names));
      const found = await read(R, (tx) => tx.streams.ofKelurahan(["3571011001", "3571011009"]));
      expect(found.map(({ stream }) => stream)).toEqual(names.slice(0, 4));
    });

    test("refused versions are kept once, newest first, by stream, until accepted after all", async () => {
      const row = {
        digest: "d1",
        id: "v1",
        kind: "visit",
        subject: "p",
        author: "siti",
        device: "hp",
        n: null,
        stream: "a",
        reason: "badBody",
        detail: "date",
        receivedAt: "2026-11-21T01:00:00.000Z",
        text: "{}",
        seal: null,
      };
      const later = {
        ...row,
        digest: "d2",
        id: "v2",
        n: 4,
        receivedAt: "2026-11-21T02:00:00.000Z",
        stream: "b",
      };
      await write((tx) => tx.refused.put([row, later]));
      await write((tx) => tx.refused.put([row]));
      await read(R, async (tx) => {
        expect(await tx.refused.latest(10)).toEqual([later, row]);
        expect(await tx.refused.latest(1)).toEqual([later]);
        expect(await tx.refused.ofStreams(["a", "c"], 10)).toEqual([row]);
      });
      await write((tx) => tx.refused.removeByIds(["v1"]));
      expect(await read(R, (tx) => tx.refused.latest(10))).toEqual([later]);
    });

    test("people: accounts, grants with their past, codes and sessions", async () => {
      const account = { worker: "w", name: "Rina", grantsVersion: 2, restarts: 3, closedAt: null };
      const grant = {
        worker: "w",
        role: "cadre",
        area: "3571011001/05",
        from: "2026-01-01",
        to: null,
      } as const;
      const code = { hash: "c", worker: "w", issuedAt: "1", expiresAt: "2", usedAt: null, usedBy: null };
      const session = { hash: "h", worker: "w", device: "hp", issuedAt: "1", endedAt: null };
      await write(async (tx) => {
        await tx.accounts.put([account]);
        await tx.accounts.putGrants([grant]);
        await tx.accounts.putCodes([code]);
        await tx.accounts.putSessions([session, { ...session, hash: "h2", device: "tab" }]);
      });
      await write(async (tx) => {
        await tx.accounts.putGrants([{ ...grant, to: "2026-02-01" }]);
        await tx.accounts.putCodes([{ ...code, usedAt: "1", usedBy: "hp" }]);
        await tx.accounts.endSessions({ devices: ["hp"] }, "3");
      });
      await read(R, async (tx) => {
        expect(await tx.accounts.all()).toEqual([account]);
        expect(await tx.accounts.byWorkers(["w", "x"])).toEqual([account]);
        expect(await tx.accounts.grantsOf(["w"])).toEqual([{ ...grant, to: "2026-02-01" }]);
        expect(await tx.accounts.allGrants()).toHaveLength(1);
        expect(await tx.accounts.codes(["c", "x"])).toEqual([{ ...code, usedAt: "1", usedBy: "hp" }]);
        expect(await tx.accounts.sessions(["h"])).toEqual([{ ...session, endedAt: "3" }]);
        expect((await tx.accounts.sessionsOf(["w"])).map(({ hash }) => hash).sort()).toEqual(["h", "h2"]);
      });
      await write((tx) => tx.accounts.endSessions({ workers: ["w"] }, "4"));
      const ended = await read(R, (tx) => tx.accounts.sessions(["h", "h2"]));
      expect(ended.map(({ endedAt }) => endedAt)).toEqual(["3", "4"]);
    });

    test("devices and the log of who looked", async () => {
      const device = {
        device: "hp",
        worker: "w",
        label: "HP Rina",
        enrolledAt: "1",
        revokedAt: null,
        lastSeenAt: null,
        lastN: 0,
        toldUnsent: null,
        toldLastN: null,
        clockOffsetS: null,
        app: "",
      };
      const entry = { at: "1", worker: "w", device: "hp", action: "open", target: "p" };
      await write(async (tx) => {
        await tx.devices.lock(["hp"]);
        await tx.devices.put([device]);
        await tx.accessLog.add([entry, { ...entry, at: "2" }]);
      });
      await write((tx) => tx.devices.put([{ ...device, lastN: 4, toldUnsent: 3, clockOffsetS: -86_400 }]));
      await read(R, async (tx) => {
        expect(await tx.devices.byIds(["hp"])).toEqual([
          { ...device, lastN: 4, toldUnsent: 3, clockOffsetS: -86_400 },
        ]);
        expect(await tx.devices.ofWorkers(["w"])).toHaveLength(1);
        expect(await tx.devices.all()).toHaveLength(1);
        expect((await tx.accessLog.latest(1)).map(({ at }) => at)).toEqual(["2"]);
      });
    });

    test("knows the regencies that hold something", async () => {
      await read("3579", (tx) => tx.streams.all());
      await write((tx) => tx.streams.lock(["3571011001"]));
      expect(await store.regencies()).toEqual([R]);
    });
  });
};
