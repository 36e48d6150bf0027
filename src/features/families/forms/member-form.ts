import * as z from "zod/mini";

/** Which questions a member is asked. */
export const memberGroups = ["child", "woman", "adult"] as const;
export type MemberGroup = (typeof memberGroups)[number];

/** Somebody of a family, as typed. Every answer is text or one of a few words, so that a draft keeps it as it is. */
export const memberFormSchema = z.object({
  /** Person id, minted when the member is added: others name them as mother. */
  id: z.string(),
  group: z.enum(memberGroups),
  name: z.string(),
  sex: z.enum(["L", "P", ""]),
  familyRole: z.enum(["head", "wife", "child", "parent", "other", ""]),
  birthMode: z.enum(["exact", "age", "unknown", ""]),
  birthDate: z.string(),
  ageYears: z.string(),
  ageMonths: z.string(),
  nikStatus: z.enum(["present", "notYet", "unknown", "refused", ""]),
  nik: z.string(),
  /** Person id of the mother, `OTHER_MOTHER`, `UNKNOWN_MOTHER`, or "". */
  mother: z.string(),
  motherName: z.string(),
  birthOrder: z.string(),
  birthWeight: z.string(),
  birthLength: z.string(),
  /** Completed weeks of the pregnancy; absent in drafts of older versions of the app. */
  gestation: z._default(z.string(), ""),
  /** HPHT, as a date field keeps it. */
  lmpDate: z._default(z.string(), ""),
  posyandu: z.string(),
  carerRelation: z.enum(["mother", "father", "grandparent", "sibling", "relative", "other", ""]),
  carerName: z.string(),
  /** Ids of registered people who look alike and are somebody else, as the cadre said. */
  notSame: z.array(z.string()),
});
export type MemberForm = z.infer<typeof memberFormSchema>;

/** The mother is not registered in this family: her name is written. */
export const OTHER_MOTHER = "other";
export const UNKNOWN_MOTHER = "unknown";

/** A member before anything was asked. A woman's sex and a child's place in the family follow from what is added. */
export const emptyMember = (id: string, group: MemberGroup): MemberForm => ({
  id,
  group,
  name: "",
  sex: group === "woman" ? "P" : "",
  familyRole: group === "child" ? "child" : "",
  birthMode: "",
  birthDate: "",
  ageYears: "",
  ageMonths: "",
  nikStatus: "",
  nik: "",
  mother: "",
  motherName: "",
  birthOrder: "",
  birthWeight: "",
  birthLength: "",
  gestation: "",
  lmpDate: "",
  posyandu: "",
  carerRelation: "",
  carerName: "",
  notSame: [],
});
