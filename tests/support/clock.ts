/** A clock that only moves when told. */
export interface TestClock {
  nowMs(): number;
  advance(ms: number): void;
  set(iso: string): void;
}

/** Saturday 21 Nov 2026, 08.00 WIB, unless told otherwise. */
export const createClock = (iso = "2026-11-21T01:00:00Z"): TestClock => {
  let now = Date.parse(iso);
  return {
    nowMs: () => now,
    advance: (ms) => {
      now += ms;
    },
    set: (later) => {
      now = Date.parse(later);
    },
  };
};

/** A timer that only fires when told, in the order of time. */
export interface TestTimer {
  after(ms: number, call: () => void): () => void;
  /** Fires what is due next; says how far that was, or nothing when none waits. */
  fireNext(): number | undefined;
  waiting(): readonly number[];
}

export const createTimer = (): TestTimer => {
  let now = 0;
  const calls = new Map<symbol, { readonly at: number; readonly call: () => void }>();
  return {
    after: (ms, call) => {
      const id = Symbol("timer");
      calls.set(id, { at: now + ms, call });
      return () => {
        calls.delete(id);
      };
    },
    fireNext: () => {
      const [next] = [...calls].sort(([, a], [, b]) => a.at - b.at);
      if (!next) return undefined;
      const [id, { at, call }] = next;
      const waited = at - now;
      now = at;
      calls.delete(id);
      call();
      return waited;
    },
    waiting: () => [...calls.values()].map(({ at }) => at - now).sort((a, b) => a - b),
  };
};
