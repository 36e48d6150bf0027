import * as z from "zod/mini";
import { emptyHead, headFormSchema } from "../forms/head-form.ts";
import { emptyMember, type MemberForm, type MemberGroup, memberFormSchema } from "../forms/member-form.ts";
import { emptyPlace, placeFormSchema } from "../forms/place-form.ts";
import type { MemberEntry } from "../forms/use-member-steps.ts";

/** A family being registered, as typed, and where one is in it. Plain values: it survives a dead battery as it is. */
export const registerDraftSchema = z.object({
  /** Ids of the family record; those of members are minted when they are added. */
  family: z.string(),
  step: z.enum(["place", "head", "members", "summary"]),
  place: placeFormSchema,
  head: headFormSchema,
  members: z.array(memberFormSchema),
  /** The member whose questions are open. */
  entry: z.optional(
    z.object({
      member: memberFormSchema,
      step: z.enum(["who", "birth", "nik", "mother", "care", "size"]),
    }),
  ),
});
export type RegisterDraft = z.infer<typeof registerDraftSchema>;
export type RegisterStep = RegisterDraft["step"];

export const REGISTER_STEPS: readonly RegisterStep[] = ["place", "head", "members", "summary"];

/** A registration as it opens; the only kelurahan there is needs no question. */
export const emptyRegister = (family: string, areas: readonly string[]): RegisterDraft => ({
  family,
  step: "place",
  place: emptyPlace(areas.length === 1 ? (areas[0] ?? "") : ""),
  head: emptyHead,
  members: [],
});

/** One step on, or back; the ends stay. */
export const moved = (draft: RegisterDraft, by: 1 | -1): RegisterDraft => {
  const step = REGISTER_STEPS[REGISTER_STEPS.indexOf(draft.step) + by];
  return step ? { ...draft, step } : draft;
};

/** Opens the questions for a new member; the only posyandu that serves the RW is filled in, and can be changed. */
export const withNewMember = (
  draft: RegisterDraft,
  id: string,
  group: MemberGroup,
  posyandu: string | undefined,
): RegisterDraft => {
  const member = emptyMember(id, group);
  const filled = group === "child" && posyandu !== undefined ? { ...member, posyandu } : member;
  return { ...draft, step: "members", entry: { member: filled, step: "who" } };
};

/** Opens the questions of a member that is on the list. */
export const withOpened = (draft: RegisterDraft, id: string): RegisterDraft => {
  const member = draft.members.find((one) => one.id === id);
  return member ? { ...draft, step: "members", entry: { member, step: "who" } } : draft;
};

export const withEntry = (draft: RegisterDraft, entry: MemberEntry): RegisterDraft => ({ ...draft, entry });

/** The open member goes onto the list, in place of what it was before. */
export const withMember = (draft: RegisterDraft, member: MemberForm): RegisterDraft => {
  const isKnown = draft.members.some(({ id }) => id === member.id);
  return {
    ...withoutEntry(draft),
    members: isKnown
      ? draft.members.map((one) => (one.id === member.id ? member : one))
      : [...draft.members, member],
  };
};

/** Closes the questions; an unfinished new member is gone, a known one stays as it was. */
export const withoutEntry = ({ entry: _, ...draft }: RegisterDraft): RegisterDraft => draft;

/** Takes a member off the list. Children whose mother she was are asked again. */
export const withoutMember = (draft: RegisterDraft, id: string): RegisterDraft => ({
  ...withoutEntry(draft),
  members: draft.members
    .filter((member) => member.id !== id)
    .map((member) => (member.mother === id ? { ...member, mother: "" } : member)),
});

/** True when there is anything to lose. */
export const isTyped = (draft: RegisterDraft): boolean => {
  const { place, head, members, entry } = draft;
  const typed = [place.rwChoice, place.rt, place.address, ...Object.values(head)];
  return members.length > 0 || entry !== undefined || typed.some((value) => value !== "" && value !== false);
};
