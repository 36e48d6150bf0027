import type { JSX } from "preact";
import { keepingText, mayKeep } from "#domain/consent/may-keep.ts";
import { APP_VERSION } from "./app-version.ts";
import { createBrowserSpeech } from "./browser-speech.ts";
import { lastError, watchErrors } from "./last-error.ts";
import { later } from "./later.ts";
import { createLocalNumbers } from "./local-numbers.ts";
import { isPractising } from "./practice/practice-mode.ts";
import type { DrawRoute } from "./route-table.tsx";
import type { ScreenWorld } from "./screen-context.ts";

const care = {
  Danger: later(() => import("#features/care/danger/danger-screen.tsx").then((m) => m.DangerScreen)),
  Referrals: later(() =>
    import("#features/care/referral/referrals-screen.tsx").then((m) => m.ReferralsScreen),
  ),
  Referral: later(() => import("#features/care/referral/referral-screen.tsx").then((m) => m.ReferralScreen)),
  Refer: later(() => import("#features/care/referral/refer-screen.tsx").then((m) => m.ReferScreen)),
  Slip: later(() => import("#features/care/referral/slip-screen.tsx").then((m) => m.SlipScreen)),
  Receive: later(() => import("#features/care/referral/receive-screen.tsx").then((m) => m.ReceiveScreen)),
  Consent: later(() => import("#features/care/consent/consent-screen.tsx").then((m) => m.ConsentScreen)),
  Counselling: later(() =>
    import("#features/care/counselling/counselling-screen.tsx").then((m) => m.CounsellingScreen),
  ),
  Aid: later(() => import("#features/care/aid/aid-screen.tsx").then((m) => m.AidScreen)),
  Treatment: later(() =>
    import("#features/care/treatment/treatment-screen.tsx").then((m) => m.TreatmentScreen),
  ),
  Tablets: later(() => import("#features/care/treatment/tablets-screen.tsx").then((m) => m.TabletsScreen)),
  Mbg: later(() => import("#features/care/mbg/mbg-screen.tsx").then((m) => m.MbgScreen)),
  MbgRecap: later(() => import("#features/care/mbg/mbg-recap-screen.tsx").then((m) => m.MbgRecapScreen)),
  Message: later(() => import("#features/care/message/message-screen.tsx").then((m) => m.MessageScreen)),
  Help: later(() => import("#features/me/help-screen.tsx").then((m) => m.HelpScreen)),
  Numbers: later(() => import("#features/me/numbers-screen.tsx").then((m) => m.NumbersScreen)),
  Refused: later(() => import("#features/care/consent/refused-screen.tsx").then((m) => m.RefusedScreen)),
  Section: later(() => import("#features/care/subject-care-section.tsx").then((m) => m.SubjectCareSection)),
  Causes: later(() => import("#features/care/causes/causes-section.tsx").then((m) => m.CausesSection)),
  Tasks: later(() => import("#features/care/care-tasks.tsx").then((m) => m.CareTasks)),
};

/** Helpers' numbers on this phone, its voice, and what went wrong in this run: made once. */
// Practice keeps its own, for as long as the tab is open.
const numbers = createLocalNumbers(() => (isPractising() ? window.sessionStorage : window.localStorage));
const speech = createBrowserSpeech();
watchErrors();

/** What is being done for a family or person, for their pages. */
export const careSection = (
  { base }: Pick<ScreenWorld, "base">,
  family: string | undefined,
  person?: string,
): JSX.Element => <care.Section {...base} family={family} person={person} />;

/** What may lie behind what was found of a person, and what helps, for their page. */
export const causesSection = (
  { base }: Pick<ScreenWorld, "base">,
  family: string | undefined,
  person: string,
): JSX.Element => <care.Causes {...base} family={family} person={person} />;

/** Draws a form about somebody only where their family lets its answers be kept; else says why not. */
export const ifMayKeep = (
  { base: { session } }: Pick<ScreenWorld, "base">,
  person: string,
  kind: string,
  draw: () => JSX.Element,
): JSX.Element => {
  const family = session.personCard(person)?.family ?? "";
  const limit = keepingText(mayKeep(session.careOf(family)?.consent, kind));
  return limit === undefined ? draw() : <care.Refused family={family} person={person} limit={limit} />;
};

/** What of it asks for something today, for Beranda. */
export const careTasks = ({ base }: Pick<ScreenWorld, "base">): JSX.Element => <care.Tasks {...base} />;

/** Danger signs, referrals, consent and help. */
export const CARE_ROUTES: Readonly<Record<string, DrawRoute>> = {
  "/keluarga/:family/bahaya": ({ base, nowMs }, { params: { family = "" }, query }) => (
    <care.Danger
      key={`${family}${query.orang}`}
      {...base}
      family={family}
      person={query.orang}
      numbers={numbers}
      nowMs={nowMs}
    />
  ),
  "/keluarga/:family/persetujuan": ({ base }, { params: { family = "" } }) => (
    <care.Consent key={family} {...base} family={family} speech={speech} />
  ),
  "/keluarga/:family/rujuk": ({ base }, { params: { family = "" } }) => (
    <care.Refer key={family} {...base} subject={family} />
  ),
  "/orang/:person/rujuk": ({ base }, { params: { person = "" }, query }) => (
    <care.Refer key={person} {...base} subject={person} found={query.alasan?.split(",")} />
  ),
  "/rujukan": ({ base }) => <care.Referrals {...base} />,
  "/rujukan/terima": ({ base, platform }) => <care.Receive {...base} camera={platform.camera} />,
  "/rujukan/:subject/:record": ({ base }, { params: { subject = "", record = "" } }) => (
    <care.Referral key={record} {...base} subject={subject} record={record} />
  ),
  "/rujukan/:subject/:record/slip": ({ base }, { params: { subject = "", record = "" } }) => (
    <care.Slip key={record} {...base} subject={subject} record={record} />
  ),
  "/keluarga/:family/kie": ({ base }, { params: { family = "" } }) => (
    <care.Counselling key={family} {...base} family={family} speech={speech} />
  ),
  "/keluarga/:family/bantuan": ({ base }, { params: { family = "" } }) => (
    <care.Aid key={family} {...base} subject={family} />
  ),
  "/orang/:person/bantuan": ({ base }, { params: { person = "" } }) => (
    <care.Aid key={person} {...base} subject={person} />
  ),
  "/orang/:person/pemulihan": ({ base }, { params: { person = "" } }) => (
    <care.Treatment key={person} {...base} person={person} />
  ),
  "/orang/:person/tablet": ({ base }, { params: { person = "" } }) => (
    <care.Tablets key={person} {...base} person={person} />
  ),
  "/keluarga/:family/pesan": ({ base }, { params: { family = "" } }) => (
    <care.Message key={family} {...base} family={family} />
  ),
  "/mbg": ({ base }, { query }) => <care.Mbg {...base} date={query.tanggal} />,
  "/mbg/rekap": ({ base }, { query }) => <care.MbgRecap {...base} month={query.bulan} />,
  "/saya/nomor": ({ base: { session, showToast } }) => (
    <care.Numbers session={session} numbers={numbers} showToast={showToast} />
  ),
  "/saya/bantuan": ({ session, sync, isPersisted }) => (
    <care.Help
      session={session}
      sync={sync}
      device={{ version: APP_VERSION, isPersisted }}
      numbers={numbers}
      browser={navigator.userAgent}
      lastError={lastError}
    />
  ),
};
