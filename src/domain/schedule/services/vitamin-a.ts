import { type CivilDate, civilDate } from "../../civil-date.ts";
import { type CampaignDue, type CampaignRules, campaignDue, type ServedChild } from "./campaign.ts";
import { rulesOn, type ServiceRuleSet } from "./service-rules.ts";

export const vitaminASets: readonly ServiceRuleSet<CampaignRules>[] = [
  {
    id: "vitamin-a-national",
    version: 1,
    validFrom: civilDate(2016, 1, 1),
    source:
      "Panduan Manajemen Suplementasi Vitamin A (Kemenkes 2016): kapsul biru 6-11 bulan, merah 12-59 bulan, Februari dan Agustus; jarak sebulan dari pedoman WHO. Masa susulan satu bulan perlu dicocokkan dengan dinas kesehatan",
    confidence: "check",
    rules: {
      type: "vitaminA",
      months: [2, 8],
      catchUpMonths: 1,
      minimumDaysBetween: 30,
      doses: [
        { dose: "blue", fromMonth: 6, toMonth: 11, label: "Kapsul biru (100.000 IU)" },
        { dose: "red", fromMonth: 12, toMonth: 59, label: "Kapsul merah (200.000 IU)" },
      ],
    },
  },
];

/** The vitamin A capsule a child is due on a day; nothing where no rule was in force. */
export const vitaminADue = (child: ServedChild, date: CivilDate, region: string): CampaignDue | undefined => {
  const set = rulesOn(vitaminASets, date, region);
  return set && campaignDue(set.rules, child, date);
};
