import { useEffect, useMemo, useState } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { OpenedSubjects } from "#storage/session-types.ts";
import { useLive } from "#ui/use-live.ts";
import { familiesText } from "../text.ts";
import { familyView } from "./family-view.ts";
import { memberRows } from "./member-rows.ts";
import { recordsOfFamily, recordsOfVisit, restorations, retractions } from "./retraction.ts";

/** Everything the page of one family decides. */
export const useFamily = (
  { session, today, go, showToast }: Omit<ScreenProps, "holdForm">,
  family: string,
) => {
  const revision = useLive(session);
  const [opened, setOpened] = useState<OpenedSubjects>();
  useEffect(() => {
    let isCurrent = true;
    void session.family(family).then((subjects) => isCurrent && setOpened(subjects));
    return () => {
      isCurrent = false;
    };
  }, [session, family, revision]);

  const card = session.familyCard(family);
  const view = useMemo(() => (card && opened ? familyView(card, opened) : undefined), [card, opened]);
  const roles = session.grants().list.map(({ role }) => role);

  /** Withdraws with a reason; undo restores what stood. Answers whether it worked. */
  const withdraw = async (
    records: ReturnType<typeof recordsOfFamily>,
    what: string,
    reason: string,
  ): Promise<boolean> => {
    const done = await session.saveGroup(retractions(records), { reason });
    if (!done.ok) {
      showToast({ text: saveProblemText(done.problem) });
      return false;
    }
    const takeBack = async () => {
      const undone = await session.saveGroup(restorations(records), { reason: familiesText.undoReason });
      showToast({ text: undone.ok ? familiesText.undoneEdit : saveProblemText(undone.problem) });
    };
    showToast({ text: familiesText.retracted(what), onUndo: () => void takeBack() });
    return true;
  };

  return {
    card,
    view,
    members: card ? memberRows(card.members, today) : [],
    mayEdit: mayWrite(roles, "family") !== "refuse",
    mayVisit: mayWrite(roles, "visit") !== "refuse",
    retractFamily: async (reason: string) => {
      if (!card || !opened) return;
      const what = familiesText.family(card.headName);
      if (await withdraw(recordsOfFamily(card, opened), what, reason)) go("/keluarga");
    },
    retractVisit: async (record: string, what: string, reason: string) => {
      if (opened) await withdraw(recordsOfVisit(record, opened), what, reason);
    },
  };
};
