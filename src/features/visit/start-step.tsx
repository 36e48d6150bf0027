import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { visit } from "#domain/records/visit.ts";
import type { VisitPart } from "#domain/visits/visit-parts.ts";
import { capitalized, choiceLabel, choiceOptions } from "#features/shared/form/choice-options.ts";
import { type Problems, problemText } from "#features/shared/form/form-problem.ts";
import type { VisitField, VisitForm } from "#features/shared/visit/visit-form.ts";
import { visitText } from "#features/shared/visit/visit-text.ts";
import { Button } from "#ui/button.tsx";
import { CheckGroup } from "#ui/check-group.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { formatDate, formatDayMonth } from "#ui/format.ts";
import { uiText } from "#ui/text.ts";
import { walkText } from "./text.ts";
import { type WalkDraft, withParts } from "./walk-draft.ts";

export type StartStepProps = {
  readonly draft: WalkDraft;
  readonly all: readonly VisitPart[];
  readonly problems: Problems<VisitField>;
  readonly today: CivilDate;
  readonly onChange: (draft: WalkDraft) => void;
};

const MET = ["met", "notHome", "moved", "refused"] as const;
const PLACES = ["home", "posyandu", "facility", "phone"] as const;
const PURPOSES = ["routine", "followUp", "registration", "other"] as const;

/** Who was met, when and where, and whom the sitting goes through. */
export const StartStep = ({ draft, all, problems, today, onChange }: StartStepProps): JSX.Element => {
  const { sitting } = draft;
  const set = (parts: Partial<VisitForm>) => onChange({ ...draft, sitting: { ...sitting, ...parts } });
  return (
    <>
      <ChoiceGroup
        label={visitText.met}
        options={choiceOptions(visit, "met", MET)}
        value={sitting.met || undefined}
        error={problemText(problems.met, visitText.metMissing)}
        onChange={(met) => set({ met })}
      />
      <WhenAndWhere sitting={sitting} problems={problems} today={today} onChange={set} />
      {sitting.met === "met" && (
        <>
          <PartsGroup {...{ draft, onChange }} all={all.filter(({ news }) => !news)} others={all} />
          <PartsGroup {...{ draft, onChange }} isNews all={all.filter(({ news }) => news)} others={all} />
        </>
      )}
    </>
  );
};

/** Whom the sitting goes through, or what is new: the rest of the list stays as it was chosen. */
const PartsGroup = ({
  draft,
  all,
  others,
  isNews = false,
  onChange,
}: Pick<StartStepProps, "draft" | "all" | "onChange"> & {
  readonly others: readonly VisitPart[];
  readonly isNews?: boolean;
}): JSX.Element | null => {
  if (all.length === 0) return null;
  const keys = new Set(all.map(({ key }) => key));
  const rest = others.map(({ key }) => key).filter((key) => !keys.has(key) && draft.parts.includes(key));
  return (
    <CheckGroup
      label={isNews ? walkText.news : walkText.parts}
      hint={isNews ? walkText.newsHint : walkText.partsHint}
      options={all.map((part) => ({
        value: part.key,
        label: part.name ?? part.form.title,
        detail: isNews ? capitalized(part.groupLabel ?? "") : dueWords(part),
      }))}
      values={draft.parts.filter((key) => keys.has(key))}
      onChange={(chosen) => onChange(withParts(draft, [...chosen, ...rest]))}
    />
  );
};

const dueWords = ({ groupLabel, lastDate }: VisitPart): string =>
  [
    capitalized(groupLabel ?? walkText.householdPart),
    lastDate === undefined ? walkText.never : walkText.lastTime(formatDate(lastDate)),
  ].join(" · ");

/** Folded away while it is today, at home, as most visits are. */
const WhenAndWhere = ({
  sitting,
  problems,
  today,
  onChange,
}: {
  readonly sitting: VisitForm;
  readonly problems: Problems<VisitField>;
  readonly today: CivilDate;
  readonly onChange: (parts: Partial<VisitForm>) => void;
}): JSX.Element => {
  const isUsual = sitting.date === today && sitting.place === "home" && sitting.purpose === "routine";
  const [isOpen, setIsOpen] = useState(!isUsual);
  if (!isOpen && problems.date === undefined)
    return (
      <p class="visit-when">
        <span>
          {walkText.when(
            `${uiText.today}, ${formatDayMonth(sitting.date)}`,
            choiceLabel(visit, "place", sitting.place || "home"),
          )}
        </span>
        <Button look="quiet" expanded={false} onPress={() => setIsOpen(true)}>
          {walkText.change}
        </Button>
      </p>
    );
  return (
    <>
      <DateField
        label={visitText.date}
        value={sitting.date}
        error={problemText(problems.date, visitText.dateMissing)}
        quickDays={[
          { label: uiText.today, date: today },
          { label: uiText.yesterday, date: addDays(today, -1) },
        ]}
        onInput={(date) => onChange({ date })}
      />
      <ChoiceGroup
        label={visitText.place}
        options={choiceOptions(visit, "place", PLACES)}
        value={sitting.place || undefined}
        error={problemText(problems.place, visitText.placeMissing)}
        onChange={(place) => onChange({ place })}
      />
      <ChoiceGroup
        label={visitText.purpose}
        options={choiceOptions(visit, "purpose", PURPOSES)}
        value={sitting.purpose || undefined}
        error={problemText(problems.purpose, visitText.purposeMissing)}
        onChange={(purpose) => onChange({ purpose })}
      />
    </>
  );
};
