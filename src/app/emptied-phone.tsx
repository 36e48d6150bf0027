import type { JSX } from "preact";
import { EmptiedNotice } from "#features/session/emptied-notice.tsx";
import { OrphansNotice } from "#features/session/orphans-notice.tsx";
import type { Orphans } from "#storage/journal/orphans.ts";
import { loadWork } from "./load-work.ts";
import { createUsedMark } from "./used-mark.ts";

export const usedMark = createUsedMark();

/** What is said above the code on a phone that nobody is on: unsent work that is left, or that there was somebody. */
export const emptiedNotice = (orphans: Orphans | undefined): JSX.Element | undefined => {
  if (orphans === undefined || orphans.count === 0) return usedMark.isNoted() ? <EmptiedNotice /> : undefined;
  const handIn = async () => {
    const work = await loadWork().catch(() => undefined);
    return work ? orphans.handIn(work.handInFile) : { taken: 0, left: orphans.count };
  };
  return <OrphansNotice count={orphans.count} handIn={handIn} />;
};
