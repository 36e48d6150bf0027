import type { CivilDate } from "../civil-date.ts";
import type { Destination, Urgency } from "../records/referral.ts";
import type { CauseId } from "./causes/causes.ts";
import type { Condition } from "./condition.ts";

/** How much a finding presses, gravest first: two of three brides are flagged somewhere, so a list is ranked, not shouted. */
export const SEVERITIES = ["emergency", "today", "soon", "watch", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Said beside a finding. */
export const severityText: Readonly<Record<Severity, string>> = {
  emergency: "Darurat, antar sekarang",
  today: "Temui tenaga kesehatan hari ini",
  soon: "Temui tenaga kesehatan dalam beberapa hari",
  watch: "Perlu didampingi",
  note: "Bahan pembicaraan",
};

/** One step of a rule. The reason is Indonesian, said of figures and not of the person; `{fact}` stands for the figure. */
export interface Grade<Fact extends string = string> {
  readonly severity: Severity;
  readonly when: Condition<Fact>;
  readonly reason: string;
  readonly referral?: SuggestedReferral;
}

/** Where a finding usually leads; the team decides. */
export interface SuggestedReferral {
  readonly to: Destination;
  readonly urgency: Urgency;
}

export interface RiskRule<Fact extends string = string> {
  /** Stored with referrals, for ever. */
  readonly id: string;
  /** What it looks at, in Indonesian ("kadar Hb"). */
  readonly label: string;
  /** Absent: a risk. `topic`: something to talk about; `marker`: a sign of need, nobody's fault. Neither makes anyone at risk. */
  readonly type?: "topic" | "marker";
  /** Whom it concerns; where this is "no", so is the answer. */
  readonly appliesWhen?: Condition<Fact>;
  /** Gravest first; the first that holds is the finding. */
  readonly grades: readonly Grade<Fact>[];
  /** Off for cadres until the city's coordinating midwife enables it. */
  readonly midwifeOnly?: true;
  /** "Tanyakan saat berdua saja": masked in review, and on no slip and no partner's screen. */
  readonly private?: true;
  /** What kind of trouble it points to. */
  readonly causes?: readonly CauseId[];
  /** Where the cut-off is not the set's source, or is doubted. */
  readonly note?: string;
}

export type RiskGroup = "catin" | "bumil" | "nifas" | "anak";

/** A later edition is a further value, never an edit, so that an old visit is judged by what was in force then. */
export interface RiskRuleSet {
  readonly id: string;
  readonly version: number;
  readonly group: RiskGroup;
  readonly validFrom: CivilDate;
  readonly source: string;
  /** `check`: to be agreed with the city's coordinating midwife or nutritionist. */
  readonly confidence: "agreed" | "check";
  readonly rules: readonly RiskRule[];
}

/** States the rules of a group; exists so that the compiler knows the facts they read. */
export const defineRules = <Fact extends string>(
  rules: readonly RiskRule<Fact>[],
): readonly RiskRule<Fact>[] => rules;
