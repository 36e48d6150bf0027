/** Words around a month's result, at the scale and on the child's page. */
export const monthlyText = {
  realAge: "Umur sebenarnya",
  correctedAge: "Umur koreksi",
  byCorrected: "umur koreksi",
  byReal: "Hasil menurut umur sebenarnya",
  why: "Mengapa",
} as const;
