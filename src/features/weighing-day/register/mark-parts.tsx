import type { JSX } from "preact";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { weighingText } from "../text.ts";

/** A chip that is on once something of today says so, and takes it back when pressed again. */
export const Mark = (props: {
  readonly label: string;
  readonly records: readonly string[];
  readonly onMark?: () => void;
  readonly onUnmark: (records: readonly string[]) => void;
}): JSX.Element => {
  const isOn = props.records.length > 0;
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={isOn}
      onClick={() => (isOn ? props.onUnmark(props.records) : props.onMark?.())}
    >
      {isOn && <Icon name="check" size="small" />}
      {props.label}
    </button>
  );
};

/** K: asked once; whoever has none may get one any month. */
export const Book = (props: {
  readonly hasKiaBook: boolean | undefined;
  readonly onAnswer: (hasKiaBook: boolean) => void;
}): JSX.Element | null => {
  // Whoever has the book keeps it; a child without one may get it any month.
  if (props.hasKiaBook === true) return null;
  if (props.hasKiaBook === false)
    return (
      <div class="marks__chips">
        <button type="button" class="chip" aria-pressed={false} onClick={() => props.onAnswer(true)}>
          {weighingText.bookNow}
        </button>
      </div>
    );
  return (
    <Ask
      question={weighingText.bookQuestion}
      answers={[
        { label: weighingText.yes, onPress: () => props.onAnswer(true) },
        { label: weighingText.no, onPress: () => props.onAnswer(false) },
      ]}
    />
  );
};

/** A question with its answers, one tap each. */
export const Ask = (props: {
  readonly question: string;
  readonly answers: readonly { readonly label: string; readonly onPress: () => void }[];
}): JSX.Element => (
  <div class="marks__ask">
    <p class="marks__question">{props.question}</p>
    <div class="marks__chips">
      {props.answers.map(({ label, onPress }) => (
        <Button key={label} onPress={onPress}>
          {label}
        </Button>
      ))}
    </div>
  </div>
);
