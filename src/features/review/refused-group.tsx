import type { JSX } from "preact";
import type { Session } from "#storage/session-types.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { reviewText } from "./text.ts";

/** What the server did not take: of this phone, where its author puts it right. */
export const RefusedGroup = ({ session }: { readonly session: Pick<Session, "outbox"> }): JSX.Element => {
  const here = session.outbox().refused.length;
  if (here === 0)
    return (
      <EmptyState icon="circle-check" title={reviewText.refusedNone}>
        {reviewText.refusedNoneHint}
      </EmptyState>
    );
  return (
    <Section title={reviewText.refusedHere}>
      <ListRows>
        <ListRow
          title={reviewText.refusedHereCount(formatCount(here))}
          detail={reviewText.refusedHereHint}
          href="/saya/pengiriman"
        />
      </ListRows>
    </Section>
  );
};
