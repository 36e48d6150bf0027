import type { JSX } from "preact";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import type { DraftRow } from "./draft-rows.ts";
import { todayText } from "./text.ts";

/** Unfinished forms, offered again. Nothing when there is none. */
export const ResumeList = ({ rows }: { readonly rows: readonly DraftRow[] }): JSX.Element | null =>
  rows.length === 0 ? null : (
    <Section title={todayText.resume}>
      <ListRows label={todayText.resume}>
        {rows.map(({ id, title, detail, href }) => (
          <ListRow
            key={id}
            lead={<Icon name="pencil" />}
            title={title}
            detail={href === undefined ? todayText.resumeOther : detail}
            href={href}
          />
        ))}
      </ListRows>
    </Section>
  );
