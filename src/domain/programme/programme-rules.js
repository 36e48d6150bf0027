import { krsRulesOn } from "../krs/krs-rules.ts";
import { programmeSettings } from "../records/programme-settings.ts";
import { readBody } from "../records/read-body.ts";
import { forRegion, immunisationSets } from "../schedule/services/immunisation.ts";
/** The decisions of a kelurahan, newest day first; of two of one day the later record (ids rise with time) comes first. */
export const decisionsIn = (records, area) =>
  records
    .filter(({ kind }) => kind === programmeSettings.kind)
    .flatMap(({ id, body }) => {
      const read = readBody(programmeSettings, body);
      const { validFrom, basis = "" } = read;
      return validFrom === undefined || read.area !== area ? [] : [{ ...read, id, area, validFrom, basis }];
    })
    .sort((a, b) => compare(b.validFrom, a.validFrom) || compare(b.id, a.id));
/** The rules in force on the day of a fact; `decisions` as `decisionsIn` gives them. */
export const programmeRulesOn = (decisions, date) => {
  const inForce = decisions.filter(({ validFrom }) => validFrom <= date);
  const decided = (field) => inForce.find((one) => one[field] !== undefined)?.[field];
  return {
    risk: { enabledForCadres: decided("midwifeRules") ?? [] },
    krs: krsRulesWith(krsRulesOn(date), decided("kbModernCounts"), decided("tooCloseStopsAt5")),
    immunisation: immunisationSetsWith(inForce, decided("hexavalent"), decided("japaneseEncephalitis")),
  };
};
/** Where nobody decided anything: the national rules of the day. */
export const nationalRulesOn = (date) => programmeRulesOn([], date);
/** A city's choice is told in the set's id, which screens show as the rule a family was judged by. */
const krsRulesWith = (set, kbModernCounts, tooCloseStopsAt5) => {
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
  return isSame ? set : { ...set, id: `${set.id}+kota`, options };
};
const immunisationSetsWith = (inForce, hexavalent, japaneseEncephalitis) => {
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
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
