import type { NewVersion } from "#storage/session-types.ts";
import type { MemberForm } from "../forms/member-form.ts";
import { memberVersions } from "../forms/member-versions.ts";
import type { MemberValues } from "../forms/read-member.ts";

/** What stood before the form was opened, as far as the form cannot say it itself. */
export interface EditedPerson {
  readonly id: string;
  readonly family: string | undefined;
  /** The date that stood was an estimate. */
  readonly birthDate: string | undefined;
  readonly wasEstimated: boolean;
  /** The family card's own name of the mother, kept when her id is chosen. */
  readonly motherName: string | undefined;
}

/**
 * The versions an edit writes. An estimated date that nobody touched stays an estimate; a person without a family gets no
 * membership; a mother's written name is not cleared only because she is registered too.
 */
export const personEditVersions = (
  before: EditedPerson,
  form: MemberForm,
  values: MemberValues,
): readonly NewVersion[] => {
  const isSameDate = form.birthMode === "exact" && form.birthDate === before.birthDate;
  const settled: MemberValues = {
    ...values,
    birthDateEstimated: values.birthDateEstimated ?? (isSameDate && before.wasEstimated ? true : undefined),
    motherName: values.motherName ?? (values.mother === undefined ? undefined : before.motherName),
  };
  return memberVersions(before.id, before.family ?? "", settled).filter(
    ({ kind }) => kind !== "membership" || before.family !== undefined,
  );
};
