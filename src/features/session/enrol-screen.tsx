import type { ComponentChildren, JSX } from "preact";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { sessionText } from "./text.ts";
import { type EnrolInput, useEnrol } from "./use-enrol.ts";
import { Welcome } from "./welcome.tsx";
import "./session.css";

export type EnrolScreenProps = EnrolInput & {
  /** What a person has to know first. */
  readonly notice?: ComponentChildren;
  /** To the practice village; absent where there is none. */
  readonly practiceHref?: string | undefined;
  /** Back to those who are already on this phone. */
  readonly onCancel?: (() => void) | undefined;
};

/** "Kode aktivasi": the first thing a new phone asks. */
export const EnrolScreen = (props: EnrolScreenProps): JSX.Element => {
  const { code, type, isBusy, codeError, notice, factor, submit } = useEnrol(props);
  return (
    <form
      class="session-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) submit();
      }}
    >
      <Screen
        bar={<Welcome />}
        action={
          <ActionBar>
            <Button type="submit" look="primary" wide busy={isBusy}>
              {isBusy ? sessionText.codeSending : uiText.next}
            </Button>
            {props.practiceHref !== undefined && (
              <LinkButton href={props.practiceHref} look="quiet" wide>
                {sessionText.practice}
              </LinkButton>
            )}
            {props.onCancel && (
              <Button look="quiet" wide onPress={props.onCancel}>
                {uiText.cancel}
              </Button>
            )}
          </ActionBar>
        }
      >
        {props.notice}
        <div class="session-code">
          <TextField
            label={sessionText.codeTitle}
            hint={sessionText.codeHint}
            error={codeError}
            value={code}
            onInput={type}
            capitalize="characters"
            disabled={isBusy}
          />
        </div>
        {factor && (
          <TextField
            label={sessionText.factorTitle}
            hint={sessionText.factorHint}
            error={factor.problem}
            value={factor.otp}
            onInput={factor.type}
            capitalize="characters"
            autocomplete="one-time-code"
            disabled={isBusy}
          />
        )}
        {notice ? (
          <Banner tone="offline" title={notice.title} safe={notice.safe} todo={notice.todo} announce />
        ) : (
          <p class="session-soft">{sessionText.codeWhy}</p>
        )}
      </Screen>
    </form>
  );
};
