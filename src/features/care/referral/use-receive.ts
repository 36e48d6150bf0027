import { useState } from "preact/hooks";
import { covers } from "#domain/access/grant.ts";
import { referralRecord } from "#domain/referral/referral-facts.ts";
import type { Slip } from "#domain/referral/slip.ts";
import { parseSlipCode } from "#domain/referral/slip-code.ts";
import { parseSlipText } from "#domain/referral/slip-text.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { referralPath } from "../care-paths.ts";
import { heldReferral, receiptOf, referralsWithCode } from "./receive.ts";
import { referralText } from "./text.ts";

/** Everything the screen decides that takes a slip in. */
export const useReceive = ({ session, today, go, showToast }: ScreenProps) => {
  const [slip, setSlip] = useState<Slip>();
  const [scanError, setScanError] = useState<string>();
  const [typed, setTyped] = useState("");
  const [codeError, setCodeError] = useState<string>();
  /** A code that was typed and that nothing here bears. */
  const [unknown, setUnknown] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const accept = async (given: Slip) => {
    const version = receiptOf(given, heldReferral(session, given), today);
    if (version) {
      const saved = await session.saveGroup([version], { stream: given.stream });
      if (!saved.ok) return setProblem(saveProblemText(saved.problem));
      showToast({ text: referralText.saved });
    }
    go(referralPath(given.subject, referralRecord(given.subject, given.code)));
  };

  return {
    slip,
    scanError,
    typed,
    codeError,
    unknown,
    problem,
    isInReach: slip !== undefined && session.grants().list.some((grant) => covers(grant, slip.stream)),
    onText: (text: string) => {
      const read = parseSlipText(text);
      if (read.ok) {
        setScanError(undefined);
        return setSlip(read.value);
      }
      setScanError(
        read.problem.type === "NotASlip"
          ? referralText.notASlip
          : read.problem.type === "NewerSlip"
            ? referralText.newerSlip
            : referralText.damaged,
      );
    },
    type: (text: string) => {
      setTyped(text);
      setCodeError(undefined);
      setUnknown(undefined);
    },
    find: () => {
      const code = parseSlipCode(typed);
      if (code === undefined) return setCodeError(referralText.codeWrong);
      const [found] = referralsWithCode(session, code);
      if (found) return go(referralPath(found.subject, found.record));
      setUnknown(code);
    },
    accept: (given: Slip) => void accept(given),
  };
};
