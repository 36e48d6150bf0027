/** Runs one task after another, in the order they were asked for; a failing one does not hold up the next. */
export type Lane = <T>(task: () => Promise<T>) => Promise<T>;

export const createLane = (): Lane => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
};
