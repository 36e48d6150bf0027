import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import type { Letter } from "#storage/device-types.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { meText } from "./text.ts";

export type LetterScreenProps = Pick<ScreenProps, "session" | "go"> & {
  /** The unfinished form it is kept as. */
  readonly draft: string;
};

/** What was written down while old records were sealed, to be entered where it belongs. */
export const LetterScreen = ({ session, go, draft: id }: LetterScreenProps): JSX.Element => {
  useLive(session);
  const draft = session.drafts.list().find((kept) => kept.id === id);
  const letter = draft && letterIn(draft.value);
  if (!letter)
    return (
      <Screen bar={<TopBar title={meText.letterTitle} backHref="/" />}>
        <EmptyState icon="file-text" title={meText.letterGone} />
      </Screen>
    );
  const { who, date, weight, length, note } = letter;
  const rows = [
    [meText.letterWho, who],
    [meText.letterDate, date],
    [meText.letterWeight, weight],
    [meText.letterLength, length],
    [meText.letterNote, note],
  ] as const;
  return (
    <Screen
      bar={<TopBar title={meText.letterTitle} backHref="/" />}
      action={
        <ActionBar>
          <LinkButton href="/ukur" look="primary" icon="scale" wide>
            {meText.letterMeasure}
          </LinkButton>
          <Button
            wide
            icon="check"
            onPress={() => void session.drafts.remove(id).then((removed) => removed.ok && go("/"))}
          >
            {meText.letterDone}
          </Button>
        </ActionBar>
      }
    >
      <p>{meText.letterWhat}</p>
      <Card>
        <Facts facts={rows.filter(([, value]) => value !== "").map(([term, value]) => ({ term, value }))} />
      </Card>
    </Screen>
  );
};

/** The letter as this app writes it; nothing for what is none. */
const letterIn = (value: unknown): Letter | undefined => {
  const { who, date, weight, length, note } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof who !== "string" || typeof date !== "string") return undefined;
  const text = (one: unknown): string => (typeof one === "string" ? one : "");
  return { who, date, weight: text(weight), length: text(length), note: text(note) };
};
