/** A page of this app: opaque ids and words, no other origin, no further question. */
const PAGE = /^\/[a-z0-9/_.:-]*$/i;

/** The page that asks for the second code, and leads back to where it was asked. */
export const factorHref = (from: string | undefined): string => {
  const back = backFromFactor(from);
  return back === undefined ? "/saya/kode-kedua" : `/saya/kode-kedua?lalu=${encodeURIComponent(back)}`;
};

/** Where to go on after the second code; nothing when an address names no page of this app, or the page itself. */
export const backFromFactor = (said: string | undefined): string | undefined =>
  said !== undefined && PAGE.test(said) && !said.startsWith("//") && said !== "/saya/kode-kedua"
    ? said
    : undefined;
