/**
 * Beside the database, in the browser's small storage: somebody is on this phone. No name, no id. A browser may clear one and
 * leave the other; then the app can say so, instead of greeting a stranger.
 */
export interface UsedMark {
  /** Somebody is on this phone. */
  note(): void;
  /** Everybody was taken off this phone on purpose. */
  forget(): void;
  isNoted(): boolean;
}

const KEY = "damping.used";

export const createUsedMark = (
  kept: Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem"> | undefined = smallStorage(),
): UsedMark => {
  // Refused or full: then an emptied phone looks like a new one, which is what it looks like without this mark.
  const quietly = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    note: () => void quietly(() => kept?.setItem(KEY, "1")),
    forget: () => void quietly(() => kept?.removeItem(KEY)),
    isNoted: () => quietly(() => kept?.getItem(KEY)) === "1",
  };
};

const smallStorage = (): globalThis.Storage | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
};
