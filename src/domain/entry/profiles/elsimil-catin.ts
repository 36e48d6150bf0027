import { answer, type EntryProfile, field } from "../entry-profile.ts";
import { ELSIMIL_SOURCE, houseBoxes, visitBoxes, whoBoxes } from "./shared-boxes.ts";

/** ELSIMIL, calon pengantin. */
export const elsimilCatin: EntryProfile = {
  id: "elsimil-catin",
  version: 1,
  system: "ELSIMIL",
  name: "ELSIMIL, calon pengantin",
  source: ELSIMIL_SOURCE,
  confidence: "check",
  about: { type: "person", groups: ["catin"] },
  boxes: [
    ...whoBoxes,
    field("Rencana tanggal menikah", "plannedDate", { required: true }),
    field("Nama calon pasangan", "groomName"),
    field("Tanggal lahir calon pasangan", "groomBirthDate"),
    ...visitBoxes,
    answer("Tempat pemeriksaan", "catin", "healthCheckPlace"),
    answer("Berat badan (kg)", "catin", "weightKg", { required: true }),
    answer("Tinggi badan (cm)", "catin", "heightCm", { required: true }),
    answer("Lingkar lengan atas (cm)", "catin", "muacCm", { required: true }),
    answer("Kadar Hb (g/dL)", "catin", "haemoglobinGPerDl", { required: true }),
    answer("Merokok", "catin", "smokes"),
    answer("Terpapar asap rokok", "catin", "exposedToSmoke"),
    answer("Pemeriksaan kesehatan", "catin", "healthCheckDone"),
    answer("Edukasi gizi", "catin", "nutritionEducation"),
    answer("Kelas bimbingan perkawinan", "catin", "premaritalClass"),
    answer("Rencana kehamilan", "catin", "pregnancyPlan"),
    ...houseBoxes,
  ],
};
