import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { AgencyItemFacts } from "#domain/agencies/item-facts.ts";
import type { Body } from "#domain/facts/version.ts";
import type { Result } from "#domain/result.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { Button } from "#ui/button.tsx";
import { focusFirstWrong } from "#ui/focus-first-wrong.ts";
import { Sheet } from "#ui/sheet.tsx";
import type { SaidProblem } from "./read-said.ts";
import { agencyText } from "./text.ts";
import "./agency.css";

export interface Said {
  /** The words for the first of these problems that there is. */
  errorOf(...problems: readonly SaidProblem[]): string | undefined;
  /** How often it was found wrong: each time the view goes to what is. */
  readonly refusals: number;
  /** Why it could not be kept. */
  readonly failure: string | undefined;
  save(): Promise<void>;
}

/** Keeps what is said of an item as a record of its own, or tells what is wrong with it. */
export const useSaid = (
  {
    session,
    facts,
    showToast,
    onClose,
  }: Pick<ScreenProps, "session" | "showToast"> & {
    readonly facts: AgencyItemFacts;
    readonly onClose: () => void;
  },
  kind: string,
  read: () => Result<Body, SaidProblem>,
): Said => {
  const [problem, setProblem] = useState<SaidProblem>();
  const [failure, setFailure] = useState<string>();
  const [refusals, setRefusals] = useState(0);
  return {
    refusals,
    errorOf: (...problems) =>
      problem !== undefined && problems.includes(problem) ? agencyText.problems[problem] : undefined,
    failure,
    save: async () => {
      const fields = read();
      if (!fields.ok) {
        setProblem(fields.problem);
        return setRefusals(refusals + 1);
      }
      const saved = await session.saveGroup([
        { record: session.newId(), subject: facts.item, kind, fields: fields.value },
      ]);
      if (!saved.ok) return setFailure(saveProblemText(saved.problem));
      showToast({ text: agencyText.saved });
      onClose();
    },
  };
};

/** The sheet around it. */
export const SaidSheet = (props: {
  readonly title: string;
  readonly said: Said;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element => {
  const { said } = props;
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said.refusals > 0) focusFirstWrong(fields.current);
  }, [said.refusals]);
  return (
    <Sheet
      isOpen
      title={props.title}
      onClose={props.onClose}
      actions={
        <Button look="primary" wide onPress={() => void said.save()}>
          {agencyText.save}
        </Button>
      }
    >
      <SaveNotice problem={said.failure} draftProblem={undefined} />
      <div ref={fields} class="agency-fields">
        {props.children}
      </div>
    </Sheet>
  );
};
