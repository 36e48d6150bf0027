/** After this long without a touch, or hidden, the app locks. */
export const LOCK_AFTER_MS = 5 * 60_000;

interface LockWorld {
  readonly nowMs: () => number;
  readonly isFormOpen: () => boolean;
  readonly lock: () => void;
}

/**
 * Locks after inactivity, and on coming back after having been hidden for long; never over an open form. Answers what
 * ends the watching.
 */
export const watchForIdle = ({ nowMs, isFormOpen, lock }: LockWorld): (() => void) => {
  let touchedMs = nowMs();
  const touched = () => {
    touchedMs = nowMs();
  };
  const look = () => {
    if (isFormOpen()) return touched();
    if (nowMs() - touchedMs >= LOCK_AFTER_MS) lock();
  };
  const onVisible = () => {
    if (document.visibilityState === "visible") look();
  };
  const timer = setInterval(look, 15_000);
  const events = ["pointerdown", "keydown", "scroll"] as const;
  for (const name of events) addEventListener(name, touched, { passive: true, capture: true });
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    clearInterval(timer);
    for (const name of events) removeEventListener(name, touched, { capture: true });
    document.removeEventListener("visibilitychange", onVisible);
  };
};
