import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backoffMs } from "#sync/backoff.ts";
import { IDLE_MS, nextStep, type SyncAction, type SyncEvent, type SyncState } from "#sync/next-step.ts";
import type { Applied, Delivery } from "#sync/ports.ts";

const walk = (...events: readonly SyncEvent[]): readonly [SyncState, readonly SyncAction[]] => {
  let state: SyncState = { at: "locked" };
  let actions: readonly SyncAction[] = [];
  for (const event of events) [state, actions] = nextStep(state, event);
  return [state, actions];
};

const delivered = (delivery: Delivery<unknown>, tookMs = 500): SyncEvent => ({
  type: "delivered",
  delivery,
  tookMs,
  random: 0.5,
});
const refused = (refusal: string, status: number, retryAfterMs?: number): SyncEvent =>
  delivered({ type: "refused", refusal, status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
const applied = (more = false): SyncEvent => ({
  type: "applied",
  applied: { type: "applied", more },
  random: 0.5,
});
const notApplied = (what: Applied): SyncEvent => ({ type: "applied", applied: what, random: 0.5 });
const UNLOCKED: SyncEvent = { type: "unlocked" };
const GRANTED: SyncEvent = { type: "leaseGranted" };
const ANSWER = delivered({ type: "answer", answer: {} });
const TIMER: SyncEvent = { type: "timer" };
const manual: SyncEvent = { type: "trigger", trigger: "manual" };
const saved: SyncEvent = { type: "trigger", trigger: "save" };
const TO_ROUND = [UNLOCKED, GRANTED] as const;

describe("a round", () => {
  test("begins at unlocking, asks for the lead, sends, applies, rests with a timer", () => {
    expect(walk(UNLOCKED)[1]).toEqual([{ type: "askLease" }]);
    expect(walk(...TO_ROUND)[1]).toEqual([{ type: "send", size: { up: 100, down: 500 } }]);
    expect(walk(...TO_ROUND, ANSWER)[1]).toEqual([{ type: "apply" }]);
    expect(walk(...TO_ROUND, ANSWER, applied())).toMatchObject([
      { at: "idle" },
      [{ type: "wait", ms: IDLE_MS }],
    ]);
  });

  test("goes on at once while there is more", () => {
    expect(walk(...TO_ROUND, ANSWER, applied(true))).toMatchObject([{ at: "round" }, [{ type: "send" }]]);
  });

  test("a save under way asks for one more round after it, not beside it", () => {
    expect(walk(...TO_ROUND, saved)[1]).toEqual([]);
    expect(walk(...TO_ROUND, saved, ANSWER, applied())).toMatchObject([
      { at: "round", again: false },
      [{ type: "send" }],
    ]);
  });

  test("waits shortly when another tab leads", () => {
    expect(walk(UNLOCKED, { type: "anotherLeads" })).toMatchObject([
      { at: "idle" },
      [{ type: "wait", ms: 5_000 }],
    ]);
  });

  test("doubles its size after two quick answers, up to the protocol's limits", () => {
    const quickRounds = Array.from({ length: 20 }, () => [ANSWER, applied(true)]).flat();
    expect(walk(...TO_ROUND, ANSWER, applied(true), ANSWER, applied(true))[1]).toEqual([
      { type: "send", size: { up: 200, down: 1_000 } },
    ]);
    expect(walk(...TO_ROUND, ...quickRounds)[1]).toEqual([{ type: "send", size: { up: 500, down: 2_000 } }]);
  });
});

describe("a failure", () => {
  test("no signal: waits, then tries again by itself", () => {
    const [state, actions] = walk(...TO_ROUND, delivered({ type: "offline" }));
    expect(state).toMatchObject({ at: "backoff", cause: "noSignal", failures: 1 });
    expect(actions).toEqual([{ type: "wait", ms: 2_500 }]);
    expect(nextStep(state, TIMER)[1]).toEqual([{ type: "askLease" }]);
  });

  test("a timeout halves the batch", () => {
    const [state] = walk(...TO_ROUND, delivered({ type: "timeout" }));
    expect(state).toMatchObject({ at: "backoff", size: { up: 50, down: 250 } });
  });

  test("413 halves the batch and goes on at once; at the smallest it waits", () => {
    const tooLarge = refused("tooLarge", 413);
    expect(walk(...TO_ROUND, tooLarge)[1]).toEqual([{ type: "send", size: { up: 50, down: 250 } }]);
    expect(walk(...TO_ROUND, ...Array.from({ length: 5 }, () => tooLarge))[0]).toMatchObject({
      at: "backoff",
      size: { up: 10, down: 50 },
    });
  });

  test("429 and 503 wait as long as the server asks, and a little more, each phone its own", () => {
    expect(walk(...TO_ROUND, refused("tooMany", 429, 60_000))[1]).toEqual([{ type: "wait", ms: 62_500 }]);
    expect(walk(...TO_ROUND, refused("busy", 503))[0]).toMatchObject({ at: "backoff", cause: "serverBusy" });
  });

  test("500 three times: the batch itself is suspected and halved", () => {
    const broken = refused("broken", 500);
    const again = [TIMER, GRANTED];
    expect(walk(...TO_ROUND, broken, ...again, broken)[0]).toMatchObject({ size: { up: 100 } });
    expect(walk(...TO_ROUND, broken, ...again, broken, ...again, broken)[0]).toMatchObject({
      size: { up: 50 },
    });
  });

  test("a Wi-Fi's sign-in page is not our server, and is tried again", () => {
    expect(walk(...TO_ROUND, delivered({ type: "notOurServer" }))[0]).toMatchObject({
      at: "backoff",
      cause: "notOurServer",
    });
  });

  test("a save during a wait does not hammer; the network's return or a tap does not wait", () => {
    const [state] = walk(...TO_ROUND, delivered({ type: "offline" }));
    expect(nextStep(state, saved)).toEqual([state, []]);
    expect(nextStep(state, { type: "trigger", trigger: "online" })[1]).toEqual([{ type: "askLease" }]);
    expect(nextStep(state, manual)[0]).toMatchObject({ at: "leased", failures: 0 });
  });

  test("another history (409): cursors are forgotten and the round goes on, but not for ever", () => {
    const epoch = refused("epoch", 409);
    expect(walk(...TO_ROUND, epoch)).toMatchObject([{ at: "round" }, [{ type: "forgetEpoch" }]]);
    expect(walk(...TO_ROUND, epoch, epoch, epoch, epoch)[0]).toMatchObject({ at: "backoff" });
  });

  test("an answer held back by a fence is asked again, three times at most", () => {
    const held = notApplied({ type: "ignored", fence: "heads" });
    expect(walk(...TO_ROUND, ANSWER, held)).toMatchObject([{ at: "round" }, [{ type: "send" }]]);
    const events = Array.from({ length: 4 }, () => [ANSWER, held]).flat();
    expect(walk(...TO_ROUND, ...events)[0]).toMatchObject({ at: "backoff" });
  });

  test.each([
    ["signedOut", 401, "needLogin"],
    ["deviceRevoked", 403, "blocked"],
    ["upgradeNeeded", 426, "needUpgrade"],
    ["unknownProtocol", 422, "needUpgrade"],
  ] as const)(
    "%s stops at %s -> %s until somebody acts, and still tries now and then",
    (refusal, status, at) => {
      const [state, actions] = walk(...TO_ROUND, refused(refusal, status));
      expect(state.at).toBe(at);
      expect(actions).toMatchObject([{ type: "wait" }]);
      expect(nextStep(state, saved)).toEqual([state, []]);
      expect(nextStep(state, manual)[1]).toEqual([{ type: "askLease" }]);
      expect(nextStep(state, TIMER)[1]).toEqual([{ type: "askLease" }]);
    },
  );

  test("a full phone stops taking pages and says so", () => {
    expect(walk(...TO_ROUND, ANSWER, notApplied({ type: "storageFull" }))[0].at).toBe("storageFull");
  });
});

test("locking stops everything; what was under way is nobody's", () => {
  expect(walk(...TO_ROUND, { type: "locked" })).toEqual([{ at: "locked" }, [{ type: "stop" }]]);
  expect(walk(...TO_ROUND, { type: "locked" }, ANSWER, TIMER, manual)).toEqual([{ at: "locked" }, []]);
});

const anyDelivery: fc.Arbitrary<Delivery<unknown>> = fc.oneof(
  fc.constantFrom<Delivery<unknown>>(
    { type: "answer", answer: {} },
    { type: "offline" },
    { type: "timeout" },
    { type: "notOurServer" },
    { type: "nonsense", detail: "" },
  ),
  fc.record({
    type: fc.constant("refused" as const),
    refusal: fc.constantFrom(
      "signedOut",
      "deviceRevoked",
      "epoch",
      "tooLarge",
      "tooMany",
      "broken",
      "newWord",
    ),
    status: fc.constantFrom(400, 401, 403, 409, 413, 418, 429, 500, 503),
  }),
);
const anyEvent: fc.Arbitrary<SyncEvent> = fc.oneof(
  fc.constantFrom<SyncEvent>(UNLOCKED, GRANTED, TIMER, { type: "anotherLeads" }, applied(), applied(true)),
  fc
    .constantFrom("save", "online", "manual", "start" as const)
    .map((trigger) => ({ type: "trigger", trigger }) as SyncEvent),
  fc.constantFrom<SyncEvent>(
    notApplied({ type: "ignored", fence: "x" }),
    notApplied({ type: "storageFull" }),
    notApplied({ type: "storageFailed", failure: "closed" }),
  ),
  fc
    .tuple(anyDelivery, fc.integer({ min: 0, max: 60_000 }))
    .map(([delivery, tookMs]) => delivered(delivery, tookMs)),
);

test("whatever comes in whatever order: a state that waits has a timer, and its timer leads back to a round", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      let state: SyncState = { at: "locked" };
      let hasTimer = false;
      let isUnderway = false;
      for (const event of [UNLOCKED, ...events]) {
        const [next, actions] = nextStep(state, event);
        for (const { type } of actions) {
          hasTimer = type === "wait";
          if (type === "send" || type === "forgetEpoch") {
            expect(isUnderway && event.type !== "delivered" && event.type !== "applied").toBe(false);
            isUnderway = true;
          }
        }
        if (next.at !== "round") isUnderway = false;
        state = next;
        if (["idle", "backoff", "needLogin", "needUpgrade", "blocked", "storageFull"].includes(state.at)) {
          expect(hasTimer).toBe(true);
          expect(nextStep(state, TIMER)[1]).toEqual([{ type: "askLease" }]);
        }
      }
    }),
    { numRuns: 500 },
  );
});

describe("backing off", () => {
  test("doubles from 5 seconds to 15 minutes, spread over the whole span, never under a second", () => {
    expect([1, 2, 3, 8, 9, 50].map((attempt) => backoffMs(attempt, 0.999999))).toEqual([
      5_000, 10_000, 20_000, 639_999, 899_999, 899_999,
    ]);
    expect(backoffMs(1, 0)).toBe(1_000);
    expect(backoffMs(1, 0.5)).toBe(2_500);
  });
});
