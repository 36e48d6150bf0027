import { useMemo, useState } from "preact/hooks";
import { type CivilDate, isCivilDate } from "#domain/civil-date.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { hasNone } from "#features/shared/form/form-problem.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { undoVersions } from "#features/shared/form/undo-versions.ts";
import { keptForm, type MeasureForm } from "#features/shared/measuring/measure-form.ts";
import { readVisit } from "#features/shared/visit/visit-form.ts";
import { isMeasured, measureContext, measureFormIn, measureIn, readyToGoOn } from "./measured-part.ts";
import { walkText } from "./text.ts";
import { useWalkDraft } from "./use-walk-draft.ts";
import {
  hasWrongDay,
  isBabies,
  isMeasurement,
  isServices,
  isWrong,
  placeOfProblem,
  unusualIn,
} from "./walk-checks.ts";
import {
  SUMMARY,
  WALK_FORM,
  type WalkDraft,
  type WalkPlace,
  walkDraftId,
  withMeasured,
  withNewPeople,
} from "./walk-draft.ts";
import { babiesReading } from "./walk-events.ts";
import { type WalkFinding, walkRisk } from "./walk-findings.ts";
import {
  type HouseAround,
  partsAround,
  tellsNews,
  topicsAround,
  type WalkPart,
  walkParts,
  withNewParts,
} from "./walk-parts.ts";
import { indexOf, stepFrom, stepsOf } from "./walk-steps.ts";
import { walkVersions } from "./walk-versions.ts";

export interface OpenedWalk extends HouseAround {
  /** As it opens, nothing typed. */
  readonly empty: WalkDraft;
  readonly resumed: WalkDraft | undefined;
}

/** Everything the walk through a house decides. */
export const useWalk = (props: ScreenProps, around: OpenedWalk) => {
  const { session, today, go, showToast } = props;
  const { card, empty } = around;
  // What is under the finger lives here and not in the draft: it is judged when the field is left.
  const [growth, setGrowth] = useState<Readonly<Record<string, MeasureForm>>>({});
  const [isTried, setIsTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [nudgedAt, setNudgedAt] = useState("");
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState<readonly WalkFinding[]>();
  const kept = useWalkDraft(props, around, saved !== undefined);
  const { draft, isDirty } = kept;

  const date: CivilDate = isCivilDate(draft.sitting.date) ? draft.sitting.date : today;
  const base = useMemo(() => partsAround(around, date), [around.card, around.opened, date]);
  const isTelling = tellsNews(draft, base);
  const all = useMemo(
    () => (isTelling ? partsAround(around, date, draft) : base),
    [base, isTelling && draft.parts, isTelling && draft.typed, isTelling && draft.babies],
  );
  const parts = useMemo(
    () => walkParts(draft, all, around, date),
    [draft.parts, draft.typed, draft.babies, draft.services, draft.givenDays, all, date],
  );
  const contextOf = useMemo(() => {
    const known = new Map<string, ReturnType<typeof measureContext>>();
    return (subject: string) => {
      if (!known.has(subject)) known.set(subject, measureContext(session, subject, today));
      return known.get(subject);
    };
  }, [session, today]);
  const topics = useMemo(() => topicsAround(around, date), [around.card, around.opened, date]);
  const steps = stepsOf(draft.sitting.met === "met" ? parts : []);
  const at = indexOf(steps, draft.at);
  const place = steps[at] ?? empty.at;
  const part = parts.find(({ key }) => key === place.part);
  const section = part?.sections.find(({ id }) => id === place.section);
  const sitting = readVisit(draft.sitting, today);

  const change = (changed: WalkDraft): void => {
    const named = withNewPeople(changed, () => session.newId());
    setProblem(undefined);
    kept.put(withNewParts(named, base, around, date));
  };
  const moveTo = (next: WalkPlace): void => {
    setIsTried(false);
    change({ ...draft, at: next });
  };
  const refuse = (): void => {
    setIsTried(true);
    setRefusals((count) => count + 1);
  };

  const growthForm = (subject: string): MeasureForm => {
    const keptNow = measureFormIn(draft, subject);
    const live = growth[subject];
    return live
      ? { ...live, draft: { ...live.draft, date: keptNow.draft.date, place: keptNow.draft.place } }
      : keptNow;
  };
  const changeGrowth = (subject: string, form: MeasureForm): void => {
    setGrowth({ ...growth, [subject]: form });
    change(withMeasured(draft, subject, keptForm(form, undefined)));
  };

  const isBabyWrong = (one: WalkPart): boolean =>
    babiesReading(draft, one).problems.some((found) => Object.keys(found).length > 0);

  /** What a press on "Lanjut" may not pass in this section: a wrong answer always, an open question once. */
  const isHeld = (): boolean => {
    if (!part || !section) return false;
    const asked = section.questions.filter((question) => part.reading.asked.includes(question));
    if (asked.some(({ id }) => part.reading.problems[id] !== undefined)) return true;
    if (asked.some(isBabies) && isBabyWrong(part)) return true;
    if (asked.some(isServices) && hasWrongDay(part)) return true;
    if (asked.some(isMeasurement) && isMeasured(draft, part.subject)) {
      const context = contextOf(part.subject);
      const ready = context && readyToGoOn(growthForm(part.subject), context);
      if (ready) setGrowth({ ...growth, [part.subject]: ready.form });
      if (ready && !ready.ready) return true;
    }
    const isAsked = asked.some(({ id }) => unusualIn(draft, part, { id }) !== undefined);
    const key = `${part.key}/${section.id}`;
    if (!isAsked || nudgedAt === key) return false;
    setNudgedAt(key);
    return true;
  };

  const isPartWrong = (one: WalkPart): boolean =>
    isWrong(one) ||
    isBabyWrong(one) ||
    measureIn(draft, one.subject, contextOf(one.subject)).state === "wrong";

  const write = async (): Promise<void> => {
    const { next, ...atStart } = sitting.problems;
    const wrong = parts.find(isPartWrong);
    if (!hasNone(atStart)) return moveTo(empty.at);
    if (next) return refuse();
    if (wrong) return moveTo(placeOfProblem(wrong));
    // Judged on what was known before: afterwards the measurements stand twice.
    const { findings } = walkRisk(draft, parts, around, { date, contextOf });
    setIsSaving(true);
    await kept.close();
    const versions = walkVersions(draft, parts, {
      family: card.id,
      date,
      newId: () => session.newId(),
      contextOf,
    });
    const done = await session.saveGroup(versions, { removeDraft: kept.id });
    setIsSaving(false);
    if (!done.ok) {
      kept.reopen();
      return setProblem(saveProblemText(done.problem));
    }
    showToast({ text: walkText.saved, onUndo: () => void takeBack(versions) });
    const toRefer = findings.filter(({ refers }) => refers);
    if (toRefer.length === 0) go(`/keluarga/${card.id}`);
    else setSaved(toRefer);
  };

  /** The answers come back as a draft: under new ids, since the saved ones stay withdrawn in history. */
  const takeBack = async (versions: ReturnType<typeof walkVersions>): Promise<void> => {
    const undone = await session.saveGroup(undoVersions(versions, around.opened.fold), {
      reason: walkText.undoReason,
    });
    if (!undone.ok) return showToast({ text: saveProblemText(undone.problem) });
    const visit = session.newId();
    await session.drafts.keep({
      id: walkDraftId(card.id, visit),
      form: WALK_FORM,
      subject: card.id,
      title: walkText.draftTitle(card.headName),
      value: { ...draft, visit },
    });
    showToast({ text: walkText.undone });
    go(`/keluarga/${card.id}/kunjungan?lanjut=${visit}`);
  };

  return {
    draft,
    date,
    topics,
    all,
    parts,
    steps,
    at,
    place,
    part,
    section,
    contextOf,
    growthForm,
    changeGrowth,
    change,
    moveTo,
    isTried,
    enterField: kept.enterField,
    problems: isTried ? sitting.problems : {},
    isNudged: part !== undefined && section !== undefined && nudgedAt === `${part.key}/${section.id}`,
    refusals,
    isSaving,
    saved,
    problem,
    draftProblem: kept.problem,
    isDirty,
    isPartWrong,
    next: (): void => {
      if (place.step === "summary") void write();
      else if ((place.step === "start" && !hasNone(sitting.problems)) || isHeld()) refuse();
      else moveTo(stepFrom(steps, place, 1));
    },
    toSummary: (): void => {
      if (isHeld()) refuse();
      else moveTo(SUMMARY);
    },
    back: (): void => {
      if (place.step !== "start") moveTo(stepFrom(steps, place, -1));
      else {
        if (isDirty) showToast({ text: walkText.draftKept });
        go(`/keluarga/${card.id}`);
      }
    },
    discard: (): void => void kept.forget().then(() => go(`/keluarga/${card.id}`)),
  };
};

export type Walk = ReturnType<typeof useWalk>;
