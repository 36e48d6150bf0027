import { useReducer } from "preact/hooks";
import { storageProblemText } from "#features/shared/form/storage-problem-text.ts";
import type { ChoosePinProblem, Device, PinProblem } from "#storage/device-types.ts";
import type { Session } from "#storage/session-types.ts";
import { pinProblemText, sessionText } from "./text.ts";

export interface CreatePinInput {
  readonly device: Pick<Device, "choosePin">;
  readonly person: string;
  readonly onOpened: (session: Session) => void;
  /** The phone no longer knows this enrolment: back to the code. */
  readonly onNobodyToEnrol: () => void;
  /** Tells a trivial PIN before it is typed twice. */
  readonly judgePin?: ((pin: string) => PinProblem | undefined) | undefined;
}

export interface PinState {
  /** `saving`: the PIN is being made into a key, slow on purpose. */
  readonly at: "first" | "again" | "saving";
  readonly typed: string;
  readonly first: string;
  readonly error?: string;
}

export type PinEvent =
  | { readonly type: "typed"; readonly digits: string }
  | { readonly type: "firstDone"; readonly digits: string; readonly problem: PinProblem | undefined }
  | { readonly type: "againDone"; readonly digits: string }
  | { readonly type: "refused"; readonly error: string }
  | { readonly type: "startOver" };

export const emptyPin: PinState = { at: "first", typed: "", first: "" };

/** First PIN, same PIN again, then saving; whatever is wrong starts over with the reason said. */
export const nextPinState = (state: PinState, event: PinEvent): PinState => {
  switch (event.type) {
    case "typed":
      return { at: state.at, first: state.first, typed: event.digits };
    case "firstDone":
      return event.problem
        ? { ...emptyPin, error: pinProblemText[event.problem] }
        : { at: "again", typed: "", first: event.digits };
    case "againDone":
      return event.digits === state.first
        ? { ...state, at: "saving", typed: event.digits }
        : { ...emptyPin, error: sessionText.pinDiffers };
    case "refused":
      return { ...emptyPin, error: event.error };
    case "startOver":
      return emptyPin;
  }
};

/** What to tell when the phone did not take the PIN. */
export const choosePinProblemText = (
  problem: Exclude<ChoosePinProblem, { readonly type: "NobodyToEnrol" }>,
): string =>
  problem.type === "TrivialPin" ? pinProblemText[problem.why] : storageProblemText[problem.failure];

/** The state of "Buat PIN". */
export const useCreatePin = (input: CreatePinInput) => {
  const [state, tell] = useReducer(nextPinState, emptyPin);

  const save = async (pin: string) => {
    const opened = await input.device.choosePin(input.person, pin);
    if (opened.ok) return input.onOpened(opened.value);
    if (opened.problem.type === "NobodyToEnrol") return input.onNobodyToEnrol();
    tell({ type: "refused", error: choosePinProblemText(opened.problem) });
  };

  return {
    state,
    type: (digits: string) => tell({ type: "typed", digits }),
    complete: (digits: string) => {
      if (state.at === "first") return tell({ type: "firstDone", digits, problem: input.judgePin?.(digits) });
      tell({ type: "againDone", digits });
      if (digits === state.first) void save(digits);
    },
    startOver: () => tell({ type: "startOver" }),
  };
};
