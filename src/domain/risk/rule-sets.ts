import { type CivilDate, civilDate } from "../civil-date.ts";
import { anakCareRules } from "./anak/care-rules.ts";
import { anakGrowthRules } from "./anak/growth-rules.ts";
import { bumilBodyRules } from "./bumil/body-rules.ts";
import { bumilFetusRules } from "./bumil/fetus-rules.ts";
import { bumilHistoryRules } from "./bumil/history-rules.ts";
import { catinRules } from "./catin/rules.ts";
import { nifasRules } from "./nifas/rules.ts";
import type { RiskGroup, RiskRule, RiskRuleSet } from "./rule.ts";

/** Every set, from old to new within a group. */
export const riskRuleSets: readonly RiskRuleSet[] = [
  {
    id: "catin-2022",
    version: 1,
    group: "catin",
    validFrom: civilDate(2022, 1, 1),
    source:
      "Elsimil (BKKBN): umur 20-35, IMT 18,5-25, LiLA 23,5 cm, Hb 12 g/dL, rokok; UU 16/2019 umur paling rendah 19 tahun",
    confidence: "check",
    rules: catinRules,
  },
  {
    id: "bumil-2022",
    version: 1,
    group: "bumil",
    validFrom: civilDate(2022, 1, 1),
    source:
      "Elsimil (BKKBN) 2022 dengan perbaikan: tekanan darah 140/90 dan 160/110 (Buku KIA 2023), tingkat Hb, IMT sebelum hamil Kemenkes; aturan bidan menunggu bidan koordinator",
    confidence: "check",
    rules: [...bumilBodyRules, ...bumilHistoryRules, ...bumilFetusRules],
  },
  {
    id: "nifas-2022",
    version: 1,
    group: "nifas",
    validFrom: civilDate(2022, 1, 1),
    source:
      "Elsimil (BKKBN) 2022: umur kehamilan, berat dan panjang lahir, keluhan; metode KB tidak pernah dinilai",
    confidence: "check",
    rules: nifasRules,
  },
  {
    id: "anak-2023",
    version: 1,
    group: "anak",
    validFrom: civilDate(2022, 1, 1),
    source: "Permenkes 2/2020, Buku KIA 2023, SDIDTK, WHO dan UNICEF 2021 (keragaman makanan)",
    confidence: "check",
    rules: [...anakGrowthRules, ...anakCareRules],
  },
];

/** The set of a group in force on the day of a visit; the oldest one before all of them. */
export const riskRulesOn = (
  group: RiskGroup,
  date: CivilDate,
  sets: readonly RiskRuleSet[] = riskRuleSets,
): RiskRuleSet => {
  const own = sets.filter((set) => set.group === group);
  const inForce = own.findLast(({ validFrom }) => validFrom <= date) ?? own[0];
  if (!inForce) throw new Error(`no risk rules for ${group}`);
  return inForce;
};

const ruleById: ReadonlyMap<string, RiskRule> = new Map(
  riskRuleSets.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)),
);

/** The newest rule of that id, for whoever shows a reason kept with a referral; nothing for one of a newer app. */
export const riskRuleOf = (id: string): RiskRule | undefined => ruleById.get(id);
