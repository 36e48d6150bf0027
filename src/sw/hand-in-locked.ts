import { beginCourierFile, finishCourierFile } from "#protocol/courier/courier-parts.ts";
import { readLockedCopies } from "#storage/courier/locked-copies.ts";

/** The page's name for the lock it holds while somebody is signed in (src/app/background.ts). */
const SESSION_LOCK = "damping session";

/** Told to a page that has somebody signed in: it syncs, and this worker has nothing to do. */
export const SYNC_NOW = { type: "SYNC_NOW" } as const;

interface Surroundings {
  readonly locks: LockManager | undefined;
  readonly connection: { readonly type?: string } | undefined;
  readonly tellPages: () => Promise<void>;
}

/**
 * Hands in sealed copies while the app is locked or closed. Of the two things a device may do by itself this is one; nothing is
 * opened, since nothing here could open it, and nothing is noted: the next round finds what it sends known already. A failure
 * is thrown, so that the browser tries again later.
 */
export const handInLocked = async ({ locks, connection, tellPages }: Surroundings): Promise<void> => {
  const held = (await locks?.query())?.held ?? [];
  if (held.some(({ name }) => name === SESSION_LOCK)) return tellPages();
  const found = await readLockedCopies("damping");
  if (!found?.keys.place || found.keys.certificate === undefined) return;
  if (found.onlyWifi && connection?.type === "cellular") throw new Error("waiting for Wi-Fi, as chosen");
  const { place, deviceKey, certificate, signing } = found.keys;
  if (!(signing instanceof CryptoKey)) return;
  const header = { ...place, deviceKey, certificate, madeAt: new Date().toISOString() };
  const signed = beginCourierFile(header, found.copies);
  const how = { name: "ECDSA", hash: "SHA-256" };
  const signature = new Uint8Array(await crypto.subtle.sign(how, signing, signed));
  const response = await fetch("/v1/courier", {
    method: "POST",
    body: finishCourierFile(signed, signature),
    headers: { "content-type": "application/octet-stream" },
    cache: "no-store",
    credentials: "omit",
  });
  // Refused for good: asking again would not help, and the next round says why.
  if (!response.ok && response.status !== 400) throw new Error(`not taken: ${response.status}`);
};
