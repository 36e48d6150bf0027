import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { formatDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { uiText } from "#ui/text.ts";
import { familiesText } from "../text.ts";
import type { VisitRow } from "./family-view.ts";
import { ReasonSheet } from "./reason-sheet.tsx";

export type VisitListProps = {
  readonly visits: readonly VisitRow[];
  readonly family: string;
  readonly mayCorrect: boolean;
  readonly onRetract: (record: string, what: string, reason: string) => void;
};

/** Visits shown before one asks for more. */
const FIRST = 3;

/** Who came when, newest first; each can be corrected or withdrawn with a reason. */
export const VisitList = ({ visits, family, mayCorrect, onRetract }: VisitListProps): JSX.Element => {
  const [isAll, setIsAll] = useState(false);
  const [withdrawing, setWithdrawing] = useState<VisitRow>();
  return (
    <Section title={familiesText.visits} detail={visits.length === 0 ? familiesText.noVisits : undefined}>
      {visits.slice(0, isAll ? undefined : FIRST).map((visit) => (
        <Card key={visit.record}>
          <div class="family-visit">
            <h3 class="family-visit__date">{formatDate(visit.date)}</h3>
            <p>{visit.summary}</p>
            {visit.kie !== undefined && <p>{visit.kie}</p>}
            {visit.note !== undefined && <p>{visit.note}</p>}
            {visit.next !== undefined && <p class="family-visit__next">{visit.next}</p>}
            {visit.isPending && (
              <Badge tone="offline" icon="smartphone">
                {familiesText.pending}
              </Badge>
            )}
          </div>
          {mayCorrect && visit.answers.length > 0 && (
            <ListRows label={familiesText.answers}>
              {visit.answers.map(({ record, label }) => (
                <ListRow
                  key={record}
                  title={label}
                  detail={familiesText.correctAnswers}
                  href={`/keluarga/${family}/jawaban?catatan=${record}`}
                />
              ))}
            </ListRows>
          )}
          {mayCorrect && (
            <div class="family-more">
              <LinkButton
                href={`/keluarga/${family}/kunjungan?catatan=${visit.record}`}
                look="quiet"
                icon="pencil"
              >
                {familiesText.edit}
              </LinkButton>
              <Button look="quiet" icon="undo-2" onPress={() => setWithdrawing(visit)}>
                {familiesText.retract}
              </Button>
            </div>
          )}
        </Card>
      ))}
      {!isAll && visits.length > FIRST && (
        <Button wide onPress={() => setIsAll(true)}>
          {uiText.showMore}
        </Button>
      )}
      <ReasonSheet
        isOpen={withdrawing !== undefined}
        title={familiesText.retractVisitTitle(withdrawing ? formatDate(withdrawing.date) : "")}
        body={familiesText.retractVisitBody}
        onConfirm={(reason) => {
          if (withdrawing)
            onRetract(withdrawing.record, familiesText.visitOf(formatDate(withdrawing.date)), reason);
          setWithdrawing(undefined);
        }}
        onCancel={() => setWithdrawing(undefined)}
      />
    </Section>
  );
};
