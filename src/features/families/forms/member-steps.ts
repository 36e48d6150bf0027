import type { MemberGroup } from "./member-form.ts";
import type { MemberField } from "./read-member.ts";

/** One idea a screen. */
export type MemberStep = "who" | "birth" | "nik" | "mother" | "care" | "size";

/** What is asked of each, in order. */
export const MEMBER_STEPS: Readonly<Record<MemberGroup, readonly MemberStep[]>> = {
  child: ["who", "birth", "nik", "mother", "care", "size"],
  woman: ["who", "birth", "nik"],
  adult: ["who", "birth", "nik"],
};

/** The fields that a step asks for: it may be left when none of them has a problem. */
export const STEP_FIELDS: Readonly<Record<MemberStep, readonly MemberField[]>> = {
  who: ["name", "sex", "familyRole"],
  birth: ["birthMode", "birthDate", "age"],
  nik: ["nikStatus", "nik"],
  mother: ["mother", "motherName", "birthOrder"],
  care: ["carerName"],
  size: ["birthWeight", "birthLength", "gestation", "lmpDate"],
};

/** The step after; nothing after the last. */
export const stepAfter = (group: MemberGroup, step: MemberStep): MemberStep | undefined =>
  MEMBER_STEPS[group][MEMBER_STEPS[group].indexOf(step) + 1];

/** The step before; nothing before the first. */
export const stepBefore = (group: MemberGroup, step: MemberStep): MemberStep | undefined => {
  const index = MEMBER_STEPS[group].indexOf(step);
  return index > 0 ? MEMBER_STEPS[group][index - 1] : undefined;
};
