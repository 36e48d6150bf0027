import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import { ConfirmSheet } from "#ui/confirm-sheet.tsx";
import { practiceText } from "./text.ts";
import "./practice.css";

export type PracticeFrameProps = {
  readonly children: ComponentChildren;
  readonly onLeave: () => void;
  /** Wipes the practice store and begins anew. */
  readonly onStartOver: () => void;
};

/** Stripes around everything and a label that never goes: this is not real work. */
export const PracticeFrame = ({ children, onLeave, onStartOver }: PracticeFrameProps): JSX.Element => {
  const [isAsking, setIsAsking] = useState(false);
  const [wasStopped, setWasStopped] = useState(false);
  return (
    <div class="practice" onClickCapture={(event) => stopCalls(event, () => setWasStopped(true))}>
      <div class="practice__strip">
        <strong class="practice__label">{practiceText.label}</strong>
        <span class="practice__note">{practiceText.notSent}</span>
        <button type="button" class="practice__button" onClick={() => setIsAsking(true)}>
          {practiceText.startOver}
        </button>
        <button type="button" class="practice__button" onClick={onLeave}>
          {practiceText.leave}
        </button>
      </div>
      {wasStopped && (
        <p class="coach" role="status">
          {practiceText.noCall}{" "}
          <Button look="quiet" onPress={() => setWasStopped(false)}>
            OK
          </Button>
        </p>
      )}
      {children}
      <ConfirmSheet
        isOpen={isAsking}
        title={practiceText.startOverTitle}
        confirmLabel={practiceText.startOverDo}
        onConfirm={onStartOver}
        onCancel={() => setIsAsking(false)}
      >
        <p>{practiceText.startOverBody}</p>
      </ConfirmSheet>
    </div>
  );
};

/** Nobody real is called, messaged or written to from practice. */
const stopCalls = (event: Event, onStopped: () => void): void => {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link || !/^(tel:|sms:|mailto:|https?:)/.test(link.getAttribute("href") ?? "")) return;
  event.preventDefault();
  event.stopPropagation();
  onStopped();
};
