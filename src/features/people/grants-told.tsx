import type { JSX } from "preact";
import type { GrantsAnswer, PeopleAnswer } from "#protocol/people-requests.ts";
import { Banner } from "#ui/banner.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatCount } from "#ui/format.ts";
import { heldText, placeText, type RoleInPlace } from "./place-words.ts";
import { grantsText } from "./text.ts";

export type GrantsToldProps = {
  readonly answer: GrantsAnswer;
  readonly posyandu: PeopleAnswer["posyandu"];
  readonly isDone: boolean;
};

/** What is added and taken, and whose families nobody would look after. */
export const GrantsTold = ({ answer, posyandu, isDone }: GrantsToldProps): JSX.Element => {
  const listed = (held: readonly RoleInPlace[]): string =>
    held.length === 0 ? grantsText.nothing : held.map((one) => heldText(one, posyandu)).join(", ");
  return (
    <>
      {isDone && <Banner tone="ok" title={grantsText.done} todo={grantsText.doneTodo} announce />}
      <Card>
        <Facts
          facts={[
            { term: grantsText.added, value: listed(answer.added) },
            { term: grantsText.removed, value: listed(answer.removed) },
          ]}
        />
      </Card>
      {answer.orphaned.length > 0 && (
        <Banner
          tone="warn"
          title={grantsText.orphaned(
            answer.orphaned
              .map(({ stream, families }) =>
                grantsText.orphanedPlace(placeText(stream, posyandu), formatCount(families)),
              )
              .join(", "),
          )}
          todo={grantsText.orphanedTodo}
        />
      )}
    </>
  );
};
