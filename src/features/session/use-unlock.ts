import { useEffect, useState } from "preact/hooks";
import { storageProblemText } from "#features/shared/form/storage-problem-text.ts";
import type { Device, PersonOnDevice, UnlockProblem } from "#storage/device-types.ts";
import type { Session } from "#storage/session-types.ts";
import { sessionText } from "./text.ts";

export interface UnlockInput {
  readonly device: Pick<Device, "unlock">;
  readonly people: readonly PersonOnDevice[];
  readonly onOpened: (session: Session) => void;
  /** Somebody who has a code but no PIN yet, chosen here. */
  readonly onChoosePin: (person: PersonOnDevice) => void;
  /** Monotonic enough to count a wait down with, in ms. */
  readonly nowMs: () => number;
}

export interface UnlockAnswer {
  readonly error: string;
  readonly waitMs?: number;
  /** The PIN opens nothing any more. */
  readonly isForgotten?: true;
  /** Too long without contact. */
  readonly isLeaseEnded?: true;
}

/** What a failed try means to the person. */
export const unlockAnswer = (problem: UnlockProblem): UnlockAnswer => {
  switch (problem.type) {
    case "WrongPin":
      return { error: sessionText.wrongPin(problem.triesLeft) };
    case "TooSoon":
      return { error: sessionText.wrongPin(problem.triesLeft), waitMs: problem.waitMs };
    case "PinForgotten":
      return { error: sessionText.pinForgottenTitle, isForgotten: true };
    case "LeaseEnded":
      return { error: sessionText.unlockLeaseEnded, isLeaseEnded: true };
    case "UnknownPerson":
      return { error: sessionText.unknownPerson };
    case "Storage":
      return { error: storageProblemText[problem.failure] };
  }
};

/** Who is asked for a PIN first: the only one who can, else nobody until a name is chosen. */
export const firstAsked = (people: readonly PersonOnDevice[]): PersonOnDevice | undefined =>
  people.length === 1 ? people[0] : undefined;

/** The state of the PIN pad at start. */
export const useUnlock = (input: UnlockInput) => {
  const [chosen, setChosen] = useState<PersonOnDevice | undefined>(() => firstAsked(input.people));
  const [digits, setDigits] = useState("");
  const [answer, setAnswer] = useState<UnlockAnswer>();
  const [isBusy, setIsBusy] = useState(false);
  const [waitSeconds, setWaitSeconds] = useState(0);

  const { nowMs } = input;
  useEffect(() => {
    if (answer?.waitMs === undefined) return undefined;
    const end = nowMs() + answer.waitMs;
    const tick = () => setWaitSeconds(Math.max(0, Math.ceil((end - nowMs()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [answer, nowMs]);

  const choose = (person: PersonOnDevice | undefined) => {
    if (person?.state === "choosePin") return input.onChoosePin(person);
    setChosen(person);
    setDigits("");
    setAnswer(undefined);
    setWaitSeconds(0);
  };

  const unlock = async (pin: string) => {
    if (!chosen) return;
    setIsBusy(true);
    const opened = await input.device.unlock(chosen.person, pin);
    setIsBusy(false);
    setDigits("");
    if (opened.ok) return input.onOpened(opened.value);
    setAnswer(unlockAnswer(opened.problem));
  };

  const isForgotten = answer?.isForgotten === true || chosen?.state === "pinForgotten";
  const isLeaseEnded = answer?.isLeaseEnded === true || chosen?.state === "leaseEnded";
  return {
    chosen,
    isLeaseEnded,
    choose,
    digits,
    type: (typed: string) => {
      setDigits(typed);
      if (waitSeconds === 0) setAnswer(undefined);
    },
    complete: (pin: string) => void unlock(pin),
    isBusy,
    isForgotten,
    isWaiting: waitSeconds > 0,
    error:
      waitSeconds > 0 ? `${answer?.error ?? ""} ${sessionText.tooSoon(waitSeconds)}`.trim() : answer?.error,
  };
};
