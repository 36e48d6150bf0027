import type { JSX } from "preact";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Session } from "#storage/session-types.ts";
import { later } from "./later.ts";
import type { DrawRoute } from "./route-table.tsx";
import type { ScreenWorld } from "./screen-context.ts";

const episodes = {
  Section: later(() => import("#features/episodes/episodes-section.tsx").then((m) => m.EpisodesSection)),
  Pregnancy: later(() =>
    import("#features/episodes/pregnancy/pregnancy-screen.tsx").then((m) => m.PregnancyScreen),
  ),
  PregnancyEnd: later(() =>
    import("#features/episodes/pregnancy/pregnancy-end-screen.tsx").then((m) => m.PregnancyEndScreen),
  ),
  Wedding: later(() => import("#features/episodes/wedding/wedding-screen.tsx").then((m) => m.WeddingScreen)),
  WeddingEnd: later(() =>
    import("#features/episodes/wedding/wedding-end-screen.tsx").then((m) => m.WeddingEndScreen),
  ),
  Birth: later(() => import("#features/episodes/birth/birth-screen.tsx").then((m) => m.BirthScreen)),
  Skip: later(() => import("#features/episodes/contacts/skip-screen.tsx").then((m) => m.SkipScreen)),
};

const FamilyKrs = later(() => import("#features/krs/family-krs-section.tsx").then((m) => m.FamilyKrsSection));

/** Whether a family is to be accompanied, for its page. */
export const krsSection = ({ base }: Pick<ScreenWorld, "base">, family: string): JSX.Element => (
  <FamilyKrs {...base} family={family} />
);

/** The same of a family that was opened from the server. */
export const onlineKrsSection = (over: Session, family: string, today: CivilDate): JSX.Element => (
  <FamilyKrs session={over} today={today} family={family} isReadOnly />
);

/** What a woman is accompanied for, for her page. */
export const episodesSection = ({ base }: Pick<ScreenWorld, "base">, person: string): JSX.Element => (
  <episodes.Section {...base} person={person} />
);

const Answers = later(() => import("#features/visit/answers-screen.tsx").then((m) => m.AnswersScreen));

/** Pregnancies, weddings, births, contacts that are skipped, and answers that are corrected. */
export const EPISODE_ROUTES: Readonly<Record<string, DrawRoute>> = {
  "/orang/:person/kehamilan": ({ base }, { params: { person = "" }, query }) => (
    <episodes.Pregnancy
      key={person + (query.catatan ?? "")}
      {...base}
      person={person}
      record={query.catatan}
    />
  ),
  "/orang/:person/akhir-kehamilan": ({ base }, { params: { person = "" }, query }) => (
    <episodes.PregnancyEnd key={query.catatan} {...base} person={person} record={query.catatan} />
  ),
  "/orang/:person/menikah": ({ base }, { params: { person = "" }, query }) => (
    <episodes.Wedding key={person + (query.catatan ?? "")} {...base} person={person} record={query.catatan} />
  ),
  "/orang/:person/akhir-menikah": ({ base }, { params: { person = "" }, query }) => (
    <episodes.WeddingEnd key={query.catatan} {...base} person={person} record={query.catatan} />
  ),
  "/orang/:person/persalinan": ({ base }, { params: { person = "" }, query }) => (
    <episodes.Birth key={person + (query.catatan ?? "")} {...base} person={person} record={query.catatan} />
  ),
  "/keluarga/:family/jawaban": ({ base }, { params: { family = "" }, query }) => (
    <Answers key={query.catatan} {...base} family={family} record={query.catatan} />
  ),
  "/orang/:person/lewati": ({ base }, { params: { person = "" }, query }) => (
    <episodes.Skip key={query.kontak} {...base} person={person} contact={query.kontak} />
  ),
};
