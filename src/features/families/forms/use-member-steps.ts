import { useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import { hasNone, ofFields } from "#features/shared/form/form-problem.ts";
import type { Session } from "#storage/session-types.ts";
import { type FormMember, type LikelyMatch, likelyMatches } from "./likely-people.ts";
import type { MemberForm } from "./member-form.ts";
import { MEMBER_STEPS, type MemberStep, STEP_FIELDS, stepAfter, stepBefore } from "./member-steps.ts";
import { readMember } from "./read-member.ts";

/** A member being filled in, and how far. */
export interface MemberEntry {
  readonly member: MemberForm;
  readonly step: MemberStep;
}

export interface MemberStepsInput {
  readonly session: Pick<Session, "people" | "familyCard" | "openPerson">;
  readonly today: CivilDate;
  readonly entry: MemberEntry;
  /** Others of the same form, who may be entered twice. */
  readonly others: readonly MemberForm[];
  readonly onChange: (entry: MemberEntry) => void;
  /** Every question is answered, and nobody registered is the same person. */
  readonly onDone: (member: MemberForm) => void;
  /** Back from the first question. */
  readonly onBack: () => void;
}

/** Leads through the questions about one member, and asks about likely doubles before it ends. */
export const useMemberSteps = (input: MemberStepsInput) => {
  const { session, today, entry, others, onChange, onDone, onBack } = input;
  const { member, step } = entry;
  const [isTried, setIsTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [likely, setLikely] = useState<readonly LikelyMatch[]>([]);
  const [isLooking, setIsLooking] = useState(false);
  const { values, problems, nikWarnings } = readMember(member, today);
  const ofStep = ofFields(problems, STEP_FIELDS[step]);

  const goTo = (next: MemberStep) => {
    setIsTried(false);
    onChange({ member, step: next });
  };

  /** The end of the questions: doubles are looked for among those not yet told apart. */
  const finish = async (finished: MemberForm) => {
    setIsLooking(true);
    const read = (form: MemberForm): FormMember => ({ form, values: readMember(form, today).values });
    const found = await likelyMatches(session, finished, values, others.map(read), today);
    setIsLooking(false);
    setLikely(found);
    if (found.length === 0) onDone(finished);
  };

  const next = () => {
    if (isLooking) return;
    if (!hasNone(ofStep)) {
      setIsTried(true);
      setRefusals((count) => count + 1);
      return;
    }
    const after = stepAfter(member.group, step);
    if (after) goTo(after);
    else void finish(member);
  };

  const back = () => {
    const before = stepBefore(member.group, step);
    if (likely.length > 0) setLikely([]);
    else if (before) goTo(before);
    else onBack();
  };

  /** "Bukan, lanjut": this one is somebody else; asked no more. */
  const notSame = (id: string) => {
    const told = { ...member, notSame: [...member.notSame, id] };
    onChange({ member: told, step });
    const left = likely.filter((match) => match.id !== id);
    setLikely(left);
    if (left.length === 0) onDone(told);
  };

  return {
    values,
    problems: isTried ? ofStep : {},
    nikWarnings,
    refusals,
    likely,
    isLooking,
    at: MEMBER_STEPS[member.group].indexOf(step) + 1,
    of: MEMBER_STEPS[member.group].length,
    isLast: stepAfter(member.group, step) === undefined,
    change: (form: MemberForm) => onChange({ member: form, step }),
    next,
    back,
    notSame,
  };
};
