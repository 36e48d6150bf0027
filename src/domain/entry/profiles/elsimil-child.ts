import { answer, type EntryProfile, field, figure } from "../entry-profile.ts";
import { ELSIMIL_SOURCE, houseBoxes, visitBoxes, whoBoxes } from "./shared-boxes.ts";

const growth = [
  figure("Tanggal ukur", "measuredOn", { format: "slashes", required: true }),
  figure("Berat badan (kg)", "weightKg", { format: "comma", required: true }),
  figure("Panjang atau tinggi badan (cm)", "lengthCm", { format: "comma", required: true }),
  figure("Cara ukur", "position"),
  figure("Lingkar kepala (cm)", "headCm", { format: "comma" }),
  figure("Lingkar lengan atas (cm)", "armCm", { format: "comma" }),
] as const;
const who = [
  ...whoBoxes,
  field("Jenis kelamin", "sex"),
  field("Nama ibu", "motherName", { required: true }),
  field("NIK ibu", "motherNik"),
  figure("Anak ke", "birthOrder"),
  figure("Berat lahir (kg)", "birthWeightKg", { format: "comma" }),
  figure("Panjang lahir (cm)", "birthLengthCm", { format: "comma" }),
] as const;
const services = (form: "baduta" | "balita") => [
  answer("Hadir di posyandu bulan ini", form, "posyanduThisMonth"),
  answer("Imunisasi sesuai umur", form, "immunisationForAge"),
  answer("Vitamin A", form, "vitaminAThisPeriod"),
  answer("Obat cacing", form, "dewormedThisPeriod"),
  answer("Penyakit", form, "illnesses"),
  answer("Hadir BKB bulan ini", form, "bkbThisMonth"),
  answer("Hasil KKA", form, "developmentCard"),
];

/** ELSIMIL, baduta. */
export const elsimilBaduta: EntryProfile = {
  id: "elsimil-baduta",
  version: 1,
  system: "ELSIMIL",
  name: "ELSIMIL, baduta",
  source: ELSIMIL_SOURCE,
  confidence: "check",
  about: { type: "person", groups: ["baduta"] },
  boxes: [
    ...who,
    ...visitBoxes,
    ...growth,
    figure("ASI eksklusif", "exclusive"),
    answer("Masih menyusu", "baduta", "stillBreastfed"),
    answer("Sudah MPASI", "baduta", "complementaryFood"),
    ...services("baduta"),
    ...houseBoxes,
  ],
};

/** ELSIMIL, balita 24-59 bulan. */
export const elsimilBalita: EntryProfile = {
  id: "elsimil-balita",
  version: 1,
  system: "ELSIMIL",
  name: "ELSIMIL, balita 24-59 bulan",
  source: ELSIMIL_SOURCE,
  confidence: "check",
  about: { type: "person", groups: ["balita"] },
  boxes: [...who, ...visitBoxes, ...growth, ...services("balita"), ...houseBoxes],
};
