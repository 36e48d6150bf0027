/**
 * Whether this tab practises. Kept in the tab's own session storage, so that a reload stays in practice, another tab does not
 * come along, and a closed tab opens on real work.
 */
export interface TabWorld {
  readonly location: Pick<Location, "search" | "replace">;
  readonly storage: () => Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

const KEY = "damping.latihan";
/** Where practice begins; also written out in links. */
export const PRACTICE_ADDRESS = "/?latihan=1";

const browserTab: TabWorld = {
  get location() {
    return window.location;
  },
  storage: () => window.sessionStorage,
};

export const isPractising = ({ location, storage }: TabWorld = browserTab): boolean => {
  const isAsked = new URLSearchParams(location.search).has("latihan");
  try {
    if (isAsked) storage().setItem(KEY, "1");
    return isAsked || storage().getItem(KEY) === "1";
  } catch {
    // Session storage is off: the address alone decides.
    return isAsked;
  }
};

/** Back to real work. Deletes nothing: neither the practice nor anything real. */
export const leavePractice = ({ location, storage }: TabWorld = browserTab): void => {
  try {
    storage().removeItem(KEY);
  } catch {
    // Nothing was kept either.
  }
  location.replace("/");
};
