import type { CivilDate } from "#domain/civil-date.ts";
import { ageText } from "#domain/people/age-text.ts";
import { maskNik } from "#domain/people/nik.ts";
import { UNKNOWN_RW } from "#domain/people/rw.ts";
import { sexLabels } from "#domain/people/sex.ts";
import { identity } from "#domain/records/identity.ts";
import { membership } from "#domain/records/membership.ts";
import { numberToText } from "#domain/units.ts";
import { choiceLabel } from "#features/shared/form/choice-options.ts";
import type { Fact } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { type HeadForm, readHead } from "../forms/head-form.ts";
import type { MemberForm } from "../forms/member-form.ts";
import { type PlaceForm, readPlace } from "../forms/place-form.ts";
import type { PlaceOption } from "../forms/place-options.ts";
import { type MemberValues, readMember } from "../forms/read-member.ts";
import { formText } from "../forms/text.ts";
import { familiesText } from "../text.ts";

/** Where they live, as it will be kept. */
export const placeFacts = (form: PlaceForm, options: readonly PlaceOption[]): readonly Fact[] => {
  const { area, rw, rt, address } = readPlace(form).values ?? {};
  return [
    { term: formText.area, value: options.find((one) => one.area === area)?.name ?? area ?? "" },
    {
      term: formText.rtRw,
      value: `${rt ?? "–"} / ${rw === UNKNOWN_RW ? formText.rwUnknown : (rw ?? "")}`,
    },
    { term: formText.address, value: address ?? familiesText.notRecorded },
  ];
};

/** The head and the card, the number whole: this is where a slip is seen. */
export const headFacts = (form: HeadForm, today: CivilDate): readonly Fact[] => {
  const { headName, kkNumber, phone, kkAddress } = readHead(form, today).values ?? {};
  return [
    { term: formText.headName, value: headName ?? "" },
    { term: formText.kkNumber, value: kkNumber ?? familiesText.notRecorded },
    { term: formText.phone, value: phone ?? familiesText.notRecorded },
    ...(kkAddress === undefined ? [] : [{ term: formText.kkAddress, value: kkAddress }]),
  ];
};

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A member as it will be kept; `mothers` gives names to ids. */
export const memberFacts = (
  form: MemberForm,
  mothers: readonly Named[],
  today: CivilDate,
): readonly Fact[] => {
  const { values } = readMember(form, today);
  return [
    { term: formText.role, value: choiceLabel(membership, "role", values.familyRole ?? "") },
    { term: formText.sex, value: values.sex === undefined ? "" : sexLabels[values.sex] },
    birthFact(values, today),
    { term: formText.nik, value: nikText(values) },
    ...(values.group === "child" ? childFacts(form, values, mothers) : []),
  ];
};

const birthFact = ({ birthDate, birthDateEstimated }: MemberValues, today: CivilDate): Fact => ({
  term: formText.birthDate,
  value: birthDate === undefined ? formText.birthUnknown : formatDate(birthDate),
  note: birthDate === undefined ? undefined : ageText({ birthDate, birthDateEstimated }, today),
});

const nikText = ({ nik, nikStatus }: MemberValues): string =>
  nik === undefined
    ? choiceLabel(identity, "nikStatus", nikStatus ?? familiesText.notRecorded)
    : maskNik(nik);

const childFacts = (form: MemberForm, values: MemberValues, mothers: readonly Named[]): readonly Fact[] => {
  const mother = mothers.find(({ id }) => id === values.mother)?.name ?? values.motherName;
  const size = [
    values.birthWeightKg === undefined ? undefined : `${numberToText(values.birthWeightKg)} kg`,
    values.birthLengthCm === undefined ? undefined : `${numberToText(values.birthLengthCm)} cm`,
    values.gestationWeeks === undefined ? undefined : formText.gestationWeeks(values.gestationWeeks),
    values.lmpDate === undefined ? undefined : formText.lmpOn(formatDate(values.lmpDate)),
  ].filter((part) => part !== undefined);
  return [
    { term: formText.mother, value: mother ?? formText.motherUnknown },
    ...(form.birthOrder === "" ? [] : [{ term: formText.birthOrder, value: form.birthOrder }]),
    ...(size.length === 0 ? [] : [{ term: formText.sizeTitle, value: size.join(", ") }]),
  ];
};
