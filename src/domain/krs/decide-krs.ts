import type { CivilDate } from "../civil-date.ts";
import { IMPROPER_LATRINE, IMPROPER_WATER } from "../risk/shared-rules.ts";
import { allOf, anyOf, type Truth } from "../risk/truth.ts";
import { fourToo } from "./four-too.ts";
import { ASKED, type Disagreement, disagreementsOf } from "./krs-disagreements.ts";
import { answerOf, type KrsInput } from "./krs-input.ts";
import { type ItemValue, KRS_ITEMS, type KrsItemId, krsItemShown } from "./krs-item.ts";
import { type KrsRuleSet, krsRulesOn } from "./krs-rules.ts";
import { type WhoIsThere, whoIsThere } from "./who-is-there.ts";

/** Whether a family is one to accompany (keluarga berisiko stunting), as of a day. Computed, never stored. */
export interface KrsDecision {
  readonly ruleSet: Pick<KrsRuleSet, "id" | "name" | "version" | "source" | "confidence">;
  readonly items: Readonly<Record<KrsItemId, ItemValue>>;
  /** Has anyone the programme is for. */
  readonly isTarget: Truth;
  /** Any of the four "too": never the sum of their counts, since they overlap. */
  readonly pus4T: ItemValue;
  readonly isAtRisk: Truth;
  /** "prioritas 2", "peringkat > 4"; absent where not at risk or no rank is known. */
  readonly priority: string | undefined;
  /** What makes it so, in words; of a private item only that there is one. */
  readonly reasons: readonly string[];
  /** What would have to be known, in words; empty unless `isAtRisk` is unknown. */
  readonly open: readonly string[];
  readonly disagreements: readonly Disagreement[];
  /** "Perlu didampingi": what screens say; never "berisiko stunting" of a family. */
  readonly text: string;
}

/** Yes beats unknown beats no, everywhere. An answer that facts contradict decides nothing. */
export const decideKrs = (
  input: KrsInput,
  asOf: CivilDate,
  rules: KrsRuleSet = krsRulesOn(asOf),
): KrsDecision => {
  const { options } = rules;
  const who = whoIsThere(input.family, options, asOf);
  const disagreements = disagreementsOf(input, options);
  const couple = fourToo(input, who, options, asOf);
  const items: Readonly<Record<KrsItemId, ItemValue>> = {
    ...targetItems(input, who, disagreements),
    water: improper(input.house?.drinkingWater, IMPROPER_WATER),
    latrine: improper(input.house?.latrine, IMPROPER_LATRINE),
    noModernContraception: contraception(input, who),
    ...couple,
  };
  const isTarget = anyOf(TARGETS.map((id) => plain(items[id])));
  const pus4T = any4T(Object.values(couple));
  const risks: readonly KrsItemId[] = options.kbModernCounts ? [...RISKS, "noModernContraception"] : RISKS;
  const isAtRisk = allOf([isTarget, anyOf(risks.map((id) => plain(items[id])))]);
  const { id, name, version, source, confidence } = rules;
  return {
    ruleSet: { id, name, version, source, confidence },
    items,
    isTarget,
    pus4T,
    isAtRisk,
    priority: isAtRisk === "yes" ? priorityOf(input.screen?.answers.welfareRank) : undefined,
    reasons: isAtRisk === "yes" ? labelled(risks.filter((item) => items[item] === "yes")) : [],
    open:
      isAtRisk === "unknown"
        ? labelled([...TARGETS, ...risks].filter((item) => items[item] === "unknown"))
        : [],
    disagreements,
    text: krsText(isTarget, isAtRisk),
  };
};

const TARGETS = ["childUnder2", "child2To4", "fertileCouple", "pregnant"] as const;
const RISKS = ["water", "latrine", "tooYoung", "tooOld", "tooClose", "tooMany"] as const;

/** By facts; where an answer says otherwise nobody knows, until somebody looks. */
const targetItems = (
  { screen }: KrsInput,
  who: WhoIsThere,
  disagreements: readonly Disagreement[],
): Pick<Record<KrsItemId, ItemValue>, (typeof TARGETS)[number]> => {
  const value = (item: (typeof TARGETS)[number]): Truth => {
    const asked = ASKED.find((one) => one.item === item);
    const fact = asked ? asked.fact(who) : "unknown";
    if (fact === "unknown") return answerOf(asked && screen?.answers[asked.answer]);
    const isDisputed = fact === "no" && disagreements.some((one) => one.item === item);
    return isDisputed ? "unknown" : fact;
  };
  return {
    childUnder2: value("childUnder2"),
    child2To4: value("child2To4"),
    fertileCouple: value("fertileCouple"),
    pregnant: value("pregnant"),
  };
};

/** An empty cell is neither proper nor improper. */
const improper = (answer: string | undefined, words: readonly string[]): Truth =>
  answer === undefined || answer === "" || answer === "unknown"
    ? "unknown"
    : words.includes(answer)
      ? "yes"
      : "no";

const contraception = ({ screen }: KrsInput, who: WhoIsThere): ItemValue => {
  if (who.fertileCouple === "no" || who.pregnant === "yes") return "notApplicable";
  const uses = answerOf(screen?.answers.modernContraception);
  return uses === "yes" ? "no" : uses === "no" ? "yes" : "unknown";
};

/** Yes if any is; unknown if one is missing; "tidak berlaku" if the rest leaves nothing else; else no. */
const any4T = (values: readonly ItemValue[]): ItemValue => {
  if (values.includes("yes")) return "yes";
  if (values.includes("unknown")) return "unknown";
  return values.includes("notApplicable") ? "notApplicable" : "no";
};

const plain = (value: ItemValue): Truth => (value === "notApplicable" ? "no" : value);

const labelled = (items: readonly KrsItemId[]): readonly string[] =>
  KRS_ITEMS.filter((id) => items.includes(id)).map(krsItemShown);

const priorityOf = (rank: string | undefined): string | undefined => {
  if (rank === "above4") return "peringkat > 4";
  const number = /^rank([1-4])$/.exec(rank ?? "")?.[1];
  return number === undefined ? undefined : `prioritas ${number}`;
};

const krsText = (isTarget: Truth, isAtRisk: Truth): string => {
  if (isAtRisk === "yes") return "Perlu didampingi";
  if (isAtRisk === "unknown") return "Belum lengkap, perlu dilengkapi dulu";
  return isTarget === "no" ? "Tidak ada sasaran di keluarga ini" : "Didampingi seperti biasa";
};
