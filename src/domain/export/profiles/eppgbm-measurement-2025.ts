import { column, type ExportProfile } from "../export-profile.ts";

/** The measurement sheet as an app of 2025 fills it; matched by NIK. */
export const eppgbmMeasurement2025: ExportProfile = {
  id: "eppgbm-measurement-2025",
  name: "e-PPGBM, lembar pengukuran (2025)",
  source: "Rekonstruksi dari aplikasi lain tahun 2025, belum dicocokkan dengan templat resmi",
  sheet: "Pengukuran",
  rows: "weighed",
  columns: [
    column("NIK Anak", "nik", { required: true }),
    column("Nama Anak", "name", { required: true }),
    column("Bulan", "month"),
    column("Tanggal Penimbangan", "measuredOn", { format: "slashes", required: true }),
    column("Berat Badan (kg)", "weightKg", { required: true }),
    column("Tinggi Badan (cm)", "lengthCm", { required: true }),
    column("Lingkar Kepala (cm)", "headCm"),
    column("LILA (cm)", "armCm"),
    column("Status BB/U", "weightForAge"),
    column("Status TB/U", "lengthForAge"),
    column("Status BB/TB", "weightForLength"),
  ],
};
