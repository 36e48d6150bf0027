import * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import { type Stroke, signatureText } from "#domain/consent/signature.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import type { NewVersion } from "#storage/session-types.ts";

/** An answer as tapped and drawn. */
export const consentFormSchema = z.object({
  decision: z.enum(["agreed", "refused", ""]),
  allows: z.array(z.enum(["allowsHelpers", "allowsAid", "allowsMessages"])),
  /** A person id, "other", or empty. */
  who: z.string(),
  name: z.string(),
  how: z.enum(["tick", "signature", "thumb", ""]),
  strokes: z.array(z.array(z.tuple([z.number(), z.number()]))),
  witness: z.string(),
});
export type ConsentForm = z.infer<typeof consentFormSchema>;
export type Allow = ConsentForm["allows"][number];

export const OTHER_PERSON = "other";
export const ALLOWS: readonly Allow[] = ["allowsHelpers", "allowsAid", "allowsMessages"];

export const emptyConsentForm: ConsentForm = {
  decision: "",
  allows: [...ALLOWS],
  who: "",
  name: "",
  how: "",
  strokes: [],
  witness: "",
};

/** What is missing, by the field it is told at. */
export type ConsentProblem = "decision" | "who" | "how" | "sign" | "signLong" | "witness";

/** The record, or what is missing. A refusal needs no signature: it is written down as said. */
export const readConsentForm = (
  form: ConsentForm,
  context: {
    readonly household: string;
    readonly text: string;
    readonly today: CivilDate;
    readonly nameOf: (person: string) => string | undefined;
  },
): { readonly version: NewVersion; readonly problems: readonly ConsentProblem[] } => {
  const isAgreed = form.decision === "agreed";
  const how = isAgreed ? form.how : "tick";
  const signed = signatureText(form.strokes as readonly Stroke[]);
  const isOther = form.who === OTHER_PERSON || form.who === "";
  const name = isOther ? form.name.trim() : (context.nameOf(form.who) ?? form.name.trim());
  const witness = form.witness.trim();
  const problems: ConsentProblem[] = [
    ...(form.decision === "" ? (["decision"] as const) : []),
    ...(name === "" ? (["who"] as const) : []),
    ...(how === "" ? (["how"] as const) : []),
    ...(how === "signature" && !signed.ok
      ? ([signed.problem.type === "TooLong" ? "signLong" : "sign"] as const)
      : []),
    ...(how === "thumb" && witness === "" ? (["witness"] as const) : []),
  ];
  const allowed = (which: Allow): "yes" | "no" => (isAgreed && form.allows.includes(which) ? "yes" : "no");
  return {
    problems,
    version: {
      record: singletonRecord(context.household, "consent"),
      subject: context.household,
      kind: "consent",
      fields: {
        date: context.today,
        text: context.text,
        decision: form.decision || undefined,
        allowsHelpers: allowed("allowsHelpers"),
        allowsAid: allowed("allowsAid"),
        allowsMessages: allowed("allowsMessages"),
        agreedBy: isOther ? undefined : form.who,
        agreedByName: name || undefined,
        how: how || undefined,
        signature: how === "signature" && signed.ok ? signed.value : undefined,
        witness: how === "thumb" ? witness || undefined : undefined,
      },
    },
  };
};
