import * as z from "zod/mini";
import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import type { CounsellingFacts } from "#domain/counselling/counselling-facts.ts";
import { topicOf } from "#domain/counselling/index.ts";
import type { Body } from "#domain/facts/version.ts";
import { counselling } from "#domain/records/counselling.ts";
import { readBody } from "#domain/records/read-body.ts";
import { visit } from "#domain/records/visit.ts";
import type { FormProblem, Problems } from "#features/shared/form/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";

/** A visit as typed and tapped. */
export const visitFormSchema = z.object({
  date: z.string(),
  met: z.enum(["met", "notHome", "moved", "refused", ""]),
  place: z.enum(["home", "posyandu", "facility", "phone", ""]),
  purpose: z.enum(["registration", "routine", "followUp", "other", ""]),
  /** Person ids. */
  people: z.array(z.string()),
  /** Worker ids of colleagues who came along; absent in drafts of older versions of the app. */
  attendees: z.optional(z.array(z.string())),
  /** Ids of counselling topics; drafts of older versions of the app hold words here. */
  topics: z.array(z.string()),
  otherTopics: z.string(),
  note: z.string(),
  next: z.string(),
  /** Why a kept visit is corrected. */
  reason: z.string(),
  /** The record that is corrected; absent for a new visit. */
  correcting: z.optional(z.string()),
});
export type VisitForm = z.infer<typeof visitFormSchema>;

export type VisitField = "date" | "met" | "place" | "purpose" | "next" | "reason";

/** A new visit: today, at home, routine, as most are; whether somebody was met is asked. */
export const emptyVisit = (today: CivilDate): VisitForm => ({
  date: today,
  met: "",
  place: "home",
  purpose: "routine",
  people: [],
  topics: [],
  otherTopics: "",
  note: "",
  next: "",
  reason: "",
});

/** A form that shows a kept visit, to correct it. */
export const visitFormOf = (
  record: string,
  body: Body,
  talk: Pick<CounsellingFacts, "topics"> | undefined,
): VisitForm => {
  const kept = readBody(visit, body);
  return {
    date: kept.date ?? "",
    met: kept.met ?? "",
    place: kept.place ?? "",
    purpose: kept.purpose ?? "",
    people: kept.peoplePresent ?? [],
    attendees: kept.attendees ?? [],
    topics: [...(talk?.topics ?? [])],
    otherTopics: kept.kie ?? "",
    note: kept.note ?? "",
    next: kept.nextVisitDate ?? "",
    reason: "",
    correcting: record,
  };
};

export interface VisitReading {
  readonly fields: Body;
  readonly problems: Problems<VisitField>;
}

/** Reads the form. Who was present and what was said belong to a meeting only. */
export const readVisit = (form: VisitForm, today: CivilDate): VisitReading => {
  const problems: Problems<VisitField> = {};
  const date = dayIn(form.date);
  if ("problem" in date) problems.date = date.problem;
  else if (date.day > today) problems.date = { type: "InFuture" };
  for (const field of ["met", "place", "purpose"] as const)
    if (form[field] === "") problems[field] = { type: "Missing" };
  const next = form.next === "" ? undefined : dayIn(form.next);
  if (next && "problem" in next) problems.next = next.problem;
  else if (next && "day" in date && next.day <= date.day) problems.next = { type: "InPast" };
  if (form.correcting !== undefined && form.reason.trim() === "") problems.reason = { type: "Missing" };
  const isMet = form.met === "met";
  const { attendees = [] } = form;
  const kie = [...form.topics.filter((topic) => !isTopic(topic)), form.otherTopics.trim()]
    .filter((part) => part !== "")
    .join(", ");
  return {
    fields: {
      date: "day" in date ? date.day : undefined,
      met: form.met || undefined,
      place: form.place || undefined,
      purpose: form.purpose || undefined,
      peoplePresent: isMet && form.people.length > 0 ? form.people : undefined,
      attendees: attendees.length > 0 ? attendees : undefined,
      kie: isMet && kie !== "" ? kie : undefined,
      note: form.note.trim() || undefined,
      nextVisitDate: next && "day" in next ? next.day : undefined,
    },
    problems,
  };
};

/**
 * The talk of a visit as a record of its own, so that it counts like one from the cards. `record` is the one it stands in already, or a
 * new id; nothing where nothing was and nothing is.
 */
export const talkVersions = (
  form: VisitForm,
  {
    family,
    visit: sitting,
    date,
  }: { readonly family: string; readonly visit: string; readonly date: string },
  talk: { readonly record: string; readonly isKept: boolean },
): readonly NewVersion[] => {
  const topics = form.met === "met" ? form.topics.filter(isTopic) : [];
  const about = { record: talk.record, subject: family, kind: counselling.kind };
  if (topics.length === 0) return talk.isKept ? [{ ...about, retract: true }] : [];
  const people = form.people.length > 0 ? form.people : undefined;
  return [{ ...about, fields: { date, topics, people, visit: sitting } }];
};

/** Also one that only a newer app knows: an id has no blank in it, and no word of older drafts begins small. */
const isTopic = (topic: string): boolean => topicOf(topic) !== undefined || /^[a-z][A-Za-z0-9]*$/.test(topic);

const dayIn = (text: string): { readonly day: CivilDate } | { readonly problem: FormProblem } => {
  if (text === "") return { problem: { type: "Missing" } };
  const parsed = parseCivilDate(text);
  return parsed.ok ? { day: parsed.value } : { problem: { type: "NotADate" } };
};
