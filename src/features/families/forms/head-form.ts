import * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import { checkKk } from "#domain/people/kk.ts";
import { nikDigits } from "#domain/people/nik.ts";
import { parsePersonName } from "#domain/people/person-name.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import { parsePhone } from "./phone.ts";

/** Head and card of a family, as typed. */
export const headFormSchema = z.object({
  headName: z.string(),
  kkNumber: z.string(),
  phone: z.string(),
  /** The card names another address than where they live. */
  kkDiffers: z.boolean(),
  kkAddress: z.string(),
});
export type HeadForm = z.infer<typeof headFormSchema>;

export type HeadField = "headName" | "kkNumber" | "phone" | "kkAddress";

export interface HeadValues {
  readonly headName: string;
  readonly kkNumber: string | undefined;
  readonly phone: string | undefined;
  readonly kkAddress: string | undefined;
}

export const emptyHead: HeadForm = {
  headName: "",
  kkNumber: "",
  phone: "",
  kkDiffers: false,
  kkAddress: "",
};

export const headFormOf = (values: Partial<HeadValues>): HeadForm => ({
  headName: values.headName ?? "",
  kkNumber: values.kkNumber ?? "",
  phone: values.phone ?? "",
  kkDiffers: values.kkAddress !== undefined,
  kkAddress: values.kkAddress ?? "",
});

export interface HeadReading {
  readonly values: HeadValues | undefined;
  readonly problems: Problems<HeadField>;
  /** Questions about the No KK: asked, never in the way. */
  readonly kkWarnings: readonly string[];
}

/** Reads the form; `today` tells a card that would not exist yet, `opened` what is recorded already. */
export const readHead = (form: HeadForm, today: CivilDate, opened?: HeadForm): HeadReading => {
  const problems: Problems<HeadField> = {};
  const headName = parsePersonName(form.headName, opened?.headName);
  if (!headName.ok) problems.headName = headName.problem;
  const kkNumber = nikDigits(form.kkNumber);
  const broken = kkNumber === "" ? [] : checkKk(kkNumber, today);
  const error = broken.find(({ level }) => level === "error");
  if (error) problems.kkNumber = { type: "BadNumber", text: error.text };
  const phone = parsePhone(form.phone);
  if (!phone.ok) problems.phone = { type: "NotAPhone" };
  const kkAddress = form.kkDiffers ? form.kkAddress.trim() : "";
  if (form.kkDiffers && kkAddress === "") problems.kkAddress = { type: "Missing" };
  const kkWarnings = broken.filter(({ level }) => level === "warning").map(({ text }) => text);
  const isFine = Object.keys(problems).length === 0 && phone.ok && headName.ok;
  return {
    values: isFine
      ? {
          headName: headName.value,
          kkNumber: kkNumber || undefined,
          phone: phone.value,
          kkAddress: kkAddress || undefined,
        }
      : undefined,
    problems,
    kkWarnings,
  };
};
