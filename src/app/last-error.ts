/**
 * Kind and place of the last error of this run: "TypeError families-AbC1.js:1:2045". Never its message: that may quote what
 * somebody typed.
 */
let last: string | undefined;

export const lastError = (): string | undefined => last;

/** Begins to listen; the answer ends it. */
export const watchErrors = (target: Window = window): (() => void) => {
  const onError = (event: ErrorEvent) => {
    last = placed(event.error, `${fileOf(event.filename)}:${event.lineno}:${event.colno}`);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    last = placed(reason, placeIn(reason));
  };
  target.addEventListener("error", onError);
  target.addEventListener("unhandledrejection", onRejection);
  return () => {
    target.removeEventListener("error", onError);
    target.removeEventListener("unhandledrejection", onRejection);
  };
};

const placed = (thrown: unknown, place: string): string =>
  [thrown instanceof Error ? thrown.name : typeof thrown, place].filter(Boolean).join(" ");

const fileOf = (address: string): string => address.split(/[/?#]/).at(-1) ?? "";

/** File, line and column of the first frame of a stack, without the words before it. */
const placeIn = (thrown: unknown): string =>
  thrown instanceof Error ? (/([\w.-]+\.(?:js|ts|tsx):\d+:\d+)/.exec(thrown.stack ?? "")?.[1] ?? "") : "";
