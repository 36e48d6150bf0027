import type { CivilDate } from "#domain/civil-date.ts";
import { hasNone } from "#features/shared/form/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { familyVersions } from "../forms/family-versions.ts";
import { readHead } from "../forms/head-form.ts";
import { asPresent, memberVersions } from "../forms/member-versions.ts";
import { readPlace } from "../forms/place-form.ts";
import { readMember } from "../forms/read-member.ts";
import type { RegisterDraft, RegisterStep } from "./register-draft.ts";

/** What stands in the way of saving: the step, and the member where it is one. */
export interface RegisterHindrance {
  readonly step: RegisterStep;
  readonly member?: string;
}

export type RegisterReading =
  | { readonly type: "ready"; readonly versions: readonly NewVersion[] }
  | { readonly type: "hindered"; readonly hindrance: RegisterHindrance };

/** Everything a registration writes, mothers before their children; or the first thing that is in the way. */
export const readRegister = (draft: RegisterDraft, today: CivilDate): RegisterReading => {
  const place = readPlace(draft.place).values;
  if (!place) return { type: "hindered", hindrance: { step: "place" } };
  const head = readHead(draft.head, today).values;
  if (!head) return { type: "hindered", hindrance: { step: "head" } };
  const versions: NewVersion[] = [...familyVersions(draft.family, place, head)];
  for (const form of draft.members) {
    const { values, problems } = readMember(form, today);
    if (!hasNone(problems)) return { type: "hindered", hindrance: { step: "members", member: form.id } };
    versions.push(...asPresent(memberVersions(form.id, draft.family, values)));
  }
  return { type: "ready", versions };
};

/** What takes a registration back: every record it made. */
export const undoRegister = (versions: readonly NewVersion[]): readonly NewVersion[] =>
  versions.map(({ record, subject, kind }) => ({ record, subject, kind, retract: true }));
