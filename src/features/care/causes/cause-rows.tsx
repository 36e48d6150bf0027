import type { JSX } from "preact";
import type { CauseJudgement } from "#domain/records/cause.ts";
import { type CauseId, causeLabel } from "#domain/risk/causes/causes.ts";
import type { RankedCause } from "#domain/risk/causes/rank-causes.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { causesText } from "./text.ts";

export type CauseRowsProps = {
  readonly ranked: readonly RankedCause[];
  /** Undefined judgement takes one back. Absent where this person may not judge. */
  readonly onJudge: ((cause: CauseId, judgement: CauseJudgement | undefined) => void) | undefined;
};

/** Possible causes, what points to each, and one tap to confirm or strike it. */
export const CauseRows = ({ ranked, onJudge }: CauseRowsProps): JSX.Element => (
  <ListRows label={causesText.causes}>
    {ranked.map((one) => (
      <ListRow
        key={one.cause}
        title={capital(causeLabel(one.cause))}
        detail={one.reasons.join("; ")}
        trail={
          one.judgement && (
            <Badge tone={one.judgement === "confirmed" ? "info" : "unknown"}>
              {causesText[one.judgement]}
            </Badge>
          )
        }
        below={onJudge && <Judge one={one} onJudge={onJudge} />}
      />
    ))}
  </ListRows>
);

const Judge = ({
  one: { cause, judgement },
  onJudge,
}: {
  readonly one: RankedCause;
  readonly onJudge: NonNullable<CauseRowsProps["onJudge"]>;
}): JSX.Element =>
  judgement ? (
    <Button look="quiet" onPress={() => onJudge(cause, undefined)}>
      {causesText.undo}
    </Button>
  ) : (
    <>
      <Button look="quiet" icon="check" onPress={() => onJudge(cause, "confirmed")}>
        {causesText.confirm}
      </Button>
      <Button look="quiet" icon="x" onPress={() => onJudge(cause, "struck")}>
        {causesText.strike}
      </Button>
    </>
  );

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
