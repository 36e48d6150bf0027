import { useEffect, useState } from "preact/hooks";
import type { OpenedSubjects, Session } from "#storage/session-types.ts";
import { openPlace, type Place } from "./opened-places.ts";

/** Bodies opened so far, by family or person id. */
export interface OpenedPlaces {
  readonly byPlace: ReadonlyMap<string, OpenedSubjects>;
  /** True until the wanted ones were read for the first time. */
  readonly isOpening: boolean;
}

/**
 * Reads the sealed bodies of `places`, one after the other so that a slow phone stays usable, and again whenever the session
 * changed. What was read before stays shown meanwhile.
 */
export const useOpened = (
  session: Pick<Session, "family" | "openPerson">,
  places: readonly Place[],
  revision: number,
): OpenedPlaces => {
  const [opened, setOpened] = useState<OpenedPlaces>({ byPlace: new Map(), isOpening: places.length > 0 });
  const key = places.map(({ id }) => id).join(" ");
  useEffect(() => {
    let isStale = false;
    const read = async () => {
      const byPlace = new Map<string, OpenedSubjects>();
      for (const place of places) {
        const found = await openPlace(session, place);
        if (isStale) return;
        if (found) byPlace.set(place.id, found);
      }
      setOpened({ byPlace, isOpening: false });
    };
    void read();
    return () => {
      isStale = true;
    };
    // `key` stands for `places`, `revision` for what they hold.
  }, [session, key, revision]);
  return opened;
};
