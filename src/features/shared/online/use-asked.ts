import { useEffect, useState } from "preact/hooks";
import type { Delivery } from "#sync/ports.ts";
import type { NotDelivered } from "./delivery-words.ts";

/** What was asked of the server. The last answer stays shown while the same thing is asked anew or could not be had. */
export interface Asked<Answer> {
  readonly answer: Answer | undefined;
  readonly failed: NotDelivered | undefined;
  readonly isAsking: boolean;
  readonly again: () => void;
}

/**
 * Asks whenever `key` changes, and again on demand; an undefined key asks nothing. An answer to an earlier key is dropped, so
 * that a slow one never stands under a newer question. Kept in this component's memory only.
 */
export const useAsked = <Answer>(
  key: string | undefined,
  ask: () => Promise<Delivery<Answer>>,
): Asked<Answer> => {
  const [times, setTimes] = useState(0);
  const [held, setHeld] = useState<Held<Answer>>({});
  useEffect(() => {
    if (key === undefined) return undefined;
    let isStale = false;
    setHeld((before) => ({ key, isAsking: true, ...(before.key === key ? { answer: before.answer } : {}) }));
    void ask().then((said) => {
      if (isStale) return;
      setHeld((before) =>
        said.type === "answer" ? { key, answer: said.answer } : { key, answer: before.answer, failed: said },
      );
    });
    return () => {
      isStale = true;
    };
    // `key` stands for what `ask` asks.
  }, [key, times]);
  const isCurrent = held.key === key;
  return {
    answer: isCurrent ? held.answer : undefined,
    failed: isCurrent ? held.failed : undefined,
    isAsking: key !== undefined && (!isCurrent || held.isAsking === true),
    again: () => setTimes(times + 1),
  };
};

interface Held<Answer> {
  readonly key?: string;
  readonly answer?: Answer | undefined;
  readonly failed?: NotDelivered;
  readonly isAsking?: boolean;
}
