import { useRef, useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { useKeptDraft } from "#features/shared/form/use-kept-draft.ts";
import { walkText } from "./text.ts";
import type { OpenedWalk } from "./use-walk.ts";
import { isTyped } from "./walk-checks.ts";
import { WALK_FORM, type WalkDraft, walkDraftId } from "./walk-draft.ts";

/**
 * A sitting as it stands, kept at every change together with the field one is in, so that whoever takes it up again stands there. The
 * field is not drawn by anything: moving between fields draws nothing anew.
 */
export const useWalkDraft = (
  props: Pick<ScreenProps, "session" | "holdForm">,
  { card, empty, resumed }: Pick<OpenedWalk, "card" | "empty" | "resumed">,
  isOver: boolean,
) => {
  const [draft, setDraft] = useState(resumed ?? empty);
  const newest = useRef(draft);
  const field = useRef(resumed?.at.field);
  const hasKept = useRef(resumed !== undefined);
  const isClosed = useRef(false);
  const isDirty = !isOver && isTyped(draft, empty);
  const id = walkDraftId(card.id, draft.visit);
  const kept = useKeptDraft<WalkDraft>(props, { id, form: WALK_FORM, subject: card.id }, isDirty);
  const keep = (): void => {
    const { current } = newest;
    const { field: _, ...at } = current.at;
    const place = field.current === undefined ? at : { ...at, field: field.current };
    kept.keep({ ...current, at: place }, walkText.draftTitle(card.headName));
  };
  return {
    draft,
    id,
    isDirty,
    problem: kept.problem,
    forget: kept.forget,
    put: (next: WalkDraft): void => {
      if (next.at !== newest.current.at) field.current = undefined;
      newest.current = next;
      setDraft(next);
      // Having looked is nothing to go on with; what was kept once stays up to date.
      if (!hasKept.current && !isTyped(next, empty)) return;
      hasKept.current = true;
      keep();
    },
    enterField: (place: string): void => {
      field.current = place;
      if (hasKept.current && !isClosed.current) keep();
    },
    /** Before the save that removes the draft: nothing is written any more. */
    close: async (): Promise<void> => {
      isClosed.current = true;
      await kept.settle();
    },
    /** The save failed: closing forgot what still waited to be kept. */
    reopen: (): void => {
      isClosed.current = false;
      keep();
    },
  };
};
