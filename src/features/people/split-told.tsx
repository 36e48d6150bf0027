import type { JSX } from "preact";
import { areaName } from "#domain/areas/index.ts";
import type { SplitAnswer } from "#protocol/people-requests.ts";
import { Banner } from "#ui/banner.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatCount } from "#ui/format.ts";
import { splitText } from "./text.ts";

export type SplitToldProps = {
  readonly answer: SplitAnswer;
  readonly from: string;
  readonly to: string;
  readonly isDone: boolean;
};

/** What a split moves, counted. */
export const SplitTold = ({ answer, from, to, isDone }: SplitToldProps): JSX.Element => (
  <>
    {isDone && (
      <Banner
        tone="ok"
        title={splitText.done(kelurahanName(from), kelurahanName(to))}
        todo={splitText.doneTodo}
        announce
      />
    )}
    <Card>
      <p>{splitText.fromTo(kelurahanName(from), kelurahanName(to))}</p>
      <Facts
        facts={[
          {
            term: splitText.families,
            value: formatCount(answer.families),
            note: answer.parts
              .map(({ rw, families }) => splitText.rwFamilies(rw, formatCount(families)))
              .join(", "),
          },
          { term: splitText.places, value: formatCount(answer.places) },
          { term: splitText.workers, value: formatCount(answer.workers) },
        ]}
      />
    </Card>
    {answer.torn.length > 0 && <Banner tone="warn" title={splitText.torn(answer.torn.join(", "))} />}
    {answer.proposed > 0 && <Banner tone="info" title={splitText.proposed(formatCount(answer.proposed))} />}
  </>
);

/** By name and code; one that this app has no name for yet by its code. */
const kelurahanName = (code: string): string => {
  const name = areaName(code);
  return name === code ? splitText.newKelurahan(code) : `${name} (${code})`;
};
