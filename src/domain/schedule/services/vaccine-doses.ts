/** One dose of the routine immunisation of children under five. Ages in completed months, intervals in days. */
export interface VaccineDose {
  /** Stored with a given dose, for ever. */
  readonly id: string;
  /** As the KIA book names it. */
  readonly label: string;
  readonly fromMonth: number;
  /** No longer offered from this age on; absent: as long as the child is under five. */
  readonly beforeMonth?: number;
  /** The same in days of age. */
  readonly beforeDay?: number;
  /** The dose before it in its series and the least days between the two. */
  readonly after?: { readonly dose: string; readonly days: number };
  /** Doses of an older or newer vaccine that protect as this one does. */
  readonly equals?: readonly string[];
}

const FOUR_WEEKS = 28;

const dose = (
  id: string,
  label: string,
  fromMonth: number,
  rest: Partial<VaccineDose> = {},
): VaccineDose => ({
  id,
  label,
  fromMonth,
  ...rest,
});
const later = (id: string, days = FOUR_WEEKS) => ({ after: { dose: id, days } });

/** Within 24 hours of birth; written down until the seventh day. */
const hepatitisB0 = dose("hb0", "Hepatitis B (HB0)", 0, { beforeDay: 8 });
const bcg = dose("bcg", "BCG", 1, { beforeMonth: 12 });
const polio = [
  dose("opv1", "Polio tetes 1", 1),
  dose("opv2", "Polio tetes 2", 2, later("opv1")),
  dose("opv3", "Polio tetes 3", 3, later("opv2")),
  dose("opv4", "Polio tetes 4", 4, later("opv3")),
];
const injectedPolio = [dose("ipv1", "Polio suntik 1", 4), dose("ipv2", "Polio suntik 2", 9, later("ipv1"))];
const pentavalent = [
  dose("dptHbHib1", "DPT-HB-Hib 1", 2, { equals: ["hexavalent1"] }),
  dose("dptHbHib2", "DPT-HB-Hib 2", 3, { ...later("dptHbHib1"), equals: ["hexavalent2"] }),
  dose("dptHbHib3", "DPT-HB-Hib 3", 4, { ...later("dptHbHib2"), equals: ["hexavalent3"] }),
];
const hexavalent = [
  dose("hexavalent1", "Heksavalen 1", 2, { equals: ["dptHbHib1"] }),
  dose("hexavalent2", "Heksavalen 2", 3, { ...later("hexavalent1"), equals: ["dptHbHib2"] }),
  dose("hexavalent3", "Heksavalen 3", 4, { ...later("hexavalent2"), equals: ["dptHbHib3"] }),
];
const pneumococcus = [
  dose("pcv1", "PCV 1", 2),
  dose("pcv2", "PCV 2", 3, later("pcv1")),
  dose("pcv3", "PCV 3", 12, later("pcv2", 56)),
];
const rotavirus = [
  dose("rv1", "Rotavirus 1", 2, { beforeMonth: 12 }),
  dose("rv2", "Rotavirus 2", 3, { ...later("rv1"), beforeMonth: 12 }),
  dose("rv3", "Rotavirus 3", 4, { ...later("rv2"), beforeMonth: 12 }),
];
const measles = [dose("mr1", "Campak-Rubela 1", 9), dose("mr2", "Campak-Rubela 2", 18, later("mr1", 180))];
const boosterDpt = (previous: string) => [
  dose("dptHbHib4", "DPT-HB-Hib 4 (lanjutan)", 18, later(previous, 365)),
];

/** Where it is endemic. */
export const japaneseEncephalitis = dose("je", "Japanese Encephalitis (JE)", 10);

const common = [hepatitisB0, bcg, ...polio, ...pneumococcus, ...rotavirus, ...measles];

/** With DPT-HB-Hib and polio by injection apart. */
export const pentavalentDoses: readonly VaccineDose[] = [
  ...common,
  ...pentavalent,
  ...injectedPolio,
  ...boosterDpt("dptHbHib3"),
];

/** With both in one injection. Used nowhere until a city says so. */
export const hexavalentDoses: readonly VaccineDose[] = [
  ...common,
  ...hexavalent,
  ...boosterDpt("hexavalent3"),
];
