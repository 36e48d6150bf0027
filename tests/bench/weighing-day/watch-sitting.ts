/** Times of a sitting, in ms, as the page itself sees them. */
export interface Sitting {
  /** Enter in the last figure until the result, or the question in its place, is painted. */
  readonly resultMs: readonly number[];
  /** Tap on a line until its fields are painted. */
  readonly openMs: readonly number[];
  /** A key until its letter is painted. */
  readonly keyMs: readonly number[];
  /** Tasks over 50 ms. */
  readonly longMs: readonly number[];
}

type Watched = Window & {
  sitting?: { resultMs: number[]; openMs: number[]; keyMs: number[]; longMs: number[] };
};

/** Runs in the page: notes when something is asked of it and when the answer has been painted. */
export const watchSitting = (): void => {
  const sitting = { resultMs: [], openMs: [], keyMs: [], longMs: [] } as Required<Watched>["sitting"];
  (window as Watched).sitting = sitting;
  // A frame's callbacks run before its painting, a timer set in them after it.
  const painted = (work: (atMs: number) => void): void => {
    requestAnimationFrame(() => setTimeout(() => work(performance.now())));
  };
  const until = (selector: string, since: number, into: number[]): void => {
    const look = (): void => {
      if (document.querySelector(selector)) setTimeout(() => into.push(performance.now() - since));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  document.addEventListener(
    "keydown",
    (event) => {
      const field = (event.target as HTMLElement).closest("[data-field]")?.getAttribute("data-field");
      if (event.key === "Enter" && field === "length")
        until(
          ".register-row--open [data-next], .register-row--open [data-asks]",
          event.timeStamp,
          sitting.resultMs,
        );
      else if (field) painted((atMs) => sitting.keyMs.push(atMs - event.timeStamp));
    },
    true,
  );
  document.addEventListener(
    "click",
    (event) => {
      if ((event.target as HTMLElement).closest(".register-row__head"))
        until(".register-row--open [data-field] input", event.timeStamp, sitting.openMs);
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sitting.longMs.push(entry.duration);
  }).observe({ type: "longtask" });
};

/** Runs in the page: what was noted. */
export const readSitting = (): Sitting => {
  const { sitting } = window as Watched;
  if (!sitting) throw new Error("the sitting was not watched");
  return sitting;
};
