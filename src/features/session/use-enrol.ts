import { useState } from "preact/hooks";
import type { Device, Enrolment } from "#storage/device-types.ts";
import {
  type ActivateCode,
  type ActivationNotice,
  activationNotice,
  codeProblemText,
  groupedCode,
  plainCode,
} from "./activation.ts";

export interface EnrolInput {
  /** A code that came with the address (a scanned slip), as written there; it stands in the field to be sent. */
  readonly initialCode?: string | undefined;
  readonly device: Pick<Device, "keepEnrolment">;
  readonly activate: ActivateCode;
  /** The code was granted and kept; `person` is the handle that now chooses a PIN. */
  readonly onEnrolled: (person: string, name: string) => void;
  /** Somebody who already has a PIN on this phone was given a new code: their PIN goes on opening it. */
  readonly onKnown: () => void;
}

/**
 * Turns an activation code into somebody on this phone. A code works once: an enrolment that was granted but could not be
 * kept (a full phone) is held, and the next press keeps it without asking the server again.
 */
export const enrolWith = async (
  { device, activate }: Pick<EnrolInput, "device" | "activate">,
  typed: string,
  granted: Enrolment | undefined,
  otp = "",
): Promise<EnrolStep> => {
  let enrolment = granted;
  if (!enrolment) {
    const answer = await activate(plainCode(typed), otp.trim() === "" ? undefined : otp.trim());
    if (!answer.ok) return { type: "failed", notice: activationNotice(answer.problem) };
    enrolment = answer.value;
  }
  const kept = await device.keepEnrolment(enrolment);
  if (!kept.ok) return { type: "failed", notice: activationNotice(kept.problem), granted: enrolment };
  if (kept.value.isKnown) return { type: "known" };
  return { type: "enrolled", person: kept.value.person, name: enrolment.worker.name };
};

export type EnrolStep =
  | { readonly type: "enrolled"; readonly person: string; readonly name: string }
  | { readonly type: "known" }
  | { readonly type: "failed"; readonly notice: ActivationNotice; readonly granted?: Enrolment };

/** The state of the code screen. */
export const useEnrol = (input: EnrolInput) => {
  const [code, setCode] = useState(() => groupedCode(input.initialCode ?? ""));
  const [notice, setNotice] = useState<ActivationNotice>();
  const [granted, setGranted] = useState<Enrolment>();
  const [isBusy, setIsBusy] = useState(false);
  const [asksFactor, setAsksFactor] = useState(false);
  const [otp, setOtp] = useState("");

  const submit = async () => {
    const wrong = granted ? undefined : codeProblemText(code);
    if (wrong !== undefined) {
      setNotice({ isCode: true, title: wrong });
      return;
    }
    setIsBusy(true);
    setNotice(undefined);
    const step = await enrolWith(input, code, granted, otp);
    setIsBusy(false);
    if (step.type === "known") return input.onKnown();
    if (step.type === "enrolled") return input.onEnrolled(step.person, step.name);
    setNotice(step.notice);
    if (step.notice.isFactor) {
      setAsksFactor(true);
      setOtp("");
    }
    setGranted(step.granted);
  };

  return {
    code,
    type: (typed: string) => {
      setCode(groupedCode(typed));
      setNotice(undefined);
    },
    isBusy,
    codeError: notice?.isCode ? notice.title : undefined,
    notice: notice?.isCode || notice?.isFactor ? undefined : notice,
    /** The field of the second code, once the server asked for it. */
    factor: asksFactor
      ? {
          otp,
          problem: notice?.isFactor ? notice.title : undefined,
          type: (typed: string) => {
            setOtp(typed);
            setNotice(undefined);
          },
        }
      : undefined,
    submit: () => void submit(),
  };
};
