import type { ComponentChildren, JSX } from "preact";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { walkText } from "./text.ts";

/** Not decided yet, being asked, or put off. */
export type PrivateState = "closed" | "open" | "later";

export type PrivateQuestionsProps = {
  readonly state: PrivateState;
  readonly onOpen: () => void;
  readonly onLater: () => void;
  readonly children: ComponentChildren;
};

/** Questions for a moment alone. Until then they are folded away: who looks over her shoulder reads none of them. */
export const PrivateQuestions = ({
  state,
  onOpen,
  onLater,
  children,
}: PrivateQuestionsProps): JSX.Element => (
  <section class="private" aria-label={walkText.alone}>
    <p class="private__title">
      <Icon name="lock" />
      <span>{walkText.alone}</span>
    </p>
    <p class="private__hint">{state === "later" ? walkText.postponed : walkText.aloneHint}</p>
    {state === "open" && children}
    <div class="private__choice">
      {state !== "open" && (
        <Button icon="message-circle" onPress={onOpen}>
          {walkText.askNow}
        </Button>
      )}
      {state !== "later" && (
        <Button look="quiet" icon="clock" onPress={onLater}>
          {walkText.later}
        </Button>
      )}
    </div>
  </section>
);
