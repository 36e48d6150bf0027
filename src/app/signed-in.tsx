import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { LocationProvider, useLocation } from "preact-iso";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Platform } from "#platform/platform.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { AppFrame } from "#ui/app-frame.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { createToasts, ToastPlace } from "#ui/toasts.tsx";
import { useLive } from "#ui/use-live.ts";
import { watchForIdle } from "./auto-lock.ts";
import { usedMark } from "./emptied-phone.tsx";
import type { OpenSession } from "./phase.ts";
import { isFormPath } from "./route-table.tsx";
import { Routes } from "./routes.tsx";
import { ScreenWorldProvider } from "./screen-context.ts";
import { currentTab, tabsFor } from "./tabs-for.ts";
import { appText } from "./text.ts";
import { holdForForm, isFormOpen } from "./updates.ts";
import { useCivilToday } from "./use-civil-today.ts";
import { watchLease } from "./watch-lease.ts";
import { watchRevoked } from "./watch-revoked.ts";

export interface SignedInProps {
  readonly open: OpenSession;
  readonly nowMs: () => number;
  readonly platform: Platform;
  /** Stands above every screen: the coach of the practice village. */
  readonly above?: (at: {
    readonly session: OpenSession["session"];
    readonly today: CivilDate;
    readonly path: string;
  }) => JSX.Element;
}

/** A person at work: tabs, screens, toasts, and the lock that falls when nobody is there. */
export const SignedIn = (props: SignedInProps): JSX.Element => (
  <LocationProvider>
    <Workplace {...props} />
  </LocationProvider>
);

const toasts = createToasts((ms, work) => {
  const id = setTimeout(work, ms);
  return () => clearTimeout(id);
});

/** Taken off this phone on purpose: the next start greets a new phone. */
const goneFromHere = (): void => {
  usedMark.forget();
  location.replace("/");
};

const Workplace = ({ open, nowMs, platform, above }: SignedInProps): JSX.Element => {
  const { session, sync } = open;
  useLive(session);
  const { path, route } = useLocation();
  const today = useCivilToday(session, nowMs);
  const [isPersisted, setIsPersisted] = useState<boolean>();

  const lock = useMemo(
    () => () => {
      sync.stop();
      session.lock();
      // Only a new page frees the text that was opened.
      location.reload();
    },
    [session, sync],
  );
  useEffect(
    () => watchRevoked(sync, { side: syncSideOf(session), transport: open.transport }, goneFromHere),
    [sync, session, open.transport],
  );
  const leave = () =>
    void open.leave().then((hasLeft) => {
      if (hasLeft) goneFromHere();
      else toasts.show({ text: appText.signOutFailed });
    });
  useEffect(() => {
    void platform.room.keep().then(setIsPersisted);
    return watchForIdle({ nowMs, isFormOpen, lock });
  }, [nowMs, lock, platform]);

  useEffect(
    () => watchLease({ isEnded: () => session.lease()?.isEnded === true, isFormOpen, lock }),
    [session, lock],
  );

  const base = useMemo(
    () => ({ session, today, go: (to: string) => route(to), holdForm: holdForForm, showToast: toasts.show }),
    [session, today, route],
  );
  const tabs = tabsFor(session);
  return (
    <ScreenWorldProvider
      value={{ ...open, base, nowMs, platform, lock, leave, isPersisted, replace: (to) => route(to, true) }}
    >
      {above?.({ session, today, path })}
      <AppFrame tabs={isFormPath(path) ? undefined : <Tabs tabs={tabs} current={currentTab(tabs, path)} />}>
        <Routes />
      </AppFrame>
      <ToastPlace toasts={toasts} />
    </ScreenWorldProvider>
  );
};
