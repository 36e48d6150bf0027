import { useState } from "preact/hooks";
import * as z from "zod/mini";
import { singletonRecord } from "#domain/facts/version.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { keptValue, useKeptDraft } from "#features/shared/form/use-kept-draft.ts";
import type { FamilyCard, NewVersion } from "#storage/session-types.ts";
import { emptyMember, type MemberGroup, memberFormSchema } from "../forms/member-form.ts";
import { asPresent, memberVersions } from "../forms/member-versions.ts";
import { readMember } from "../forms/read-member.ts";
import type { MemberEntry } from "../forms/use-member-steps.ts";
import { familiesText } from "../text.ts";

const schema = z.object({
  member: memberFormSchema,
  step: z.enum(["who", "birth", "nik", "mother", "care", "size"]),
  /** Every question is answered: only the summary is left. */
  isAnswered: z.boolean(),
});
type Kept = z.infer<typeof schema>;

/** Adding one member to a family that is registered: who, the questions, a summary, saved. */
export const useAddMember = (props: ScreenProps, family: FamilyCard) => {
  const { session, today, go, showToast } = props;
  const draftId = `member:${family.id}`;
  const donePath = `/keluarga/${family.id}`;
  const [kept, setKept] = useState<Kept | undefined>(() => keptValue(session, draftId, schema));
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const draft = useKeptDraft<Kept>(
    props,
    { id: draftId, form: "member", subject: family.id },
    kept !== undefined,
  );

  const change = (next: Kept) => {
    setKept(next);
    setProblem(undefined);
    draft.keep(next, familiesText.draftMember(family.headName));
  };

  const write = async (versions: readonly NewVersion[], told: string, undo: readonly NewVersion[]) => {
    setIsSaving(true);
    await draft.settle();
    const saved = await session.saveGroup(versions, { removeDraft: draftId });
    setIsSaving(false);
    if (!saved.ok) {
      // Settling forgot what still waited to be kept.
      if (kept) draft.keep(kept, familiesText.draftMember(family.headName));
      return setProblem(saveProblemText(saved.problem));
    }
    const takeBack = async () => {
      const undone = await session.saveGroup(undo, { reason: familiesText.undoReason });
      showToast({ text: undone.ok ? familiesText.undoneEdit : saveProblemText(undone.problem) });
    };
    showToast({ text: told, onUndo: () => void takeBack() });
    go(donePath);
  };

  return {
    kept,
    isSaving,
    problem,
    draftProblem: draft.problem,
    choose: (group: MemberGroup, posyandu: string | undefined) => {
      const member = emptyMember(session.newId(), group);
      const filled = group === "child" && posyandu !== undefined ? { ...member, posyandu } : member;
      change({ member: filled, step: "who", isAnswered: false });
    },
    changeEntry: ({ member, step }: MemberEntry) => change({ member, step, isAnswered: false }),
    answered: (member: Kept["member"]) => kept && change({ ...kept, member, isAnswered: true }),
    reopen: () => kept && change({ ...kept, step: "who", isAnswered: false }),
    save: () => {
      if (!kept) return;
      const { id } = kept.member;
      const { values } = readMember(kept.member, today);
      const versions = asPresent(memberVersions(id, family.id, values));
      const undo = versions.map(({ record, subject, kind }) => ({
        record,
        subject,
        kind,
        retract: true as const,
      }));
      void write(versions, familiesText.saved, undo);
    },
    /** Somebody registered elsewhere lives here now: only the membership changes, the history comes along. */
    moveOf: (person: string) => {
      const card = session.personCard(person);
      if (!card || !kept || card.family === family.id) return undefined;
      const membership = (home: string | undefined, role: string | undefined): readonly NewVersion[] => [
        {
          record: singletonRecord(person, "membership"),
          subject: person,
          kind: "membership",
          ...(home === undefined ? { retract: true as const } : { fields: { family: home, role } }),
        },
      ];
      return () =>
        void write(
          membership(family.id, kept.member.familyRole || "other"),
          familiesText.movedHere(card.name),
          membership(card.family, card.familyRole),
        );
    },
    back: () => {
      if (kept) showToast({ text: familiesText.draftKept });
      go(donePath);
    },
    discard: () => void draft.forget().then(() => go(donePath)),
  };
};
