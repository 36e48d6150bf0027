import type { CivilDate } from "../civil-date.ts";
import { type Band, oedemaBand } from "../growth/bands.ts";
import type { IndicatorId } from "../growth/indicators/index.ts";
import { childStatus } from "../measurements/child-status.ts";
import type { PeriodReading } from "../measurements/month-readings.ts";
import { isBornPreterm } from "../measurements/preterm-lines.ts";
import type { ReviewReason } from "../measurements/review-reasons.ts";
import type { ChildFacts } from "../people/child-facts.ts";
import { lowestBandOf } from "./lowest-band.ts";

/** One child in a supervisor's list. Plain values: the server sends it as it is. */
export interface ChildRow {
  readonly id: string;
  readonly name: string;
  readonly ageText: string;
  readonly stream: string;
  readonly rt?: string | undefined;
  readonly family?: string | undefined;
  readonly motherName?: string | undefined;
  readonly posyandu?: string | undefined;
  readonly team?: string | undefined;
  readonly listStatus?: string | undefined;
  /** Known to be born before 37 weeks: its categories by the real age need the corrected one beside them. */
  readonly isBornPreterm?: boolean | undefined;
  /** The newest day with a measurement that counts, and its figures. */
  readonly latest?: LatestFigures | undefined;
  /** The newest category of each index that has one, in the order of the indices. */
  readonly categories: readonly RowCategory[];
  readonly isWeighedThisMonth: boolean;
  readonly isMeasuredThisMonth: boolean;
  readonly isSentBack: boolean;
  /** Kinds of doubt about the latest measurement. */
  readonly reviewReasons: readonly ReviewReason["type"][];
}

export interface LatestFigures {
  readonly date: CivilDate;
  readonly weightKg?: number | undefined;
  readonly lengthCm?: number | undefined;
  /** "dikonfirmasi puskesmas" rather than "hasil kader". */
  readonly isConfirmed: boolean;
  readonly pending: boolean;
}

export interface RowCategory {
  readonly index: IndicatorId;
  readonly date: CivilDate;
  /** Two decimals; absent with oedema. */
  readonly z?: number | undefined;
  readonly band: Band;
  /** The category of the index that the child is counted in; oedema counts in the lowest, as in `indexSummary`. */
  readonly countedIn: string;
  /** Beyond what a child can be: shown, questioned, and in no prevalence. */
  readonly isFlagged: boolean;
}

/** The row of a child as of a day. */
export const childRow = (child: ChildFacts, asOf: CivilDate): ChildRow => {
  const status = childStatus(child, asOf);
  const { id, name, stream, rt, family, motherName, posyandu, team, listStatus } = child;
  return {
    id,
    name,
    ageText: status.ageText,
    stream,
    rt,
    family,
    motherName,
    posyandu,
    team,
    listStatus,
    ...(isBornPreterm(child) ? { isBornPreterm: true } : {}),
    latest: status.latest && {
      date: status.latest.date,
      weightKg: status.latest.figures.weightKg,
      lengthCm: status.latest.figures.lengthCm,
      isConfirmed: status.latest.isConfirmed,
      pending: status.latest.pending,
    },
    categories: [...status.readings].map(([index, found]) => rowCategory(index, found)),
    isWeighedThisMonth: status.isWeighedThisMonth,
    isMeasuredThisMonth: status.isMeasuredThisMonth,
    isSentBack: status.sentBack.length > 0,
    reviewReasons: [...new Set(status.reviewReasons.map(({ type }) => type))],
  };
};

const rowCategory = (index: IndicatorId, { reading, day }: PeriodReading): RowCategory => {
  const { date } = day;
  if (reading.kind === "none")
    return { index, date, band: oedemaBand, countedIn: lowestBandOf(index), isFlagged: false };
  const { z, band, kind } = reading;
  return { index, date, z, band, countedIn: band.id, isFlagged: kind === "implausible" };
};
