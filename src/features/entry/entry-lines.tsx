import type { JSX } from "preact";
import type { EntryLine } from "#domain/entry/fill-entry.ts";
import { Button } from "#ui/button.tsx";
import { formatDate } from "#ui/format.ts";
import { entryText } from "./text.ts";
import type { Entry } from "./use-entry.ts";
import "./entry.css";

/** The boxes in the other system's order, each with what to type there and one tap to copy it. */
export const EntryLines = ({ entry }: { readonly entry: Entry }): JSX.Element => (
  <dl class="entry-lines">
    {entry.lines.map((line) => (
      <div key={line.label} class="entry-line" data-missing={line.text === undefined ? "true" : undefined}>
        <div class="entry-line__words">
          <dt class="entry-line__label">{line.label}</dt>
          <dd class="entry-line__value">
            <Value line={line} isHidden={line.isPrivate && !entry.showsPrivate} />
          </dd>
        </div>
        {line.text !== undefined && !(line.isPrivate && !entry.showsPrivate) && (
          <Button look="quiet" icon="clipboard-list" onPress={() => void entry.copyLine(line)}>
            <span aria-hidden="true">{entryText.copy}</span>
            <span class="only-spoken">{entryText.copyOf(line.label)}</span>
          </Button>
        )}
      </div>
    ))}
  </dl>
);

const Value = ({ line, isHidden }: { readonly line: EntryLine; readonly isHidden: boolean }): JSX.Element => {
  const { text, date, isRequired } = line;
  if (text === undefined)
    return (
      <span class="entry-line__missing">{isRequired ? entryText.missingRequired : entryText.missing}</span>
    );
  if (isHidden) return <span class="entry-line__missing">{entryText.hidden}</span>;
  return (
    <>
      {text}
      {date && <small class="entry-line__day">{entryText.fromDay(formatDate(date))}</small>}
    </>
  );
};
