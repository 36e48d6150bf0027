import type { JSX } from "preact";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import type { SentBackRow } from "./sent-back.ts";
import { todayText } from "./text.ts";

/** Measurements a supervisor sent back, with their words. Nothing when there is none. */
export const SentBackList = ({ rows }: { readonly rows: readonly SentBackRow[] }): JSX.Element | null =>
  rows.length === 0 ? null : (
    <Section title={todayText.sentBack} detail={todayText.sentBackDetail}>
      <ListRows label={todayText.sentBack}>
        {rows.map((row) => (
          <ListRow
            key={row.id}
            tone="late"
            lead={<Icon name="undo-2" />}
            title={row.name}
            detail={row.figures}
            below={<span class="today-note">{row.note}</span>}
            href={row.href}
          />
        ))}
      </ListRows>
    </Section>
  );
