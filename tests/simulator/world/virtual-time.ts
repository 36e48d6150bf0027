/** Time that only moves when there is something to do: a year passes in no time, and in the same order every run. */
export interface VirtualTime {
  /** Milliseconds since 1970, as an exact clock would show. */
  nowMs(): number;
  /** Calls once after `ms`; the answer cancels. */
  after(ms: number, call: () => void): () => void;
  sleep(ms: number): Promise<void>;
  /** Does what is due until `ms` from now, and stands there. */
  run(ms: number): Promise<void>;
  /** Does what is due, at most `ms` from now, until `work` is done; says whether it was. */
  runUntil(work: Promise<unknown>, ms: number): Promise<boolean>;
}

interface Due {
  readonly at: number;
  readonly turn: number;
  readonly call: () => void;
  isCancelled: boolean;
}

/** Saturday 21 Nov 2026, 08.00 WIB. */
const START = Date.parse("2026-11-21T01:00:00Z");

/** One turn of the event loop: every promise that can go on has gone on. Nothing in a schedule waits for anything outside. */
export const oneTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const createVirtualTime = (settle: () => Promise<void> = oneTurn): VirtualTime => {
  const queue: Due[] = [];
  let now = START;
  let turns = 0;

  const after = (ms: number, call: () => void): (() => void) => {
    turns += 1;
    const due: Due = { at: now + Math.max(0, ms), turn: turns, call, isCancelled: false };
    push(queue, due);
    return () => {
      due.isCancelled = true;
    };
  };

  const advance = async (end: number, isDone: () => boolean): Promise<void> => {
    await settle();
    while (!isDone()) {
      const next = queue[0];
      if (!next || next.at > end) return;
      pop(queue);
      if (next.isCancelled) continue;
      now = next.at;
      next.call();
      await settle();
    }
  };

  return {
    nowMs: () => now,
    after,
    sleep: (ms) => new Promise((resolve) => after(ms, resolve)),
    run: async (ms) => {
      const end = now + ms;
      await advance(end, () => false);
      now = end;
    },
    runUntil: async (work, ms) => {
      let isDone = false;
      const done = (): void => {
        isDone = true;
      };
      work.then(done, done);
      await advance(now + ms, () => isDone);
      return isDone;
    },
  };
};

const isBefore = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.turn < b.turn);

/** A binary heap, earliest first. */
const push = (heap: Due[], due: Due): void => {
  heap.push(due);
  for (let i = heap.length - 1; i > 0; ) {
    const parent = (i - 1) >> 1;
    const [a, b] = [heap[i], heap[parent]];
    if (!a || !b || !isBefore(a, b)) return;
    heap[i] = b;
    heap[parent] = a;
    i = parent;
  }
};

const pop = (heap: Due[]): void => {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  heap[0] = last;
  for (let i = 0; ; ) {
    const [left, right] = [2 * i + 1, 2 * i + 2];
    const [l, r] = [heap[left], heap[right]];
    const [child, at] = r && l && isBefore(r, l) ? [r, right] : [l, left];
    const own = heap[i];
    if (!child || !own || !isBefore(child, own)) return;
    heap[i] = child;
    heap[at] = own;
    i = at;
  }
};
