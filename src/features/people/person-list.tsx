import type { JSX } from "preact";
import { Icon } from "#ui/icon/icon.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { holdsText, type PersonRow } from "./person-rows.ts";
import { peopleText } from "./text.ts";

/** People with what they hold, and the way to change it. */
export const PersonList = ({ rows }: { readonly rows: readonly PersonRow[] }): JSX.Element | null =>
  rows.length === 0 ? null : (
    <ListRows label={peopleText.title}>
      {rows.map((row) => (
        <ListRow
          key={row.key}
          lead={<Icon name="user" />}
          title={row.name}
          detail={holdsText(row)}
          below={
            <>
              {row.devices.map((line) => (
                <span key={line}>{line}</span>
              ))}
              {row.handOverHref !== undefined && (
                <LinkButton look="quiet" icon="arrow-right" href={row.handOverHref}>
                  {peopleText.handOver}
                </LinkButton>
              )}
              {row.changeHref !== undefined && (
                <LinkButton look="quiet" icon="map-pin" href={row.changeHref}>
                  {peopleText.change}
                </LinkButton>
              )}
            </>
          }
        />
      ))}
    </ListRows>
  );
