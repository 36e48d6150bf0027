import type { JSX } from "preact";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import type { ConfirmedRow } from "./confirmed.ts";
import { todayText } from "./text.ts";

/** Figures that the puskesmas took again. Nothing when there is none. */
export const ConfirmedList = ({ rows }: { readonly rows: readonly ConfirmedRow[] }): JSX.Element | null =>
  rows.length === 0 ? null : (
    <Section title={todayText.confirmed} detail={todayText.confirmedDetail}>
      <ListRows label={todayText.confirmed}>
        {rows.map((row) => (
          <ListRow
            key={row.id}
            lead={<Icon name="circle-check" />}
            title={row.name}
            detail={row.taken}
            below={<span class="today-last">{row.own}</span>}
            href={row.href}
          />
        ))}
      </ListRows>
    </Section>
  );
