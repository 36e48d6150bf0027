import { Fragment, type JSX } from "preact";
import type { CivilDate } from "#domain/civil-date.ts";
import type { HandOverAnswer, HandOverPart, PeopleAnswer, ToldStream } from "#protocol/people-requests.ts";
import { Banner } from "#ui/banner.tsx";
import { Card } from "#ui/card.tsx";
import { formatCount, formatLongDate } from "#ui/format.ts";
import { Section } from "#ui/section.tsx";
import { deviceLines } from "./device-lines.ts";
import { heldText } from "./place-words.ts";
import { handOverText } from "./text.ts";

export type HandOverToldProps = {
  readonly answer: HandOverAnswer;
  readonly posyandu: PeopleAnswer["posyandu"];
  readonly isDone: boolean;
  readonly today: CivilDate;
};

/** What a hand-over moves, and what may still lie on the phones of who hands over. */
export const HandOverTold = ({ answer, posyandu, isDone, today }: HandOverToldProps): JSX.Element => (
  <>
    {isDone && <DoneBanner answer={answer} />}
    {answer.parts.map((part) => (
      <Fragment key={part.from}>
        {part.shares.map((share) => (
          <Card key={`${share.role} ${share.place}`}>
            <p>
              <strong>{handOverText.to(heldText(share, posyandu), share.toName)}</strong>
            </p>
            <p>{countsText(share.streams)}</p>
          </Card>
        ))}
        <OldPhones part={part} today={today} />
      </Fragment>
    ))}
  </>
);

const OldPhones = ({
  part,
  today,
}: {
  readonly part: HandOverPart;
  readonly today: CivilDate;
}): JSX.Element => (
  <Section title={handOverText.oldPhones(part.fromName)}>
    {deviceLines(part.devices, today).map((line) => (
      <p key={line}>{line}</p>
    ))}
  </Section>
);

const DoneBanner = ({ answer: { result, parts } }: { readonly answer: HandOverAnswer }): JSX.Element =>
  result === "planned" ? (
    <Banner
      tone="ok"
      title={handOverText.doneLater(formatLongDate(parts[0]?.day ?? ""))}
      todo={handOverText.doneLaterTodo}
      announce
    />
  ) : (
    <Banner tone="ok" title={handOverText.doneNow} todo={handOverText.doneNowTodo} announce />
  );

/** "23 keluarga, 71 orang, 12 balita; 2 rujukan belum dijawab, 1 usulan": what waits only where something does. */
export const countsText = (streams: readonly ToldStream[]): string => {
  const sum = (of: (stream: ToldStream) => number): number =>
    streams.reduce((total, one) => total + of(one), 0);
  if (sum(({ families, people }) => families + people) === 0) return handOverText.noFamilies;
  const all = [
    handOverText.families(formatCount(sum(({ families }) => families))),
    handOverText.people(formatCount(sum(({ people }) => people))),
    handOverText.children(formatCount(sum(({ children }) => children))),
  ].join(", ");
  const waiting = (
    [
      [handOverText.referrals, sum(({ referrals }) => referrals)],
      [handOverText.proposals, sum(({ proposals }) => proposals)],
      [handOverText.conflicts, sum(({ conflicts }) => conflicts)],
    ] as const
  ).flatMap(([say, count]) => (count > 0 ? [say(formatCount(count))] : []));
  return waiting.length === 0 ? all : `${all}; ${waiting.join(", ")}`;
};
