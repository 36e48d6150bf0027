import type { JSX } from "preact";
import { Badge } from "#ui/badge.tsx";
import { formatCount } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { reviewText } from "./text.ts";
import type { WiderRows } from "./wider-rows.ts";

/** What waits in areas that are not on this phone: each is opened from the server. */
export const WiderList = ({ rows, more }: WiderRows): JSX.Element | null =>
  rows.length === 0 ? null : (
    <Section title={reviewText.wider} detail={reviewText.widerHint}>
      <ListRows>
        {rows.map(({ key, name, detail, href, isDecidedHere }) => (
          <ListRow
            key={key}
            title={name}
            detail={detail}
            href={href}
            below={
              isDecidedHere && (
                <Badge tone="offline" icon="smartphone">
                  {reviewText.waitsToBeSent}
                </Badge>
              )
            }
          />
        ))}
      </ListRows>
      {more > 0 && <p class="review__soft">{reviewText.widerMore(formatCount(more))}</p>}
    </Section>
  );
