import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { DangerFacts } from "#domain/danger/danger-facts.ts";
import { dangerSignOf } from "#domain/danger/danger-list.ts";
import { type DangerOutcome, dangerSign } from "#domain/records/danger-sign.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatDate } from "#ui/format.ts";
import { Sheet } from "#ui/sheet.tsx";
import { dangerText } from "./text.ts";

export type OpenDangersProps = Pick<ScreenProps, "session" | "today" | "showToast"> & {
  readonly dangers: readonly DangerFacts[];
};

const OUTCOMES: readonly DangerOutcome[] = ["helped", "referred", "notConfirmed", "died"];

/** Danger signs that nobody has ended yet, each with the question whether help came. */
export const OpenDangers = (props: OpenDangersProps): JSX.Element => {
  const { session, today, dangers, showToast } = props;
  const [ending, setEnding] = useState<DangerFacts>();
  const [outcome, setOutcome] = useState<DangerOutcome>();
  const [isTried, setIsTried] = useState(false);
  const [problem, setProblem] = useState<string>();
  const close = () => {
    setEnding(undefined);
    setOutcome(undefined);
    setIsTried(false);
  };
  const end = async () => {
    setIsTried(true);
    if (!ending || outcome === undefined) return;
    const { record, subject } = ending;
    const saved = await session.saveGroup([
      { record, subject, kind: dangerSign.kind, fields: { endedOn: today, outcome } },
    ]);
    if (!saved.ok) return setProblem(saveProblemText(saved.problem));
    showToast({ text: "Tersimpan di HP ini" });
    close();
  };
  return (
    <>
      {dangers.map((danger) => (
        <Banner
          key={danger.record}
          tone="problem"
          title={dangerText.openSince(formatDate(danger.date), danger.time)}
          todo={dangerText.openTodo}
          actions={<Button onPress={() => setEnding(danger)}>{dangerText.end}</Button>}
        >
          {/* What was told in private is not shown again. */}
          {danger.group !== "safety" && (
            <p>{danger.signs.flatMap((id) => dangerSignOf(id)?.text ?? []).join("; ")}</p>
          )}
        </Banner>
      ))}
      <Sheet
        isOpen={ending !== undefined}
        title={dangerText.endTitle}
        onClose={close}
        actions={
          <Button look="primary" wide onPress={() => void end()}>
            {dangerText.endSave}
          </Button>
        }
      >
        <SaveNotice problem={problem} draftProblem={undefined} />
        <ChoiceGroup
          label={dangerText.endTitle}
          options={OUTCOMES.map((value) => ({
            value,
            label: dangerSign.fields.outcome?.choices?.[value] ?? value,
          }))}
          value={outcome}
          error={isTried && outcome === undefined ? dangerText.endMissing : undefined}
          onChange={setOutcome}
        />
      </Sheet>
    </>
  );
};
