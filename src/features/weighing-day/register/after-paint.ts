/** However long nothing is drawn (a tab in the background draws nothing), work goes on after this. */
const LATEST_MS = 100;

/** Resolves once what was just changed is on the screen: what is slow and not seen comes after what is. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, LATEST_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
