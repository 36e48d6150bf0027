import { column, type ExportProfile } from "../export-profile.ts";

/** The short measurement sheet that puskesmas tools of 2022 fill; matched by name. */
export const eppgbmMeasurement2022: ExportProfile = {
  id: "eppgbm-measurement-2022",
  name: "e-PPGBM, lembar pengukuran (2022)",
  source: "Rekonstruksi dari alat bantu puskesmas tahun 2022, belum dicocokkan dengan templat resmi",
  sheet: "Pengukuran",
  rows: "weighed",
  columns: [
    column("nama_anak", "name", { required: true }),
    column("tinggi", "lengthCm", { required: true }),
    column("berat", "weightKg", { required: true }),
    column("cara_ukur", "position", { required: true }),
  ],
};
