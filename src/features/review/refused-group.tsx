import type { JSX } from "preact";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import type { Session } from "#storage/session-types.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatCount } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Section } from "#ui/section.tsx";
import { type RefusedItem, refusedItem } from "./refused-item.ts";
import { reviewText } from "./text.ts";
import type { AreaReviews } from "./use-area-reviews.ts";

export type RefusedGroupProps = {
  readonly session: Session;
  readonly elsewhere: AreaReviews;
};

/** What the server did not take: of this phone, where its author puts it right; and of the area, from the server. */
export const RefusedGroup = ({ session, elsewhere }: RefusedGroupProps): JSX.Element => {
  const here = session.outbox().refused.length;
  const items = (elsewhere.answer ?? []).flatMap(({ refused }) =>
    refused.rows.map((row) => refusedItem(row, session)),
  );
  const isKnown = elsewhere.answer !== undefined || elsewhere.areas.length === 0;
  return (
    <>
      {here > 0 && <RefusedHere count={here} />}
      {elsewhere.failed && (
        <NotDeliveredNotice
          failed={elsewhere.failed}
          isAsking={elsewhere.isAsking}
          onAgain={elsewhere.again}
        />
      )}
      {elsewhere.isAsking && !isKnown && <LoadingState text={reviewText.refusedAreaLoading} rows={3} />}
      {items.length > 0 && (
        <Section title={reviewText.refusedArea}>
          <div class="review__list">
            {items.map((item) => (
              <RefusedCard key={item.key} item={item} />
            ))}
          </div>
        </Section>
      )}
      {here === 0 && items.length === 0 && isKnown && (
        <EmptyState icon="circle-check" title={reviewText.refusedNone}>
          {reviewText.refusedNoneHint}
        </EmptyState>
      )}
    </>
  );
};

const RefusedHere = ({ count }: { readonly count: number }): JSX.Element => (
  <Section title={reviewText.refusedHere}>
    <ListRows>
      <ListRow
        title={reviewText.refusedHereCount(formatCount(count))}
        detail={reviewText.refusedHereHint}
        href="/saya/pengiriman"
      />
    </ListRows>
  </Section>
);

const RefusedCard = ({ item }: { readonly item: RefusedItem }): JSX.Element => (
  <Card tone="problem">
    <div class="review-head">
      <h3 class="review-head__name">{item.title}</h3>
      <p class="review-head__place">{item.from}</p>
    </div>
    <p>{item.why}</p>
    <p class="review__todo">{item.todo}</p>
    {item.lines.length > 0 && (
      <details>
        <summary class="review__summary">{reviewText.refusedContent}</summary>
        <Facts facts={item.lines} />
      </details>
    )}
    <p class="review__soft">{reviewText.code(item.code)}</p>
  </Card>
);
