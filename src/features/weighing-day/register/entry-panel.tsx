import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FigureField } from "#domain/measurements/measurement-draft.ts";
import { focusFigure, focusFirst, moveOn } from "#features/shared/form/field-focus.ts";
import { Asked } from "#features/shared/measuring/asked.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { uiText } from "#ui/text.ts";
import { weighingText } from "../text.ts";
import { figuresMissing, figuresOf } from "./entry-context.ts";
import { EntryFields } from "./entry-fields.tsx";
import { EntryResult } from "./entry-result.tsx";
import type { TableWork } from "./register-path.ts";
import { type EntryProps, useEntry } from "./use-entry.ts";

export type EntryPanelProps = EntryProps & {
  readonly table: TableWork;
  readonly onNext: () => void;
};

/** Figures, what has to be asked, the result, the next child. */
export const EntryPanel = (props: EntryPanelProps): JSX.Element => {
  const { table, child, register, onNext } = props;
  const place = useRef<HTMLFormElement>(null);
  const entry = useEntry(props);
  const { form, view, stage } = entry;
  const [first] = useState(() => figuresMissing(child, register.date, table)[0] ?? figuresOf(table)[0]);
  useEffect(() => focusFigure(place.current, first ?? "weight"), []);
  useEffect(() => {
    // The keypad closes, the whole result is seen, and Enter goes on.
    if (stage !== "saved") return;
    place.current?.querySelector<HTMLElement>("[data-next] button")?.focus({ preventScroll: true });
    place.current?.closest("li")?.scrollIntoView({ block: "start" });
  }, [stage]);
  const save = () => {
    const hindrance = entry.save();
    // Drawn first, then shown.
    if (hindrance) setTimeout(() => focusFirst(place.current, hindrance));
  };
  const parts = {
    form,
    view,
    onChange: entry.change,
    onFix: (field: FigureField) => focusFigure(place.current, field),
  };
  return (
    <form
      ref={place}
      class="entry"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => stage === "typing" && moveOn(event, save)}
    >
      {entry.problem && <Banner tone="problem" title={entry.problem} announce />}
      {stage === "typing" && (
        <>
          {view.sameDay !== undefined && <Banner tone="info" title={view.sameDay} />}
          <EntryFields {...parts} table={table} />
        </>
      )}
      {stage === "saved" && <SavedLine undo={entry.undo} />}
      <div class="entry__result" aria-live="polite">
        {stage === "typing" && <Asked {...parts} />}
        <EntryResult view={stage === "saved" ? view : { ...view, changes: {} }} />
      </div>
      {stage === "typing" ? (
        <Button type="submit" look="primary" wide>
          {weighingText.save}
        </Button>
      ) : (
        <>
          <div class="entry__next" data-next>
            <Button look="primary" icon="arrow-right" wide onPress={onNext}>
              {weighingText.next}
            </Button>
          </div>
          <LinkButton href={`/orang/${child.id}/ibu`} wide>
            {weighingText.showMother}
          </LinkButton>
        </>
      )}
    </form>
  );
};

/** True to the disk: "tersimpan" only once it is there. Inside the line, since a toast would lie over the next child. */
const SavedLine = ({ undo }: { readonly undo: (() => void) | undefined }): JSX.Element => (
  <p class="entry__saved" role="status">
    {undo ? (
      <>
        <Icon name="check" />
        {weighingText.saved}
        <Button look="quiet" onPress={undo}>
          {uiText.undo}
        </Button>
      </>
    ) : (
      uiText.saving
    )}
  </p>
);
