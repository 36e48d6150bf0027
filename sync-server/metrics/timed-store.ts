import type { Store } from "../store/store.ts";
import type { Metrics } from "./metrics.ts";

/** The same store, with every transaction timed from the call to its end. `seconds` is a clock that only goes forward. */
export const timedStore = (store: Store, metrics: Pick<Metrics, "stored">, seconds: () => number): Store => {
  const timed = async <T>(operation: "read" | "write", run: () => Promise<T>): Promise<T> => {
    const from = seconds();
    let isDone = false;
    try {
      const done = await run();
      isDone = true;
      return done;
    } finally {
      metrics.stored(operation, seconds() - from, isDone);
    }
  };
  return {
    write: (regency, work) => timed("write", () => store.write(regency, work)),
    read: (regency, work, options) => timed("read", () => store.read(regency, work, options)),
    regencies: () => store.regencies(),
    close: () => store.close(),
  };
};
