import { type CivilDate, civilDate } from "../../civil-date.ts";
import { type CampaignDue, type CampaignRules, campaignDue, type ServedChild } from "./campaign.ts";
import { rulesOn, type ServiceRuleSet } from "./service-rules.ts";

/** How often a city gives it follows from its worm survey: a city with one round gets a set of its own with `region`. */
export const dewormingSets: readonly ServiceRuleSet<CampaignRules>[] = [
  {
    id: "deworming-national",
    version: 1,
    validFrom: civilDate(2017, 1, 1),
    source:
      "Permenkes 15/2017 Penanggulangan Cacingan: albendazol 200 mg umur 1 sampai kurang dari 2 tahun, 400 mg sejak 2 tahun, bersama bulan vitamin A. Satu atau dua kali setahun menurut hasil survei daerah",
    confidence: "check",
    rules: {
      type: "deworming",
      months: [2, 8],
      catchUpMonths: 1,
      minimumDaysBetween: 120,
      doses: [
        { dose: "half", fromMonth: 12, toMonth: 23, label: "Obat cacing ½ tablet (200 mg)" },
        { dose: "whole", fromMonth: 24, toMonth: 59, label: "Obat cacing 1 tablet (400 mg)" },
      ],
    },
  },
];

/** The tablet a child is due on a day; nothing where no rule was in force. A feverish child gets it later. */
export const dewormingDue = (
  child: ServedChild,
  date: CivilDate,
  region: string,
): CampaignDue | undefined => {
  const set = rulesOn(dewormingSets, date, region);
  return set && campaignDue(set.rules, child, date);
};
