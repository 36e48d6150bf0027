import type { JSX } from "preact";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Section } from "#ui/section.tsx";
import type { RefusedRecord } from "./refused-record.ts";
import { meText } from "./text.ts";
import "./me.css";

/** Every record the server refused, each with its reason and what to do. */
export const RefusedList = ({ records }: { readonly records: readonly RefusedRecord[] }): JSX.Element => (
  <Section title={meText.refusedTitle} detail={records.length > 0 ? meText.refusedIntro : meText.refusedNone}>
    {records.map((record) => (
      <Card key={record.id} tone="problem">
        <div class="refused">
          <h3 class="refused__title">{record.title}</h3>
          <p class="refused__written">{record.written}</p>
          <p>{record.why}</p>
          <p class="refused__todo">{record.todo}</p>
          <p class="refused__written">{meText.code(record.code)}</p>
        </div>
        <div class="refused__actions">
          {record.correctPath !== undefined && (
            <LinkButton href={record.correctPath} icon="pencil">
              {meText.correct}
            </LinkButton>
          )}
          <LinkButton href={record.historyPath} look="quiet" icon="history">
            {meText.history}
          </LinkButton>
        </div>
      </Card>
    ))}
  </Section>
);
