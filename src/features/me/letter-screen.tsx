import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { lockedNote } from "#domain/records/locked-note.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { Letter } from "#storage/device-types.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
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
  /** The unfinished form it is kept as, where it waited on this phone. */
  readonly draft: string;
  /** The record it is, where it came back from the server. */
  readonly note: string | undefined;
};

/** What was written down while old records were sealed, to be entered where it belongs. */
export const LetterScreen = ({ session, go, draft: id, note: record }: LetterScreenProps): JSX.Element => {
  useLive(session);
  const [problem, setProblem] = useState<string>();
  const kept =
    record === undefined
      ? session.drafts.list().find((draft) => draft.id === id)?.value
      : session.references(lockedNote.kind).find((note) => note.id === record)?.body;
  const letter = letterIn(kept);
  if (!letter)
    return (
      <Screen bar={<TopBar title={meText.letterTitle} backHref="/" />}>
        <EmptyState icon="file-text" title={meText.letterGone} />
      </Screen>
    );
  const { who, date, weight, length, note } = letter;
  const settle = async () => {
    const settled =
      record === undefined
        ? await session.drafts.remove(id)
        : await session.saveGroup([
            {
              ...{ record, subject: record, kind: lockedNote.kind },
              ...{ retract: true, reason: meText.letterDone },
            },
          ]);
    if (settled.ok) return go("/");
    setProblem(saveProblemText(settled.problem));
  };
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
          <Button wide icon="check" onPress={() => void settle()}>
            {meText.letterDone}
          </Button>
        </ActionBar>
      }
    >
      {problem !== undefined && <Banner tone="problem" title={problem} announce />}
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
  if (typeof who !== "string") return undefined;
  const text = (one: unknown): string => (typeof one === "string" ? one : "");
  return { who, date: text(date), weight: text(weight), length: text(length), note: text(note) };
};
