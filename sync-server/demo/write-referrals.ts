import { streamOf } from "#domain/access/streams.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { referralRecord } from "#domain/referral/referral-facts.ts";
import { companionsOf, KELURAHAN, teamOfRw } from "./layout.ts";
import type { DemoFamily } from "./population.ts";
import { type DemoPen, daysBefore } from "./write.ts";

/** What was referred in the RWs of the last team, far from those where visitors of the demonstration work. */
const CASES = [
  { code: "DEM1S1", to: "social", reasons: ["family.poor"], urgency: "fourteenDays", days: 9 },
  { code: "DEM1S2", to: "social", reasons: ["family.poor"], urgency: "threeDays", days: 5 },
  { code: "DEM1Z1", to: "charity", reasons: ["family.food"], urgency: "fourteenDays", days: 6 },
  { code: "DEM1Z2", to: "charity", reasons: ["family.food"], urgency: "fourteenDays", days: 2 },
] as const;

/** Families that agreed, and what was referred of them to an office and to a giver. */
export const writeReferrals = (pen: DemoPen, families: readonly DemoFamily[], today: CivilDate): void => {
  const [, cadre] = companionsOf(teamOfRw("12"));
  const chosen = families.filter(({ rw, isFromList }) => rw === "12" && !isFromList);
  if (!cadre) return;
  for (const [at, { code, days, ...referral }] of CASES.entries()) {
    const family = chosen[at];
    if (!family) return;
    const date = daysBefore(today, days);
    const consent = {
      ...{ date, text: "keluarga-2026-1", decision: "agreed", how: "tick", agreedByName: family.headName },
      ...{ allowsHelpers: "yes", allowsAid: "yes", allowsMessages: "yes" },
    };
    pen.write(cadre, { date, hour: 10 }, streamOf(KELURAHAN, "12"), [
      { record: singletonRecord(family.id, "consent"), subject: family.id, kind: "consent", body: consent },
      {
        record: referralRecord(family.id, code),
        subject: family.id,
        kind: "referral",
        body: { ...referral, date, from: "team", slipCode: code, reasons: [...referral.reasons] },
      },
    ]);
  }
};
