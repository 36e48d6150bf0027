import * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import type { BabyDraft } from "#domain/episodes/birth/read-baby.ts";
import { NAMED_GROOM, NEW_GROOM } from "#domain/forms/files/rencana-menikah.ts";
import type { Typed } from "#domain/forms/read-form.ts";
import { emptyVisit, visitFormSchema } from "#features/shared/visit/visit-form.ts";

/** A sitting as typed and tapped, and where one is in it. Plain values: it survives a dead battery as it is. */
export const walkDraftSchema = z.object({
  /** Id of the visit record, to which all answers will point. */
  visit: z.string(),
  sitting: visitFormSchema,
  /** Keys of the parts that are gone through, in order. */
  parts: z.array(z.string()),
  /** Parts that joined by themselves once; taken out, they do not come back. */
  offered: z.array(z.string()),
  /** By part, then by question. */
  typed: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
  /** Private questions that were put off, by part. */
  later: z.record(z.string(), z.array(z.string())),
  /** Unusual figures that were confirmed, by part and question, as the text that was confirmed. */
  sure: z.record(z.string(), z.record(z.string(), z.string())),
  /** Measuring forms as `keptForm` keeps them, by person. */
  measured: z.record(z.string(), z.unknown()),
  /** Babies of a birth told in this sitting, by part. */
  babies: z.optional(
    z.record(
      z.string(),
      z.array(
        z.object({
          id: z.string(),
          state: z.optional(z.enum(["alive", "died", "stillborn", ""])),
          name: z.string(),
          sex: z.enum(["L", "P", ""]),
          weight: z.string(),
          length: z.string(),
        }),
      ),
    ),
  ),
  /** Ids of people to be registered with this sitting, by the part that tells of them. */
  newPeople: z.optional(z.record(z.string(), z.string())),
  /** Keys of what was found in the KIA book, by part. */
  services: z.optional(z.record(z.string(), z.array(z.string()))),
  /** The days they were given, by part and key: a day as typed, or "unknown". */
  givenDays: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
  at: z.object({
    step: z.enum(["start", "part", "summary"]),
    part: z.string(),
    section: z.string(),
    /** The field one was in when it was kept (`field-place.ts`). */
    field: z.optional(z.string()),
  }),
});
export type WalkDraft = z.infer<typeof walkDraftSchema>;
export type WalkPlace = WalkDraft["at"];

/** The name under which drafts of this form are kept. */
export const WALK_FORM = "walk";

/** One unfinished sitting per family: whoever opens it again goes on with it. */
export const walkDraftId = (family: string, visit: string): string => `${WALK_FORM}:${family}:${visit}`;

export const START: WalkPlace = { step: "start", part: "", section: "" };
export const SUMMARY: WalkPlace = { step: "summary", part: "", section: "" };

/** A sitting as it opens: today, at home, with everybody who is due. */
export const emptyWalk = (visit: string, today: CivilDate, due: readonly string[]): WalkDraft => ({
  visit,
  sitting: emptyVisit(today),
  parts: [...due],
  offered: [],
  typed: {},
  later: {},
  sure: {},
  measured: {},
  at: START,
});

export const typedIn = ({ typed }: WalkDraft, part: string): Typed => typed[part] ?? {};

/** An answer was typed, tapped, confirmed, or emptied. */
export const withAnswer = (
  draft: WalkDraft,
  part: string,
  question: string,
  answer: string | readonly string[],
): WalkDraft => ({
  ...draft,
  typed: {
    ...draft.typed,
    [part]: { ...draft.typed[part], [question]: typeof answer === "string" ? answer : [...answer] },
  },
  later: { ...draft.later, [part]: (draft.later[part] ?? []).filter((id) => id !== question) },
});

/** Private questions wait, or are taken up again. */
export const withLater = (
  draft: WalkDraft,
  part: string,
  questions: readonly string[],
  isLater: boolean,
): WalkDraft => {
  const others = (draft.later[part] ?? []).filter((id) => !questions.includes(id));
  return { ...draft, later: { ...draft.later, [part]: isLater ? [...others, ...questions] : others } };
};

/** "Benar": this unusual figure is what was read; another figure asks again. */
export const withSure = (draft: WalkDraft, part: string, question: string, text: string): WalkDraft => ({
  ...draft,
  sure: { ...draft.sure, [part]: { ...draft.sure[part], [question]: text } },
});

export const withMeasured = (draft: WalkDraft, subject: string, kept: unknown): WalkDraft => ({
  ...draft,
  measured: { ...draft.measured, [subject]: kept },
});

export const withBabies = (draft: WalkDraft, part: string, babies: readonly BabyDraft[]): WalkDraft => ({
  ...draft,
  babies: { ...draft.babies, [part]: [...babies] },
});

/** Adds a part at its place in the order of all, or takes it out; what was typed in it stays in the draft. */
export const withParts = (draft: WalkDraft, chosen: readonly string[]): WalkDraft => ({
  ...draft,
  parts: [...chosen],
});

/** Whoever is to be registered has an id from the moment that was said: a draft taken up again makes nobody twice. */
export const withNewPeople = (draft: WalkDraft, newId: () => string): WalkDraft => {
  const missing = Object.entries(draft.typed)
    .filter(([part, typed]) => typed.groom === NEW_GROOM && draft.newPeople?.[part] === undefined)
    .map(([part]): [string, string] => [part, newId()]);
  return missing.length === 0
    ? draft
    : { ...draft, newPeople: { ...draft.newPeople, ...Object.fromEntries(missing) } };
};

/** A draft of an older app told the groom by name only: the name goes on being asked, as that. */
export const asAskedNow = (draft: WalkDraft): WalkDraft => ({
  ...draft,
  typed: Object.fromEntries(
    Object.entries(draft.typed).map(([part, typed]) => [
      part,
      typed.groomName && typed.groom === undefined ? { ...typed, groom: NAMED_GROOM } : typed,
    ]),
  ),
});

export const withServices = (draft: WalkDraft, part: string, ticked: readonly string[]): WalkDraft => ({
  ...draft,
  services: { ...draft.services, [part]: [...ticked] },
});

export const withGivenDay = (draft: WalkDraft, part: string, key: string, day: string): WalkDraft => ({
  ...draft,
  givenDays: { ...draft.givenDays, [part]: { ...draft.givenDays?.[part], [key]: day } },
});
