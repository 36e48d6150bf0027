import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import { lmpFit } from "#domain/people/gestation-at-birth.ts";
import { checkNik, nikDigits } from "#domain/people/nik.ts";
import { parsePersonName } from "#domain/people/person-name.ts";
import type { Sex } from "#domain/people/sex.ts";
import { BIRTH_LENGTH_CM, BIRTH_WEIGHT_KG, GESTATION_WEEKS, isWithin, type Limits } from "#domain/units.ts";
import type { FormProblem, Problems } from "#features/shared/form/form-problem.ts";
import { readDecimal } from "#ui/decimal.ts";
import { type MemberForm, type MemberGroup, OTHER_MOTHER, UNKNOWN_MOTHER } from "./member-form.ts";
import { readBirth } from "./read-birth.ts";

/** A field with its own place on the screen. */
export type MemberField =
  | "name"
  | "sex"
  | "familyRole"
  | "birthMode"
  | "birthDate"
  | "age"
  | "nikStatus"
  | "nik"
  | "mother"
  | "motherName"
  | "birthOrder"
  | "birthWeight"
  | "birthLength"
  | "gestation"
  | "lmpDate"
  | "carerName";

/** What a form says, as far as it can be read; a field with a problem is absent. */
export interface MemberValues {
  readonly group: MemberGroup;
  readonly name: string;
  readonly sex: Sex | undefined;
  readonly familyRole: Exclude<MemberForm["familyRole"], ""> | undefined;
  readonly birthDate: CivilDate | undefined;
  readonly birthDateEstimated: true | undefined;
  readonly nik: string | undefined;
  readonly nikStatus: Exclude<MemberForm["nikStatus"], ""> | undefined;
  /** Person id. */
  readonly mother: string | undefined;
  readonly motherName: string | undefined;
  readonly birthOrder: number | undefined;
  readonly birthWeightKg: number | undefined;
  readonly birthLengthCm: number | undefined;
  readonly gestationWeeks: number | undefined;
  readonly lmpDate: CivilDate | undefined;
  readonly posyandu: string | undefined;
  readonly carerRelation: Exclude<MemberForm["carerRelation"], ""> | undefined;
  readonly carerName: string | undefined;
}

export interface MemberReading {
  readonly values: MemberValues;
  readonly problems: Problems<MemberField>;
  /** Questions about the NIK: asked beside it, never in the way. */
  readonly nikWarnings: readonly string[];
}

/** "Anak ke": twenty is more than anybody has. */
const BIRTH_ORDER: Limits = { min: 1, max: 20 };

/** Reads every answer; problems name their fields, nothing typed is changed. `opened`: what is recorded already. */
export const readMember = (form: MemberForm, today: CivilDate, opened?: MemberForm): MemberReading => {
  const problems: Problems<MemberField> = {};
  const isChild = form.group === "child";
  const named = (field: "name" | "motherName" | "carerName", isNeeded: boolean): string => {
    const read = parsePersonName(form[field], opened?.[field]);
    if (!read.ok && (isNeeded || read.problem.type !== "Missing")) problems[field] = read.problem;
    return read.ok ? read.value : "";
  };
  const name = named("name", true);
  if (form.sex === "") problems.sex = { type: "Missing" };
  if (form.familyRole === "") problems.familyRole = { type: "Missing" };

  const birth = readBirth(form, today);
  if (!birth.ok) problems[birthField(form)] = birth.problem;
  const { birthDate, isEstimated } = birth.ok ? birth.value : {};

  const sex = form.sex || undefined;
  const nik = readNik(form, { sex, birthDate: isEstimated ? undefined : birthDate });
  if (nik.problem) problems[form.nikStatus === "" ? "nikStatus" : "nik"] = nik.problem;

  if (isChild && form.mother === "") problems.mother = { type: "Missing" };
  const motherName = isChild && form.mother === OTHER_MOTHER ? named("motherName", true) : "";
  const hasOtherCarer = isChild && form.carerRelation !== "" && form.carerRelation !== "mother";
  const carerName = hasOtherCarer ? named("carerName", false) : "";
  const hasMother = isChild && ![OTHER_MOTHER, UNKNOWN_MOTHER, ""].includes(form.mother);

  const number = (field: MemberField, text: string, limits: Limits, unit: string, isWhole = false) => {
    const read = isChild ? readNumber(text, limits, unit, isWhole) : {};
    if (read.problem) problems[field] = read.problem;
    return read.value;
  };
  const birthOrder = number("birthOrder", form.birthOrder, BIRTH_ORDER, "", true);
  const birthWeightKg = number("birthWeight", form.birthWeight, BIRTH_WEIGHT_KG, "kg");
  const gestationWeeks = number("gestation", form.gestation, GESTATION_WEEKS, "minggu", true);
  const lmp = isChild ? readLmp(form.lmpDate, isEstimated ? undefined : birthDate) : {};
  if (lmp.problem) problems.lmpDate = lmp.problem;
  const birthLengthCm = number("birthLength", form.birthLength, BIRTH_LENGTH_CM, "cm");
  return {
    values: {
      group: form.group,
      name,
      sex,
      familyRole: form.familyRole || undefined,
      birthDate,
      birthDateEstimated: isEstimated,
      nik: nik.value,
      nikStatus: form.nikStatus || undefined,
      mother: hasMother ? form.mother : undefined,
      motherName: motherName || undefined,
      birthOrder,
      birthWeightKg,
      birthLengthCm,
      gestationWeeks,
      lmpDate: lmp.value,
      posyandu: (isChild && form.posyandu) || undefined,
      carerRelation: (isChild && form.carerRelation) || undefined,
      carerName: carerName || undefined,
    },
    problems,
    nikWarnings: nik.warnings,
  };
};

const birthField = ({ birthMode }: MemberForm): "birthMode" | "birthDate" | "age" => {
  if (birthMode === "exact") return "birthDate";
  return birthMode === "age" ? "age" : "birthMode";
};

const readNik = (
  { nikStatus, nik }: MemberForm,
  person: { readonly sex: Sex | undefined; readonly birthDate: CivilDate | undefined },
): { readonly value?: string; readonly problem?: FormProblem; readonly warnings: readonly string[] } => {
  if (nikStatus === "") return { problem: { type: "Missing" }, warnings: [] };
  if (nikStatus !== "present") return { warnings: [] };
  const digits = nikDigits(nik);
  if (digits === "") return { problem: { type: "Missing" }, warnings: [] };
  const broken = checkNik(digits, person);
  const error = broken.find(({ level }) => level === "error");
  if (error) return { problem: { type: "BadNumber", text: error.text }, warnings: [] };
  return { value: digits, warnings: broken.map(({ text }) => text) };
};

/** Useful only beside a birth date that is no estimate: it counts days. */
const readLmp = (
  text: string,
  birthDate: CivilDate | undefined,
): { readonly value?: CivilDate; readonly problem?: FormProblem } => {
  if (text === "") return {};
  const lmpDate = parseCivilDate(text);
  if (!lmpDate.ok) return { problem: { type: "NotADate" } };
  if (birthDate === undefined) return { problem: { type: "NeedsBirthDate" } };
  const { fits, days } = lmpFit(lmpDate.value, birthDate);
  return fits
    ? { value: lmpDate.value }
    : { problem: { type: "NoSuchPregnancy", weeks: Math.floor(days / 7) } };
};

const readNumber = (
  text: string,
  limits: Limits,
  unit: string,
  isWhole: boolean,
): { readonly value?: number; readonly problem?: FormProblem } => {
  const reading = readDecimal(text, unit || undefined);
  if (reading.kind === "empty") return {};
  if (reading.kind !== "number") return { problem: { type: "NotANumber" } };
  if (!isWithin(reading.value, limits) || (isWhole && !Number.isInteger(reading.value)))
    return { problem: { type: "OutOfRange", limits, unit } };
  return { value: reading.value };
};
