import type { WrongPlace } from "#features/session/wrong-place.ts";

/**
 * Looks at the browser the app was opened in. Another app's browser (WhatsApp, Facebook, Instagram ...) has a storage of
 * its own that vanishes, no installation and no sharing; an insecure address has no keys and no service worker.
 */
export const whereAmI = (world: {
  readonly isSecureContext: boolean;
  readonly userAgent: string;
  readonly hasIndexedDb: boolean;
}): "fine" | WrongPlace => {
  if (!world.isSecureContext) return "notSecure";
  // "; wv)" marks an Android WebView; the others name themselves.
  if (/; wv\)|FBAN|FBAV|Instagram|WhatsApp|Line\/|MicroMessenger|TikTok|musical_ly/i.test(world.userAgent)) {
    return "insideAnotherApp";
  }
  return world.hasIndexedDb ? "fine" : "noStorage";
};
