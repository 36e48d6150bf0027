import { useEffect, useRef, useState } from "preact/hooks";
import type { ExportProfile } from "#domain/export/export-profile.ts";
import { builtInProfiles } from "#domain/export/profiles/index.ts";
import { type Autosave, createAutosave } from "#features/shared/form/autosave.ts";
import { notSavedText, saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { ScreenProps } from "../../screen-props.ts";
import type { PosyanduHere } from "../days/posyandu-here.ts";
import { columnsText } from "./columns-text.ts";
import {
  columnsFromKept,
  copyOf,
  keptColumns,
  type ProfileForm,
  profileFormOf,
  readProfile,
} from "./profile-form.ts";

/** Everything the editor of columns decides. */
export interface Columns {
  readonly form: ProfileForm;
  readonly isBuiltIn: boolean;
  readonly isResumed: boolean;
  readonly problem: string | undefined;
  readonly setForm: (form: ProfileForm) => void;
  readonly save: () => Promise<void>;
  readonly startOver: () => void;
}

export type ColumnsProps = ScreenProps & {
  readonly place: PosyanduHere;
  readonly begun: ExportProfile;
  readonly backHref: string;
};

/** Kept at every change, like every form: 30 columns arranged are half an hour. */
export const EXPORT_COLUMNS = "exportColumns";

export const useColumns = (props: ColumnsProps): Columns => {
  const { session, go, holdForm, showToast, backHref, place, begun } = props;
  const isBuiltIn = builtInProfiles.some(({ id }) => id === begun.id);
  const [opened] = useState(() => (isBuiltIn ? copyOf(begun) : profileFormOf(begun)));
  const [resumed] = useState(() => resumedFor(props));
  const [form, setForm] = useState(resumed?.form ?? opened);
  const [isResumed, setIsResumed] = useState(resumed !== undefined);
  const [problem, setProblem] = useState<string>();
  useEffect(() => (form === opened ? undefined : holdForm()), [form === opened]);
  const draftId = useRef(resumed?.id ?? session.newId());
  const autosave = useRef<Autosave<ProfileForm>>(undefined);
  autosave.current ??= createAutosave(async (value) => {
    const kept = await session.drafts.keep({
      id: draftId.current,
      form: EXPORT_COLUMNS,
      title: columnsText.draftTitle(value.name),
      subject: place.id,
      value: keptColumns(begun.id, value),
    });
    if (!kept.ok) setProblem(`${columnsText.draftNotKept} ${saveProblemText(kept.problem)}`);
  });
  const save = async (): Promise<void> => {
    const fields = readProfile(form, place.area);
    setProblem(fields.ok ? undefined : fields.problem);
    if (!fields.ok) return;
    await autosave.current?.settle();
    const record = isBuiltIn ? session.newId() : begun.id;
    const saved = await session.saveGroup(
      [{ record, subject: record, kind: "exportProfile", fields: fields.value }],
      { removeDraft: draftId.current },
    );
    if (!saved.ok) return setProblem(`${notSavedText.title} ${saveProblemText(saved.problem)}`);
    showToast({ text: columnsText.saved });
    go(backHref);
  };
  return {
    form,
    isBuiltIn,
    isResumed,
    problem,
    setForm: (next) => {
      setForm(next);
      autosave.current?.keep(next);
    },
    save,
    startOver: () => {
      const removed = draftId.current;
      void autosave.current?.settle().then(() => session.drafts.remove(removed));
      draftId.current = session.newId();
      setForm(opened);
      setIsResumed(false);
    },
  };
};

const resumedFor = ({
  session,
  place,
  begun,
}: Pick<ColumnsProps, "session" | "place" | "begun">):
  | { readonly id: string; readonly form: ProfileForm }
  | undefined =>
  session.drafts
    .list()
    .filter(({ form, subject }) => form === EXPORT_COLUMNS && subject === place.id)
    .flatMap(({ id, value }) => {
      const isOfThis =
        typeof value === "object" && value !== null && "profile" in value && value.profile === begun.id;
      const form = isOfThis ? columnsFromKept(value) : undefined;
      return form === undefined ? [] : [{ id, form }];
    })[0];
