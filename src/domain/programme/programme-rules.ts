import type { CivilDate } from "../civil-date.ts";
import type { Body } from "../facts/version.ts";
import { type KrsRuleSet, krsRulesOn } from "../krs/krs-rules.ts";
import { programmeSettings, type SettingField } from "../records/programme-settings.ts";
import { readBody } from "../records/read-body.ts";
import type { RiskSettings } from "../risk/settings.ts";
import { forRegion, type ImmunisationSets, immunisationSets } from "../schedule/services/immunisation.ts";

/** What holds in a kelurahan on a day. Nothing is switched on by default. */
export interface ProgrammeRules {
  readonly risk: RiskSettings;
  readonly krs: KrsRuleSet;
  readonly immunisation: ImmunisationSets;
}

/** A record of kind `programmeSettings`; a reference card of the phone is one. */
export interface DecisionRecord {
  readonly id: string;
  /** The kelurahan's own. */
  readonly stream: string;
  readonly kind: string;
  readonly body: Body;
}

/** One decision as it stands. */
export interface ProgrammeDecision {
  readonly id: string;
  readonly area: string;
  readonly validFrom: CivilDate;
  readonly basis: string;
  readonly midwifeRules?: readonly string[] | undefined;
  readonly kbModernCounts?: "on" | "off" | undefined;
  readonly tooCloseStopsAt5?: "on" | "off" | undefined;
  readonly hexavalent?: "on" | "off" | undefined;
  readonly japaneseEncephalitis?: "on" | "off" | undefined;
}

/** The decisions of a kelurahan, newest day first; of two of one day the later record (ids rise with time) comes first. */
export const decisionsIn = (records: readonly DecisionRecord[], area: string): readonly ProgrammeDecision[] =>
  records
    .filter(({ kind }) => kind === programmeSettings.kind)
    .flatMap(({ id, body }) => {
      const read = readBody(programmeSettings, body);
      const { validFrom, basis = "" } = read;
      return validFrom === undefined || read.area !== area ? [] : [{ ...read, id, area, validFrom, basis }];
    })
    .sort((a, b) => compare(b.validFrom, a.validFrom) || compare(b.id, a.id));

/** The rules in force on the day of a fact; `decisions` as `decisionsIn` gives them. */
export const programmeRulesOn = (
  decisions: readonly ProgrammeDecision[],
  date: CivilDate,
): ProgrammeRules => {
  const inForce = decisions.filter(({ validFrom }) => validFrom <= date);
  const decided = <Field extends SettingField>(field: Field): ProgrammeDecision[Field] =>
    inForce.find((one) => one[field] !== undefined)?.[field];
  return {
    risk: { enabledForCadres: decided("midwifeRules") ?? [] },
    krs: krsRulesWith(krsRulesOn(date), decided("kbModernCounts"), decided("tooCloseStopsAt5")),
    immunisation: immunisationSetsWith(inForce, decided("hexavalent"), decided("japaneseEncephalitis")),
  };
};

/** Where nobody decided anything: the national rules of the day. */
export const nationalRulesOn = (date: CivilDate): ProgrammeRules => programmeRulesOn([], date);

/** A city's choice is told in the set's id and in its name, which supervisors read as the rule a family was judged by. */
const krsRulesWith = (
  set: KrsRuleSet,
  kbModernCounts: "on" | "off" | undefined,
  tooCloseStopsAt5: "on" | "off" | undefined,
): KrsRuleSet => {
  const options = {
    ...set.options,
    ...(kbModernCounts === undefined ? {} : { kbModernCounts: kbModernCounts === "on" }),
    ...(tooCloseStopsAt5 === undefined
      ? {}
      : { tooCloseStopsAtYears: tooCloseStopsAt5 === "on" ? 5 : undefined }),
  };
  const isSame =
    options.kbModernCounts === set.options.kbModernCounts &&
    options.tooCloseStopsAtYears === set.options.tooCloseStopsAtYears;
  return isSame ? set : { ...set, id: `${set.id}+kota`, name: `${set.name} dengan keputusan kota`, options };
};

const immunisationSetsWith = (
  inForce: readonly ProgrammeDecision[],
  hexavalent: "on" | "off" | undefined,
  japaneseEncephalitis: "on" | "off" | undefined,
): ProgrammeRules["immunisation"] => {
  const newest = inForce.find(
    (one) => one.hexavalent !== undefined || one.japaneseEncephalitis !== undefined,
  );
  if (!newest || (hexavalent !== "on" && japaneseEncephalitis !== "on")) return immunisationSets;
  return [
    ...immunisationSets,
    forRegion({
      region: newest.area,
      validFrom: newest.validFrom,
      hasHexavalent: hexavalent === "on",
      hasJapaneseEncephalitis: japaneseEncephalitis === "on",
      source: newest.basis,
    }),
  ];
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
