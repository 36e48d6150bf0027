/**
 * One run of the app in one tab. When it is killed, whatever it was waiting for never comes: nothing after an await goes on,
 * exactly as when a phone ends a browser.
 */
export interface Process {
  isDead(): boolean;
  kill(): void;
  /** Dies at the `steps`-th await from now: before its work is done, or right after. */
  killIn(steps: number, when: "before" | "after"): void;
  /** One await of the process. */
  live<T>(work: () => Promise<T>): Promise<T>;
  /** A call from outside (a timer, another tab) that a dead process does not take. */
  callback<A extends readonly unknown[]>(call: (...args: A) => void): (...args: A) => void;
  onDeath(call: () => void): void;
}

export const createProcess = (): Process => {
  let isDead = false;
  let left = Number.POSITIVE_INFINITY;
  let when: "before" | "after" = "before";
  const atDeath: (() => void)[] = [];
  const kill = (): void => {
    if (isDead) return;
    isDead = true;
    for (const call of atDeath) call();
  };
  return {
    isDead: () => isDead,
    kill,
    killIn: (steps, how) => {
      left = steps;
      when = how;
    },
    live: (work) =>
      new Promise((resolve, reject) => {
        if (isDead) return;
        left -= 1;
        const dies = left === 0;
        if (dies && when === "before") return kill();
        const after = <V>(go: (value: V) => void) => {
          return (value: V): void => {
            if (dies) kill();
            if (!isDead) go(value);
          };
        };
        work().then(after(resolve), after(reject));
      }),
    callback:
      (call) =>
      (...args) => {
        if (!isDead) call(...args);
      },
    onDeath: (call) => {
      atDeath.push(call);
    },
  };
};
