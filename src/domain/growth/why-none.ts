/** Why an index has no z-score. Never "no result" without one of these. */
export type WhyNone =
  | "noAge"
  | "negativeAge"
  | "tooOld"
  | "noWeight"
  | "noLength"
  | "noHead"
  | "noArm"
  | "notPositive"
  | "oedema"
  | "outsideTable"
  | "tooYoung";

/** What a person reads instead of a result; says what is missing, not what is wrong with the child. */
export const whyNoneText: Readonly<Record<WhyNone, string>> = {
  noAge: "Tanggal lahir belum diketahui",
  negativeAge: "Tanggal ukur sebelum tanggal lahir",
  tooOld: "Sudah lima tahun, standar balita tidak berlaku lagi",
  noWeight: "Berat belum ditimbang",
  noLength: "Panjang atau tinggi belum diukur",
  noHead: "Lingkar kepala belum diukur",
  noArm: "Lingkar lengan belum diukur",
  notPositive: "Angka harus lebih dari nol",
  oedema: "Bengkak di kedua punggung kaki: berat tidak bisa dinilai, segera ke petugas kesehatan",
  outsideTable: "Di luar tabel WHO (panjang 45–110 cm, tinggi 65–120 cm)",
  tooYoung: "Belum berlaku pada umur ini",
};
