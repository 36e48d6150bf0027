/** One figure of a report; undefined where nothing was written down from which it could follow. */
export interface ReportFigure<Facts> {
  readonly id: string;
  readonly label: string;
  readonly value: (facts: Facts) => number | undefined;
}

/** Several figures of several things: target groups, findings, kinds of help. */
export interface ReportTable<Facts> {
  readonly type: "table";
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** The first names the row. */
  readonly columns: readonly [string, ...string[]];
  readonly rows: (facts: Facts) => readonly ReportRow[];
  /** Said where there is no row. */
  readonly empty: string;
}

export interface ReportRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly number[];
}

export interface ReportFigures<Facts> {
  readonly type: "figures";
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly figures: readonly ReportFigure<Facts>[];
}

export type ReportSection<Facts> = ReportFigures<Facts> | ReportTable<Facts>;

/**
 * A report as data: screen, paper and file iterate over its sections. What it counts comes from a pure function beside it; nothing of
 * it is stored or sent.
 */
export interface Report<Facts> {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Where the counts and their order come from, and how sure that is. */
  readonly source: string;
  readonly sections: readonly ReportSection<Facts>[];
}
