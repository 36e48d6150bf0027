import { answer, type EntryProfile, field } from "../entry-profile.ts";
import { ELSIMIL_SOURCE, houseBoxes, visitBoxes, whoBoxes } from "./shared-boxes.ts";

/** ELSIMIL, ibu pascapersalinan. */
export const elsimilNifas: EntryProfile = {
  id: "elsimil-nifas",
  version: 1,
  system: "ELSIMIL",
  name: "ELSIMIL, ibu pascasalin",
  source: ELSIMIL_SOURCE,
  confidence: "check",
  about: { type: "person", groups: ["nifas"] },
  boxes: [
    ...whoBoxes,
    ...visitBoxes,
    answer("Tanggal persalinan", "persalinan", "date", { required: true }),
    answer("Tempat persalinan", "persalinan", "place"),
    answer("Penolong persalinan", "persalinan", "attendant"),
    answer("Cara persalinan", "persalinan", "method", {
      codes: { vaginal: "Normal", assisted: "Tindakan/Caesar", caesarean: "Tindakan/Caesar" },
    }),
    answer("Umur kehamilan saat lahir (minggu)", "persalinan", "gestationWeeks"),
    field("Jumlah bayi lahir hidup", "babies"),
    answer("Kondisi ibu", "nifas", "motherCondition"),
    answer("Komplikasi nifas", "nifas", "complications"),
    answer("Komplikasi lain", "nifas", "complicationsOther"),
    answer("Sistol (mmHg)", "nifas", "systolicMmHg"),
    answer("Diastol (mmHg)", "nifas", "diastolicMmHg"),
    answer("Inisiasi menyusu dini", "nifas", "earlyInitiation"),
    answer("ASI saja sampai sekarang", "nifas", "breastMilkOnlySoFar"),
    answer("Kapsul vitamin A", "nifas", "vitaminACapsules"),
    answer("KB pascasalin", "nifas", "postpartumContraception"),
    answer("Metode KB", "nifas", "contraceptionMethod"),
    answer("Alasan belum KB", "nifas", "contraceptionNotWhy"),
    ...houseBoxes,
  ],
};
