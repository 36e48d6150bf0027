/** An age band of the monthly recap, in completed months, both ends included. */
export interface RecapBand {
  readonly id: string;
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly label: string;
}

/** The bands of the posyandu's monthly report. */
export const recapBands: readonly RecapBand[] = [
  { id: "0-5", fromMonth: 0, toMonth: 5, label: "0–5 bulan" },
  { id: "6-11", fromMonth: 6, toMonth: 11, label: "6–11 bulan" },
  { id: "12-23", fromMonth: 12, toMonth: 23, label: "12–23 bulan" },
  { id: "24-35", fromMonth: 24, toMonth: 35, label: "24–35 bulan" },
  { id: "36-59", fromMonth: 36, toMonth: 59, label: "36–59 bulan" },
];

/** The band of an age; nothing from 60 months on. */
export const recapBandOf = (ageMonths: number): RecapBand | undefined =>
  recapBands.find(({ fromMonth, toMonth }) => ageMonths >= fromMonth && ageMonths <= toMonth);
