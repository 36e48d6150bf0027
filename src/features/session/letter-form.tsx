import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Result } from "#domain/result.ts";
import { storageProblemText } from "#features/shared/form/storage-problem-text.ts";
import type { Letter, LetterKept, LetterProblem } from "#storage/device-types.ts";
import type { StorageProblem } from "#storage/failures.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Screen } from "#ui/screen.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { leaseText } from "./lease-text.ts";

export type LetterFormProps = {
  readonly today: string;
  readonly put: (letter: Letter) => Promise<Result<LetterKept, LetterProblem | StorageProblem>>;
  readonly onDone: () => void;
};

/** What is seen at the door while old records are sealed: words, judged only when its author enters them properly. */
export const LetterForm = ({ today, put, onDone }: LetterFormProps): JSX.Element => {
  const empty: Letter = { who: "", date: today, weight: "", length: "", note: "" };
  const [letter, setLetter] = useState(empty);
  const [isMissing, setIsMissing] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: "ok" | "problem"; readonly text: string }>();
  const set = (parts: Partial<Letter>) => {
    setLetter({ ...letter, ...parts });
    setSaid(undefined);
    setIsMissing(false);
  };
  const save = async () => {
    if (letter.who.trim() === "") return setIsMissing(true);
    const kept = await put(letter);
    if (kept.ok) {
      setLetter(empty);
      return setSaid({ tone: "ok", text: leaseText.saved[kept.value.goesTo] });
    }
    const { problem } = kept;
    setSaid({
      tone: "problem",
      text: problem.type === "Storage" ? storageProblemText[problem.failure] : leaseText.noBox,
    });
  };
  return (
    <form
      class="session-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Screen
        bar={<TopBar title={leaseText.letterTitle} />}
        action={
          <ActionBar>
            <Button type="submit" look="primary" wide>
              {leaseText.save}
            </Button>
            <Button look="quiet" wide onPress={onDone}>
              {uiText.back}
            </Button>
          </ActionBar>
        }
      >
        {said && <Banner tone={said.tone} title={said.text} announce />}
        <p class="session-soft">{leaseText.letterWhat}</p>
        <TextField
          label={leaseText.who}
          hint={leaseText.whoHint}
          error={isMissing ? leaseText.whoMissing : undefined}
          capitalize="words"
          maxLength={200}
          value={letter.who}
          onInput={(who) => set({ who })}
        />
        <TextField
          label={leaseText.date}
          maxLength={40}
          value={letter.date}
          onInput={(date) => set({ date })}
        />
        <TextField
          label={leaseText.weight}
          keypad="digits"
          maxLength={20}
          optional
          value={letter.weight}
          onInput={(weight) => set({ weight })}
        />
        <TextField
          label={leaseText.length}
          keypad="digits"
          maxLength={20}
          optional
          value={letter.length}
          onInput={(length) => set({ length })}
        />
        <TextField
          label={leaseText.note}
          lines="many"
          maxLength={2000}
          optional
          value={letter.note}
          onInput={(note) => set({ note })}
        />
      </Screen>
    </form>
  );
};
