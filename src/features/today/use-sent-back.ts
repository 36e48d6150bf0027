import { useEffect, useState } from "preact/hooks";
import type { PersonCard, Session } from "#storage/session-types.ts";
import { type SentBackRow, sentBackRow, withSentBackNote } from "./sent-back.ts";

/** Rows of what was sent back: names at once, notes when each child's records were opened. */
export const useSentBack = (
  session: Pick<Session, "openPerson">,
  children: readonly PersonCard[],
  revision: number,
): readonly SentBackRow[] => {
  const [opened, setOpened] = useState<ReadonlyMap<string, SentBackRow>>(new Map());
  const ids = children.map(({ id }) => id).join(" ");
  // `ids` and `revision` stand for the children and their records
  useEffect(() => {
    let isCurrent = true;
    const open = async () => {
      const rows = new Map<string, SentBackRow>();
      for (const child of children) {
        const subjects = await session.openPerson(child.id);
        if (subjects) rows.set(child.id, withSentBackNote(sentBackRow(child), subjects));
      }
      if (isCurrent) setOpened(rows);
    };
    if (children.length > 0) void open();
    return () => {
      isCurrent = false;
    };
  }, [session, ids, revision]);
  return children.map((child) => opened.get(child.id) ?? sentBackRow(child));
};
