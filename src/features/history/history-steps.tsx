import type { JSX } from "preact";
import { receiptIcon, receiptText, receiptTone } from "#features/shared/record/receipt-text.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import type { HistoryStep } from "./history-view.ts";
import { historyText } from "./text.ts";
import "./history.css";

/** The versions as a story, newest on top. */
export const HistorySteps = ({
  steps,
  canUndo,
  onUndo,
}: {
  readonly steps: readonly HistoryStep[];
  /** True of steps whose author may bring the record back to them. */
  readonly canUndo?: (step: string) => boolean;
  readonly onUndo?: (step: string) => void;
}): JSX.Element => (
  <ol class="history">
    {steps.map((step) => (
      <li key={step.id} class="history__step">
        <p class="history__what">
          {step.what} · {step.who}
        </p>
        <p class="history__when">{step.when}</p>
        {step.changes.map((change) => (
          <p key={change}>{change}</p>
        ))}
        {step.reason !== undefined && <p>{historyText.reason(step.reason)}</p>}
        <p class="history__badges">
          {step.isProposed && <Badge tone="info">{historyText.proposed}</Badge>}
          <Badge tone={receiptTone[step.receipt]} icon={receiptIcon[step.receipt]}>
            {receiptText[step.receipt]}
          </Badge>
        </p>
        {onUndo && canUndo?.(step.id) === true && (
          <Button look="quiet" icon="history" onPress={() => onUndo(step.id)}>
            {historyText.undo}
          </Button>
        )}
      </li>
    ))}
  </ol>
);
