import { useEffect, useState } from "preact/hooks";
import type { OpenedSubjects } from "#storage/session-types.ts";

/** What is known of a subject: not yet opened, not on this phone, or its records. */
export type Opening =
  | { readonly at: "opening" }
  | { readonly at: "outside" }
  | { readonly at: "open"; readonly subjects: OpenedSubjects };

/** Opens a subject's records once: a form shows what stood when it was opened, whatever arrives meanwhile. */
export const useOpened = (open: (id: string) => Promise<OpenedSubjects | undefined>, id: string): Opening => {
  const [opening, setOpening] = useState<Opening>({ at: "opening" });
  useEffect(() => {
    let isCurrent = true;
    setOpening({ at: "opening" });
    void open(id).then((subjects) => {
      if (isCurrent) setOpening(subjects ? { at: "open", subjects } : { at: "outside" });
    });
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return opening;
};
