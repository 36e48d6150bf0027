import type { JSX } from "preact";
import { reviewReasonLabels } from "#domain/measurements/review-reasons.ts";
import { Banner } from "#ui/banner.tsx";
import { formatDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { correctPath } from "./child-paths.ts";
import { personStatusText } from "./person-status.ts";
import { childText } from "./text.ts";
import type { ChildPage } from "./use-child.ts";

/** What somebody should look at first, most pressing on top. */
export const ChildNotices = ({ page }: { readonly page: ChildPage }): JSX.Element => {
  const { card, growth, mayMeasure } = page;
  const status = personStatusText(card);
  const [doubt] = growth.doubts;
  return (
    <>
      {growth.sentBack.map(({ record, date, review }) => (
        <Banner
          key={record}
          tone="warn"
          title={`${childText.sentBack}: ${formatDate(date)}`}
          todo={review?.note ?? childText.sentBackTodo}
          actions={
            mayMeasure && <LinkButton href={correctPath(card.id, record)}>{childText.correct}</LinkButton>
          }
        />
      ))}
      {card.marks.refused > 0 && <Banner tone="problem" title={childText.refused} />}
      {card.marks.conflicts > 0 && <Banner tone="info" title={childText.conflict} />}
      {doubt !== undefined && (
        <Banner tone="warn" title={childText.checkAgain(reviewReasonLabels[doubt.type])} />
      )}
      {card.listStatus === "fromList" && (
        <Banner tone="info" title={childText.fromList} todo={childText.fromListTodo} />
      )}
      {status !== undefined && <Banner tone="offline" title={status} />}
    </>
  );
};
