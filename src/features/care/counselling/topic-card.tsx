import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Topic } from "#domain/counselling/topic.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { CheckRow } from "#ui/check-row.tsx";
import { ReadAloud } from "../read-aloud.tsx";
import type { Speech } from "../speech.ts";
import { counsellingText } from "./text.ts";

export type TopicCardProps = {
  readonly topic: Topic;
  readonly speech: Speech;
  /** "dibicarakan 3 Okt 2026". */
  readonly last: string | undefined;
  readonly isGiven: boolean;
  readonly onGiven: (isGiven: boolean) => void;
};

/** A card for two minutes of talk: closed it is its title, open it can be read, shown and read aloud. */
export const TopicCard = ({ topic, speech, last, isGiven, onGiven }: TopicCardProps): JSX.Element => {
  const [isOpen, setIsOpen] = useState(false);
  const { title, opening, points, ask, seekHelp, source } = topic;
  return (
    <Card tone={isGiven ? "ok" : "plain"}>
      <h3 class="care-topic">
        <Button
          look="quiet"
          wide
          icon={isOpen ? "chevron-down" : "chevron-right"}
          expanded={isOpen}
          onPress={() => setIsOpen(!isOpen)}
        >
          {title}
        </Button>
      </h3>
      {last !== undefined && <Badge tone="info">{last}</Badge>}
      {isOpen && (
        <div class="care-block">
          <p class="care-words">{opening}</p>
          <ul class="care-list">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <p>
            <strong>{counsellingText.ask}</strong> {ask}
          </p>
          {seekHelp !== undefined && (
            <p>
              <strong>{counsellingText.seekHelp}</strong> {seekHelp}
            </p>
          )}
          <ReadAloud
            speech={speech}
            lines={[title, opening, ...points, ...(seekHelp === undefined ? [] : [seekHelp])]}
            label={counsellingText.listen}
          />
          <p class="care-soft">{counsellingText.source(source)}</p>
          <CheckRow label={counsellingText.given} checked={isGiven} onChange={onGiven} />
        </div>
      )}
    </Card>
  );
};
