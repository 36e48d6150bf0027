import type { JSX } from "preact";
import { Badge } from "#ui/badge.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { familiesText } from "../text.ts";
import type { MemberRow } from "./member-rows.ts";

export type MemberListProps = {
  readonly rows: readonly MemberRow[];
  /** Where somebody is added; absent for those who may not. */
  readonly addHref: string | undefined;
};

/** Who belongs to the family. */
export const MemberList = ({ rows, addHref }: MemberListProps): JSX.Element => (
  <Section title={familiesText.members}>
    {rows.length === 0 ? (
      <EmptyState icon="users" title={familiesText.noMembers} />
    ) : (
      <ListRows label={familiesText.members}>
        {rows.map((row) => (
          <ListRow
            key={row.id}
            lead={<Icon name={row.isChild ? "baby" : "user"} />}
            title={row.name}
            detail={row.detail}
            below={
              (row.last !== undefined || row.badges.length > 0) && (
                <>
                  {row.last !== undefined && <span class="family-last">{row.last}</span>}
                  {row.badges.map(({ text, tone }) => (
                    <Badge key={text} tone={tone}>
                      {text}
                    </Badge>
                  ))}
                </>
              )
            }
            href={row.href}
          />
        ))}
      </ListRows>
    )}
    {addHref !== undefined && (
      <LinkButton href={addHref} icon="user-plus" wide>
        {familiesText.addMember}
      </LinkButton>
    )}
  </Section>
);
