import { expect, test } from "vitest";
import { R, type StoreRig } from "./store-rig.ts";

/** Refusals, people, devices and the log. */
export const describePeople = ({ store, write, read }: StoreRig): void => {
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
    await write((tx) =>
      tx.refused.put([
        { ...row, digest: "d3" },
        { ...later, digest: "d4" },
      ]),
    );
    expect(await read(R, (tx) => tx.refused.countersOf("hp"))).toEqual([4]);
    await write((tx) => tx.refused.removeByIds(["v1"]));
    expect((await read(R, (tx) => tx.refused.latest(10))).map(({ id }) => id)).toEqual(["v2", "v2"]);
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
    const session = {
      hash: "h",
      worker: "w",
      device: "hp",
      issuedAt: "1",
      endedAt: null,
      follows: null,
      factorAt: null,
    };
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

  test("a token that takes another's place, a factor shown, and tokens that end later", async () => {
    const session = { hash: "h", worker: "w", device: "hp", issuedAt: "1", endedAt: null, follows: null };
    const next = { ...session, hash: "h2", follows: "h", factorAt: "2" };
    await write((tx) => tx.accounts.putSessions([{ ...session, endedAt: "7", factorAt: null }, next]));
    await write((tx) => tx.accounts.putSessions([{ ...next, follows: null, factorAt: "3" }]));
    const [kept] = await read(R, (tx) => tx.accounts.sessions(["h2"]));
    expect(kept).toEqual({ ...next, follows: null, factorAt: "3" });
    await write((tx) => tx.accounts.endSessions({ workers: ["w"] }, "5"));
    const ended = await read(R, (tx) => tx.accounts.sessions(["h", "h2"]));
    expect(ended.map(({ endedAt }) => endedAt)).toEqual(["5", "5"]);
  });

  test("second factors: put, changed, taken away", async () => {
    const factor = { worker: "w", secret: "ABC", confirmedAt: null, lastStep: 0, recovery: ["r1", "r2"] };
    await write((tx) => tx.accounts.putFactors([factor, { ...factor, worker: "x" }]));
    await write(async (tx) => {
      const [held] = await tx.accounts.factors(["w"]);
      if (held) await tx.accounts.putFactors([{ ...held, confirmedAt: "1", lastStep: 58, recovery: ["r2"] }]);
    });
    const changed = { ...factor, confirmedAt: "1", lastStep: 58, recovery: ["r2"] };
    expect(await read(R, (tx) => tx.accounts.factors(["w"]))).toEqual([changed]);
    await write((tx) => tx.accounts.removeFactors(["w"]));
    expect(await read(R, (tx) => tx.accounts.factors(["w", "x", "y"]))).toEqual([{ ...factor, worker: "x" }]);
  });

  test("recovery keys: one per person and device, the last one said, nobody else's touched", async () => {
    const key = { worker: "w", device: "hp", text: "A", keptAt: "1" };
    const others = [
      { ...key, worker: "x" },
      { ...key, device: "tablet" },
    ];
    await write((tx) => tx.recoveryKeys.put([key, ...others]));
    await write((tx) => tx.recoveryKeys.put([{ ...key, text: "B", keptAt: "2" }]));
    const now = { ...key, text: "B", keptAt: "2" };
    expect(await read(R, (tx) => tx.recoveryKeys.ofDevices(["hp", "z"]))).toEqual([now, others[0]]);
    expect(await read(R, (tx) => tx.recoveryKeys.all())).toEqual([now, ...others]);
  });

  test("the log about one person, from an instant on", async () => {
    const entry = { worker: "w", device: "hp", action: "open" };
    const rows = ["1", "3", "2"].map((at) => ({ ...entry, at, target: "p" }));
    await write((tx) => tx.accessLog.add([...rows, { ...entry, at: "4", target: "q" }]));
    const about = await read(R, (tx) => tx.accessLog.about(["p", "z"], "2"));
    expect(about.map(({ at }) => at)).toEqual(["2", "3"]);
  });

  test("the log is taken away up to an instant, and the positions of the rest stay", async () => {
    const entry = { worker: "w", device: "hp", action: "open", target: "p" };
    await write((tx) => tx.accessLog.add(["1", "2", "3"].map((at) => ({ ...entry, at }))));
    const [, , before] = await read(R, (tx) => tx.accessLog.page(0, 9));
    expect(await read(R, (tx) => tx.accessLog.countBefore("3"))).toBe(2);
    await write((tx) => tx.accessLog.removeBefore("3"));
    await write((tx) => tx.accessLog.removeBefore("3"));
    expect(await read(R, (tx) => tx.accessLog.countBefore("9"))).toBe(1);
    expect(await read(R, (tx) => tx.accessLog.page(0, 9))).toEqual([before]);
    await write((tx) => tx.accessLog.add([{ ...entry, at: "4" }]));
    expect((await read(R, (tx) => tx.accessLog.page(before?.position ?? 0, 9))).map(({ at }) => at)).toEqual([
      "4",
    ]);
    expect(await read("3579", (tx) => tx.accessLog.countBefore("9"))).toBe(0);
  });

  test("tries at a door are counted by key, of one instant too, until they are forgotten", async () => {
    await write(async (tx) => {
      for (const atMs of [1_000, 1_000, 5_000]) await tx.attempts.add("door", atMs);
      await tx.attempts.add("other", 5_000);
    });
    expect(await read(R, (tx) => tx.attempts.after("door", 0))).toEqual({ count: 3, oldestMs: 1_000 });
    expect(await read(R, (tx) => tx.attempts.after("door", 1_000))).toEqual({ count: 1, oldestMs: 5_000 });
    expect(await read(R, (tx) => tx.attempts.after("none", 0))).toEqual({ count: 0, oldestMs: null });
    await write((tx) => tx.attempts.forget(1_000));
    expect(await read(R, (tx) => tx.attempts.after("door", 0))).toEqual({ count: 1, oldestMs: 5_000 });
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
      toldStorageLeft: null,
      key: "its key",
    };
    const told = { lastN: 4, toldUnsent: 3, clockOffsetS: -86_400, toldStorageLeft: 12_000_000_000 };
    const entry = { at: "1", worker: "w", device: "hp", action: "open", target: "p" };
    await write(async (tx) => {
      await tx.devices.lock(["hp"]);
      await tx.devices.put([device]);
      await tx.accessLog.add([entry, { ...entry, at: "2" }]);
    });
    await write((tx) => tx.devices.put([{ ...device, ...told }]));
    await read(R, async (tx) => {
      expect(await tx.devices.byIds(["hp"])).toEqual([{ ...device, ...told }]);
      expect(await tx.devices.ofWorkers(["w"])).toHaveLength(1);
      expect(await tx.devices.all()).toHaveLength(1);
      expect((await tx.accessLog.latest(1)).map(({ at }) => at)).toEqual(["2"]);
    });
  });

  test("knows the regencies that hold something", async () => {
    await read("3579", (tx) => tx.streams.all());
    await write((tx) => tx.streams.lock(["3571011001"]));
    expect(await store().regencies()).toEqual([R]);
  });
};
