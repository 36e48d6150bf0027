/** Moments since navigation began, in ms; 0 until they come. */
export interface StartMarks {
  padMs: number;
  lastTapMs: number;
  homeMs: number;
}

/** Runs in the page before the app: notes when the PIN pad and Beranda are painted, and when the pad was last touched. */
export const watchStart = (): void => {
  const marks: StartMarks = { padMs: 0, lastTapMs: 0, homeMs: 0 };
  Object.assign(globalThis, { startMarks: marks });
  const note = (mark: keyof StartMarks): void => {
    // The frame after the one that draws it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        marks[mark] ||= performance.now();
      }),
    );
  };
  addEventListener(
    "click",
    () => {
      if (marks.homeMs === 0) marks.lastTapMs = performance.now();
    },
    true,
  );
  const watch = new MutationObserver(() => {
    if (marks.padMs === 0 && document.querySelector(".session-pin button")) note("padMs");
    if (!document.querySelector("h1")?.textContent?.startsWith("Halo, ")) return;
    note("homeMs");
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
};
