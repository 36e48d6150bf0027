import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { HandOverRow, PeopleAnswer } from "#protocol/people-requests.ts";
import type { People } from "#sync/people-transport.ts";
import { Button } from "#ui/button.tsx";
import { formatDate } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { placeText } from "./place-words.ts";
import { TakeBackSheet } from "./take-back-sheet.tsx";
import { handOverText } from "./text.ts";

export type HandOverRowsProps = {
  readonly area: string;
  readonly answer: PeopleAnswer;
  readonly people: People;
  readonly today: CivilDate;
  /** Something was taken back: the lists are to be asked anew. */
  readonly onChanged: () => void;
};

/** What was handed over lately, with the way back. Nothing where nothing was. */
export const HandOverRows = (props: HandOverRowsProps): JSX.Element | null => {
  const { handOvers, posyandu } = props.answer;
  const [chosen, setChosen] = useState<HandOverRow>();
  if (handOvers.length === 0) return null;
  const takenBack = new Set(handOvers.map(({ undoes }) => undoes));
  return (
    <Section title={handOverText.lately}>
      <ListRows label={handOverText.lately}>
        {handOvers.map((row) => {
          const label = takeBackLabel(row, takenBack.has(row.record));
          const places = row.shares.map(({ place, toName }) =>
            handOverText.arrow(placeText(place, posyandu), toName),
          );
          return (
            <ListRow
              key={row.record}
              title={handOverText.from(row.fromName, places.join(", "))}
              detail={stateText(row, takenBack.has(row.record))}
              below={
                label !== undefined && (
                  <Button look="quiet" icon="undo-2" onPress={() => setChosen(row)}>
                    {label}
                  </Button>
                )
              }
            />
          );
        })}
      </ListRows>
      {chosen && (
        <TakeBackSheet
          {...props}
          row={chosen}
          onClose={() => {
            setChosen(undefined);
            props.onChanged();
          }}
        />
      )}
    </Section>
  );
};

/** What may be done about it: what is done is given back, what is planned called off. */
const takeBackLabel = ({ state, undoes }: HandOverRow, isTakenBack: boolean): string | undefined => {
  if (state === "planned") return handOverText.cancel;
  return state === "done" && !isTakenBack && undoes === undefined ? handOverText.undo : undefined;
};

const stateText = ({ state, day, undoes }: HandOverRow, isTakenBack: boolean): string => {
  const say = STATES.get(state);
  return [
    say?.(formatDate(day)) ?? state,
    ...(undoes === undefined ? [] : [handOverText.isBack]),
    ...(isTakenBack ? [handOverText.taken] : []),
  ].join(", ");
};

const STATES: ReadonlyMap<string, (day: string) => string> = new Map(Object.entries(handOverText.state));
