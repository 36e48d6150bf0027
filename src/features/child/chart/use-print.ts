import { useEffect, useState } from "preact/hooks";

/** Set on the root while the page of a chart is printed; `child.css` then leaves everything else off the paper. */
const MARK = "printing";

/** A sheet that is drawn only for printing: `print` draws it, opens the browser's dialog, and puts it away afterwards. */
export const usePrint = (): { readonly isPrinting: boolean; readonly print: () => void } => {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return undefined;
    const done = () => setIsPrinting(false);
    document.documentElement.dataset[MARK] = "growth";
    window.addEventListener("afterprint", done);
    // After the sheet has been laid out.
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("afterprint", done);
      delete document.documentElement.dataset[MARK];
    };
  }, [isPrinting]);
  return { isPrinting, print: () => setIsPrinting(true) };
};
