import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type CivilDate, isCivilDate } from "#domain/civil-date.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { uiText } from "#ui/text.ts";
import { type Mark, markOf } from "./person-status.ts";
import { personEdit, savePersonChange } from "./save-person.ts";
import { childText } from "./text.ts";
import type { ChildPage } from "./use-child.ts";

export type MarkSheetProps = ScreenProps & {
  readonly page: ChildPage;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Ada, pindah, tidak ditemukan, ganda, meninggal. */
export const MarkSheet = ({
  session,
  today,
  page,
  isOpen,
  onClose,
  showToast,
}: MarkSheetProps): JSX.Element => {
  const { card, records } = page;
  const [mark, setMark] = useState<Mark | undefined>(markOf(card));
  const [diedOn, setDiedOn] = useState("");
  const [problem, setProblem] = useState<string>();
  const wrongDate = mark === "dead" && !isDayOfDeath(diedOn, card.birthDate, today);
  const save = async (): Promise<void> => {
    if (mark === undefined) return setProblem(childText.markProblem);
    if (wrongDate) return setProblem(childText.dateProblem);
    const before = records?.get(card.id)?.body ?? { listStatus: card.listStatus, life: card.life };
    const failed = await savePersonChange(
      session,
      {
        ...personEdit(card.id, markFields(mark, diedOn), before),
        doneText: childText.marked(childText.marks[mark]),
      },
      showToast,
    );
    setProblem(failed);
    if (failed === undefined) onClose();
  };
  return (
    <Sheet
      isOpen={isOpen}
      title={childText.markTitle}
      onClose={onClose}
      actions={
        <Button look="primary" wide onPress={() => void save()}>
          {uiText.save}
        </Button>
      }
    >
      {problem !== undefined && <Banner tone="problem" announce title={problem} />}
      <ChoiceGroup
        label={card.name}
        hint={childText.markHint}
        options={MARKS.map((value) => ({
          value,
          label: childText.marks[value],
          detail: childText.markDetails[value],
        }))}
        value={mark}
        onChange={setMark}
      />
      {mark === "dead" && (
        <DateField
          label={childText.diedOn}
          optional
          value={diedOn}
          onInput={setDiedOn}
          error={problem !== undefined && wrongDate ? childText.dateProblem : undefined}
        />
      )}
    </Sheet>
  );
};

const MARKS: readonly Mark[] = ["present", "moved", "notFound", "duplicate", "dead"];

/** Marking somebody alive again is a word of its own: only whoever saw the death can take it back. */
export const markFields = (mark: Mark, diedOn: string) =>
  mark === "dead"
    ? { life: "dead", ...(diedOn === "" ? {} : { diedOn }) }
    : { listStatus: mark, life: "alive", diedOn: undefined };

/** Between birth and today; unknown is allowed. */
export const isDayOfDeath = (text: string, birthDate: CivilDate | undefined, today: CivilDate): boolean =>
  text === "" || (isCivilDate(text) && text <= today && (birthDate === undefined || text >= birthDate));
