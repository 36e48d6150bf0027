import { backFromFactor } from "#features/shared/online/back-from-factor.ts";
import { APP_VERSION } from "./app-version.ts";
import { installOffer } from "./install.ts";
import { later } from "./later.ts";
import { isPractising, PRACTICE_ADDRESS } from "./practice/practice-mode.ts";
import type { DrawRoute } from "./route-table.tsx";
import { applyUpdate, updateWaits } from "./updates.ts";

const me = {
  Me: later(() => import("#features/me/me-screen.tsx").then((m) => m.MeScreen)),
  Letter: later(() => import("#features/me/letter-screen.tsx").then((m) => m.LetterScreen)),
  Sync: later(() => import("#features/me/sync-detail-screen.tsx").then((m) => m.SyncDetailScreen)),
  Factor: later(() => import("#features/factor/second-factor-screen.tsx").then((m) => m.SecondFactorScreen)),
  Courier: later(() => import("#features/courier/courier-screen.tsx").then((m) => m.CourierScreen)),
};

/** One's own page: sending, this phone, signing out. */
export const ME_ROUTES: Readonly<Record<string, DrawRoute>> = {
  "/saya": ({ session, sync, nowMs, lock, leave, isPersisted, accounts }) => (
    <me.Me
      session={session}
      sync={sync}
      nowMs={nowMs}
      device={{ version: APP_VERSION, isPersisted }}
      accounts={accounts}
      onLock={lock}
      onPractise={isPractising() ? undefined : () => location.assign(PRACTICE_ADDRESS)}
      onSignOut={leave}
      onInstall={installOffer.value}
      onUpdate={updateWaits.value ? applyUpdate : undefined}
    />
  ),
  "/saya/kode-kedua": ({ accounts }, { query }) => (
    <me.Factor accounts={accounts} back={backFromFactor(query.lalu)} />
  ),
  "/saya/titip": ({ session, courier, carried, transport, platform, backup }) => (
    <me.Courier
      session={session}
      courier={courier}
      carried={carried}
      handIn={transport.handIn}
      files={platform.files}
      camera={platform.camera}
      backup={backup}
    />
  ),
  "/saya/catatan-terkunci": ({ base }, { query }) => (
    <me.Letter {...base} draft={`/saya/catatan-terkunci?surat=${query.surat ?? ""}`} note={query.catatan} />
  ),
  "/saya/pengiriman": ({ session, sync, nowMs, wifi, platform, carried }) => (
    <me.Sync
      session={session}
      carried={carried}
      sync={sync}
      nowMs={nowMs}
      wifi={wifi}
      usage={platform.usage}
      room={platform.room}
    />
  ),
};
