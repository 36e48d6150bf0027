/** Keeps the newest value of a form while it is typed: one write at a time, the values in between are skipped. */
export interface Autosave<Value> {
  /** Keeps this value as soon as the write before it is done. */
  readonly keep: (value: Value) => void;
  /** Resolves when nothing is being written, and forgets what still waits. Before a save that removes the draft. */
  readonly settle: () => Promise<void>;
}

export const createAutosave = <Value>(write: (value: Value) => Promise<unknown>): Autosave<Value> => {
  let waiting: { readonly value: Value } | undefined;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    while (waiting) {
      const { value } = waiting;
      waiting = undefined;
      await write(value);
    }
    running = undefined;
  };
  return {
    keep: (value) => {
      waiting = { value };
      running ??= run();
    },
    settle: async () => {
      waiting = undefined;
      await running;
    },
  };
};
