import { useMemo, useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Session } from "#storage/session-types.ts";
import { useLive } from "#ui/use-live.ts";
import { childrenIn, type PickLists, pickLists } from "./pick-child.ts";

/** How many rows are drawn at first; a phone with 900 children must not stop for them. */
const SHOWN_AT_FIRST = 40;

export interface Picking {
  readonly text: string;
  readonly onInput: (text: string) => void;
  readonly lists: PickLists;
  /** How many rows of each list are shown. */
  readonly shown: number;
  readonly showMore: () => void;
}

/** Whom to weigh: everybody who is due, or whom the search finds. */
export const usePickChild = (session: Session, today: CivilDate): Picking => {
  const revision = useLive(session);
  const [text, setText] = useState("");
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const lists = useMemo(() => {
    const unfinished = new Set(
      session.drafts
        .list()
        .flatMap(({ form, subject }) => (form === "measurement" && subject ? [subject] : [])),
    );
    const people = text.trim() === "" ? session.people() : childrenIn(session.search(text));
    return pickLists({ people, familyOf: (id) => session.familyCard(id), unfinished, today });
  }, [session, revision, text, today]);
  const onInput = (typed: string) => {
    setText(typed);
    setShown(SHOWN_AT_FIRST);
  };
  return { text, onInput, lists, shown, showMore: () => setShown(shown * 4) };
};
