import type { JSX } from "preact";
import { Badge } from "#ui/badge.tsx";
import { ListRow } from "#ui/list-row.tsx";
import type { NumberWords } from "./number-words.ts";
import { areaText } from "./text.ts";
import "./area.css";

export type NumberRowProps = {
  readonly words: NumberWords;
  /** Too few were measured for the share to speak of all. */
  readonly isDoubtful: boolean;
  readonly href: string | undefined;
  readonly isCurrent?: boolean;
};

/** One figure with its parts; leads to the children behind it. */
export const NumberRow = ({ words, isDoubtful, href, isCurrent = false }: NumberRowProps): JSX.Element => (
  <ListRow
    title={words.label}
    detail={words.words}
    lead={<span class="area-number">{words.count}</span>}
    below={
      isDoubtful && (
        <Badge tone="warn" icon="triangle-alert">
          {areaText.lowCoverage}
        </Badge>
      )
    }
    href={href}
    current={isCurrent}
  />
);
