import * as z from "zod/mini";
import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import {
  type AskedProblem,
  type HandOverAsk,
  MOST_SHARES,
  type WorkerOnWire,
} from "#protocol/people-requests.ts";
import { placeKey } from "./place-words.ts";

/** Who is to have what, while it is chosen. */
export const handOverFormSchema = z.object({
  /** Successor by `placeKey`; what is not here stays. */
  to: z.record(z.string(), z.string()),
  day: z.string(),
});
export type HandOverForm = z.infer<typeof handOverFormSchema>;

/** What of somebody's can be handed over from here. */
export const passable = ({ grants }: Pick<WorkerOnWire, "grants">): WorkerOnWire["grants"] =>
  grants.filter(({ mayChange }) => mayChange);

/** Everything to one successor; an undefined one takes the choice back. */
export const allTo = (form: HandOverForm, giver: WorkerOnWire, to: string | undefined): HandOverForm => ({
  ...form,
  to: to === undefined ? {} : Object.fromEntries(passable(giver).map((held) => [placeKey(held), to])),
});

/** One place to a successor, or left where it is. */
export const placeTo = (form: HandOverForm, key: string, to: string | undefined): HandOverForm => {
  const { [key]: _, ...others } = form.to;
  return { ...form, to: to === undefined ? others : { ...others, [key]: to } };
};

/** The successor of everything, when there is only one. */
export const soleSuccessor = ({ to }: HandOverForm, giver: WorkerOnWire): string | undefined => {
  const chosen = passable(giver).map((held) => to[placeKey(held)]);
  return new Set(chosen).size === 1 ? chosen[0] : undefined;
};

/** What is asked of the server. What the giver does not hold any more was kept in a draft, and is left out. */
export const handOverAsk = (
  form: HandOverForm,
  giver: WorkerOnWire,
): Extract<HandOverAsk, { type: "give" }> => ({
  type: "give",
  from: giver.worker,
  shares: passable(giver).flatMap((held) => {
    const to = form.to[placeKey(held)];
    return to === undefined ? [] : [{ role: held.role, place: held.place, to }];
  }),
  day: form.day,
});

/** What is wrong before the server is asked; it looks at all of this again. */
export const handOverProblems = (
  form: HandOverForm,
  giver: WorkerOnWire,
  today: CivilDate,
): readonly AskedProblem[] => {
  const { shares } = handOverAsk(form, giver);
  const day = parseCivilDate(form.day);
  return [
    ...(shares.length === 0 ? [{ field: "shares", why: "none" }] : []),
    ...(shares.length > MOST_SHARES ? [{ field: "shares", why: "tooMany" }] : []),
    ...shares
      .filter(({ to }) => to === giver.worker)
      .map(({ place }) => ({ field: "shares", place, why: "samePerson" })),
    ...(day.ok ? [] : [{ field: "day", why: "wrong" }]),
    ...(day.ok && day.value < today ? [{ field: "day", why: "past" }] : []),
  ];
};
