import type { PersonCard } from "#storage/session-types.ts";
import { childText } from "./text.ts";

/** What a person can be marked as; "dead" is a field of its own in the record. */
export type Mark = keyof typeof childText.marks;

/** Why nobody visits this person any more; nothing while they are here. */
export const personStatusText = ({
  life,
  listStatus,
}: Pick<PersonCard, "life" | "listStatus">): string | undefined => {
  if (life === "dead") return childText.dead;
  const mark = markOf({ life, listStatus });
  return mark === undefined || mark === "present"
    ? undefined
    : `${childText.marks[mark]}. ${childText.gone}.`;
};

/** How the person is marked now; nothing before the first visit. */
export const markOf = ({
  life,
  listStatus,
}: {
  life: string;
  listStatus?: string | undefined;
}): Mark | undefined => {
  if (life === "dead") return "dead";
  return listStatus === "present" ||
    listStatus === "moved" ||
    listStatus === "notFound" ||
    listStatus === "duplicate"
    ? listStatus
    : undefined;
};
