import { useState } from "preact/hooks";
import type { NotDelivered } from "#features/shared/online/delivery-words.ts";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { SecondFactorAnswer } from "#protocol/messages.ts";
import type { Accounts, FactorStep } from "#sync/account-transport.ts";
import type { Delivery } from "#sync/ports.ts";
import { factorText } from "./text.ts";

/** What is wrong with a typed code, beside the field; undefined when the trouble lies elsewhere. */
export const otpProblemText = (said: Delivery<unknown>): string | undefined => {
  if (said.type !== "refused") return undefined;
  if (said.refusal === "badSecondFactor") return factorText.bad;
  if (said.refusal !== "tooMany") return undefined;
  return factorText.tooMany(Math.ceil((said.retryAfterMs ?? 60_000) / 60_000));
};

/** The state of the page: how it stands at the server, and what was typed. */
export const useSecondFactor = (accounts: Pick<Accounts, "secondFactor">) => {
  const status = useAsked("status", () => accounts.secondFactor("status"));
  const [newer, setNewer] = useState<SecondFactorAnswer>();
  const [code, setCode] = useState("");
  const [codeError, setCodeError] = useState<string>();
  const [failed, setFailed] = useState<NotDelivered>();
  const [isBusy, setIsBusy] = useState(false);

  const take = async (step: FactorStep) => {
    if (step !== "begin" && code.trim() === "") {
      setCodeError(factorText.empty);
      return;
    }
    setIsBusy(true);
    setFailed(undefined);
    const said = await accounts.secondFactor(step, step === "begin" ? undefined : code.trim());
    setIsBusy(false);
    setCode("");
    const wrong = otpProblemText(said);
    setCodeError(wrong);
    if (said.type === "answer") setNewer(said.answer);
    else if (wrong === undefined) setFailed(said);
  };

  return {
    answer: newer ?? status.answer,
    failed: failed ?? status.failed,
    isAsking: status.isAsking || isBusy,
    again: () => {
      setFailed(undefined);
      status.again();
    },
    code,
    codeError,
    type: (typed: string) => {
      setCode(typed);
      setCodeError(undefined);
    },
    isBusy,
    take: (step: FactorStep) => void take(step),
    /** The recovery codes were copied: they are shown once. */
    copied: () => setNewer({ proto: newer?.proto ?? 1, state: "proved" }),
  };
};
