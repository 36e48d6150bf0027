import type { JSX } from "preact";
import { Badge } from "#ui/badge.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import type { ReferralRow } from "./referral-rows.ts";
import { referralText } from "./text.ts";

/** Referrals as rows: who, where, by when, and what to do. */
export const ReferralList = (props: {
  readonly rows: readonly ReferralRow[];
  readonly label: string;
}): JSX.Element => (
  <ListRows label={props.label}>
    {props.rows.map((row) => (
      <ListRow
        key={row.record}
        title={row.name}
        detail={row.detail}
        tone={row.isLate ? "late" : "plain"}
        href={row.href}
        below={
          <>
            {row.task !== undefined && <span class="care-soft">{row.task}</span>}
            <Badge tone={row.tone}>{row.status}</Badge>
            {row.isOnlyHere && (
              <Badge tone="offline" icon="smartphone">
                {referralText.onlyHere}
              </Badge>
            )}
          </>
        }
      />
    ))}
  </ListRows>
);
