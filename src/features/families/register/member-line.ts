import type { CivilDate } from "#domain/civil-date.ts";
import { ageText } from "#domain/people/age-text.ts";
import { membership } from "#domain/records/membership.ts";
import { choiceLabel } from "#features/shared/form/choice-options.ts";
import type { MemberForm } from "../forms/member-form.ts";
import { readMember } from "../forms/read-member.ts";

/** "Anak · 16 bulan": a member in half a line. */
export const memberLine = (form: MemberForm, today: CivilDate): string => {
  const { familyRole, birthDate, birthDateEstimated } = readMember(form, today).values;
  const role = familyRole && choiceLabel(membership, "role", familyRole);
  return [role, ageText({ birthDate, birthDateEstimated }, today)].filter(Boolean).join(" · ");
};
