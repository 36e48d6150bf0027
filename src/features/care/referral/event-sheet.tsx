import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { parseCivilDate } from "#domain/civil-date.ts";
import type { ReferralFacts } from "#domain/referral/referral-facts.ts";
import { applyReferralEvent, type ReferralEvent } from "#domain/referral/referral-status.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { Button } from "#ui/button.tsx";
import { DateField } from "#ui/date-field.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { referralText } from "./text.ts";

export type EventSheetProps = Pick<ScreenProps, "session" | "today" | "showToast"> & {
  readonly facts: ReferralFacts;
  readonly type: ReferralEvent["type"];
  /** Offered as who answers: the health worker herself; a cadre types who told her. */
  readonly by: string;
  readonly onClose: () => void;
};

/** Notes what became of a referral, with its day, words or reason. */
export const EventSheet = (props: EventSheetProps): JSX.Element => {
  const { session, today, facts, type, onClose, showToast } = props;
  const [date, setDate] = useState<string>(today);
  const [words, setWords] = useState("");
  const [by, setBy] = useState(props.by);
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const hasDate = type !== "notAttended" && type !== "declined";
  const save = async () => {
    const on = parseCivilDate(date);
    if (hasDate && !on.ok) return setError("NotADate");
    const day = on.ok ? on.value : today;
    const event: ReferralEvent =
      type === "returned"
        ? { type, on: day, feedback: words, by }
        : type === "notAttended" || type === "declined"
          ? { type, reason: words }
          : { type, on: day };
    const applied = applyReferralEvent(facts, event, today);
    if (!applied.ok) {
      const { problem: found } = applied;
      return setError(found.type === "NoWords" ? found.field : found.type);
    }
    const { record, subject } = facts;
    const saved = await session.saveGroup([{ record, subject, kind: "referral", fields: applied.value }]);
    if (!saved.ok) return setProblem(saveProblemText(saved.problem));
    showToast({ text: referralText.saved });
    onClose();
  };
  const isDateError = error === "NotADate" || error === "InFuture" || error === "BeforeReferral";
  const said =
    error === undefined ? undefined : referralText.problems[error as keyof typeof referralText.problems];
  return (
    <Sheet
      isOpen
      title={referralText.events[type]}
      onClose={onClose}
      actions={
        <Button look="primary" wide onPress={() => void save()}>
          {referralText.eventSave}
        </Button>
      }
    >
      <SaveNotice
        problem={problem ?? (error === "AlreadyFurther" ? said : undefined)}
        draftProblem={undefined}
      />
      {hasDate && (
        <DateField
          label={referralText.eventDate}
          value={date}
          error={isDateError ? said : undefined}
          quickDays={[{ label: uiText.today, date: today }]}
          onInput={setDate}
        />
      )}
      {(type === "returned" || !hasDate) && (
        <TextField
          label={type === "returned" ? referralText.eventFeedback : referralText.eventReason}
          lines="many"
          maxLength={type === "returned" ? 2000 : 500}
          value={words}
          error={error === "feedback" || error === "reason" ? said : undefined}
          onInput={setWords}
        />
      )}
      {type === "returned" && (
        <TextField
          label={referralText.eventBy}
          hint={referralText.eventByHint}
          maxLength={100}
          value={by}
          error={error === "by" ? said : undefined}
          onInput={setBy}
        />
      )}
    </Sheet>
  );
};
