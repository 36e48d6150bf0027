import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { AgencyItemFacts } from "#domain/agencies/item-facts.ts";
import type { Body } from "#domain/facts/version.ts";
import type { Result } from "#domain/result.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { DiscardButton } from "#features/shared/form/discard-button.tsx";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { PATH_DRAFT, useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { Button } from "#ui/button.tsx";
import { focusFirstWrong } from "#ui/focus-first-wrong.ts";
import { Sheet } from "#ui/sheet.tsx";
import { neededText } from "./item-words.ts";
import type { SaidProblem } from "./read-said.ts";
import { itemPath, type SaidOf, saidDraftId } from "./said-draft.ts";
import { agencyText } from "./text.ts";
import "./agency.css";

export type SaidProps = ScreenProps & {
  readonly facts: AgencyItemFacts;
  readonly onClose: () => void;
};

interface SaidInput<Form> {
  readonly said: SaidOf;
  readonly kind: string;
  readonly schema: Parameters<typeof useKeptForm<Form>>[1]["schema"];
  readonly opened: Form;
  readonly read: (form: Form) => Result<Body, SaidProblem>;
}

/** What is said of an item: kept while it is typed, then a record of its own; or what is wrong with it. */
export const useSaid = <Form,>(props: SaidProps, { said, kind, schema, opened, read }: SaidInput<Form>) => {
  const { session, facts, onClose } = props;
  const [record] = useState(() => session.newId());
  const title = said === "delivery" ? agencyText.deliver : agencyText.outcomes[said];
  const edit = useKeptForm<Form>(
    // Wherever a page would lead, the sheet closes.
    { ...props, go: onClose },
    {
      path: saidDraftId(facts.item, said),
      draft: { form: PATH_DRAFT, subject: facts.item },
      title: `${title}: ${neededText(facts)}`,
      schema,
      opened,
      read: (form) => {
        const fields = read(form);
        return fields.ok
          ? { versions: [{ record, subject: facts.item, kind, fields: fields.value }], problems: {} }
          : { versions: [], problems: { [fields.problem]: { type: "Missing" } } };
      },
      donePath: itemPath(facts.item),
      words: agencyText.kept,
    },
  );
  return {
    ...edit,
    title,
    /** The words for the first of these problems that there is. */
    errorOf: (...problems: readonly SaidProblem[]): string | undefined => {
      const found = problems.find((one) => edit.problems[one] !== undefined);
      return found && agencyText.problems[found];
    },
  };
};

/** The sheet around it. */
export const SaidSheet = (props: {
  readonly edit: Omit<ReturnType<typeof useSaid>, "form" | "change">;
  readonly children: ComponentChildren;
}): JSX.Element => {
  const { edit } = props;
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (edit.refusals > 0) focusFirstWrong(fields.current);
  }, [edit.refusals]);
  return (
    <Sheet
      isOpen
      title={edit.title}
      onClose={edit.back}
      actions={
        <Button look="primary" wide busy={edit.isSaving} onPress={edit.save}>
          {agencyText.save}
        </Button>
      }
    >
      <SaveNotice problem={edit.problem} draftProblem={edit.draftProblem} />
      <div ref={fields} class="agency-fields">
        {props.children}
        {edit.isDirty && <DiscardButton onDiscard={edit.discard} />}
      </div>
    </Sheet>
  );
};
