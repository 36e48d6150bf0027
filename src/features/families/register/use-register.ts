import { useMemo, useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { hasNone } from "#features/shared/form/form-problem.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { keptValue, useKeptDraft } from "#features/shared/form/use-kept-draft.ts";
import { readHead } from "../forms/head-form.ts";
import { readPlace } from "../forms/place-form.ts";
import { placeOptions } from "../forms/place-options.ts";
import { familiesText } from "../text.ts";
import {
  emptyRegister,
  isTyped,
  moved,
  type RegisterDraft,
  registerDraftSchema,
  withOpened,
} from "./register-draft.ts";
import { readRegister, undoRegister } from "./register-versions.ts";

/** Everything the registration decides. `resume` is the id of a draft to go on with. */
export const useRegister = (props: ScreenProps, resume: string | undefined) => {
  const { session, today, go, showToast } = props;
  const [draftId] = useState(() => resume ?? `family:${session.newId()}`);
  const options = useMemo(() => placeOptions(session), [session]);
  const [draft, setDraft] = useState<RegisterDraft>(
    () =>
      keptValue(session, draftId, registerDraftSchema) ??
      emptyRegister(
        session.newId(),
        options.map(({ area }) => area),
      ),
  );
  const [isTried, setIsTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const kept = useKeptDraft<RegisterDraft>(props, { id: draftId, form: "family" }, isTyped(draft));

  const change = (next: RegisterDraft) => {
    if (next.step !== draft.step) setIsTried(false);
    setDraft(next);
    setProblem(undefined);
    if (isTyped(next)) kept.keep(next, familiesText.draftFamily(next.head.headName.trim()));
  };

  const place = readPlace(draft.place);
  const head = readHead(draft.head, today);
  const blocks = { place: place.problems, head: head.problems, members: {}, summary: {} }[draft.step];

  const refuse = () => {
    setIsTried(true);
    setRefusals((count) => count + 1);
  };

  const save = async () => {
    const reading = readRegister(draft, today);
    if (reading.type === "hindered") {
      const { step, member } = reading.hindrance;
      change(member === undefined ? { ...draft, step } : withOpened(draft, member));
      return refuse();
    }
    setIsSaving(true);
    await kept.settle();
    const saved = await session.saveGroup(reading.versions, { removeDraft: draftId });
    setIsSaving(false);
    if (!saved.ok) {
      // Settling forgot what still waited to be kept.
      kept.keep(draft, familiesText.draftFamily(draft.head.headName.trim()));
      return setProblem(saveProblemText(saved.problem));
    }
    const takeBack = async () => {
      const undone = await session.saveGroup(undoRegister(reading.versions), {
        reason: familiesText.undoReason,
      });
      if (!undone.ok) return showToast({ text: saveProblemText(undone.problem) });
      kept.keep(draft, familiesText.draftFamily(draft.head.headName.trim()));
      await kept.settle();
      showToast({ text: familiesText.undone });
      go(`/keluarga/baru?draf=${draftId}`);
    };
    showToast({ text: familiesText.saved, onUndo: () => void takeBack() });
    go(`/keluarga/${draft.family}`);
  };

  return {
    draft,
    draftId,
    options,
    change,
    problems: isTried ? { place: place.problems, head: head.problems } : { place: {}, head: {} },
    kkWarnings: head.kkWarnings,
    refusals,
    isSaving,
    problem,
    draftProblem: kept.problem,
    next: () => {
      if (draft.step === "summary") return void save();
      if (hasNone(blocks)) change(moved(draft, 1));
      else refuse();
    },
    back: () => {
      if (draft.step !== "place") return change(moved(draft, -1));
      if (isTyped(draft)) showToast({ text: familiesText.draftKept });
      go("/keluarga");
    },
    discard: async () => {
      await kept.forget();
      go("/keluarga");
    },
  };
};
