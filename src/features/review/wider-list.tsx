import type { JSX } from "preact";
import { formatCount } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { reviewText } from "./text.ts";
import type { WiderRows } from "./wider-rows.ts";

/** What waits in areas that are not on this phone; decided by those who hold them. */
export const WiderList = ({ rows, more }: WiderRows): JSX.Element | null =>
  rows.length === 0 ? null : (
    <Section
      title={reviewText.wider}
      detail={rows.some(({ href }) => href) ? undefined : reviewText.widerHint}
    >
      <ListRows>
        {rows.map(({ key, name, detail, href }) => (
          <ListRow key={key} title={name} detail={detail} href={href} />
        ))}
      </ListRows>
      {more > 0 && <p class="review__soft">{reviewText.widerMore(formatCount(more))}</p>}
    </Section>
  );
