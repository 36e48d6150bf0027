import type { JSX } from "preact";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { episodesText } from "./text.ts";

export type WelcomeFieldProps = {
  readonly value: "" | "yes" | "no";
  readonly onChange: (visitsWelcome: "yes" | "no") => void;
};

/** Whether somebody may still look in after a loss. */
export const WelcomeField = ({ value, onChange }: WelcomeFieldProps): JSX.Element => (
  <ChoiceGroup
    label={episodesText.welcome}
    hint={episodesText.welcomeHint}
    options={[
      { value: "yes", label: episodesText.welcomeYes },
      { value: "no", label: episodesText.welcomeNo },
    ]}
    value={value || undefined}
    onChange={onChange}
  />
);
