/** How often an open session looks at its lease. */
export const LEASE_LOOK_MS = 60_000;

interface LeaseWorld {
  /** The lease has ended: from now on only contact with PIN, or the recovery key, opens. */
  readonly isEnded: () => boolean;
  readonly isFormOpen: () => boolean;
  readonly lock: () => void;
  readonly page?: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;
}

/**
 * Locks an open session once its lease has ended, so that an app which is never closed keeps no longer than one that is; never over
 * an open form. The unlocking seals. Answers what ends the watching.
 */
export const watchLease = ({ isEnded, isFormOpen, lock, page = document }: LeaseWorld): (() => void) => {
  const look = (): void => {
    if (isEnded() && !isFormOpen()) lock();
  };
  const onVisible = (): void => {
    if (page.visibilityState === "visible") look();
  };
  const timer = setInterval(look, LEASE_LOOK_MS);
  page.addEventListener("visibilitychange", onVisible);
  return () => {
    clearInterval(timer);
    page.removeEventListener("visibilitychange", onVisible);
  };
};
