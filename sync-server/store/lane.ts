/** Runs jobs one after another, in the order they were handed in; a failed job does not stop the next. */
export interface Lane {
  run<T>(job: () => Promise<T>): Promise<T>;
  /** Resolves when everything handed in so far is done. */
  idle(): Promise<void>;
}

export const createLane = (): Lane => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (job) => {
      const done = last.then(job);
      last = done.catch(() => undefined);
      return done;
    },
    idle: () => last.then(() => undefined),
  };
};
