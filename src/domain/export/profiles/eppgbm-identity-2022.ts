import { column, type ExportProfile } from "../export-profile.ts";

/** The identity sheet of the same tools: children whom e-PPGBM does not know yet. */
export const eppgbmIdentity2022: ExportProfile = {
  id: "eppgbm-identity-2022",
  name: "e-PPGBM, lembar identitas (2022)",
  source: "Rekonstruksi dari alat bantu puskesmas tahun 2022, belum dicocokkan dengan templat resmi",
  sheet: "Identitas",
  rows: "all",
  columns: [
    column("no", "number"),
    column("nik", "nik", { required: true }),
    column("nama_anak", "name", { required: true }),
    column("tgl_lahir", "birthDate", { format: "slashes", required: true }),
    column("jenis_kelamin", "sex", { required: true }),
    column("nama_ortu", "motherName", { required: true }),
    column("nik_ortu", "motherNik"),
    column("hp_ortu", "phone"),
    column("pkm", "puskesmas"),
    column("kel", "village"),
    column("posyandu", "posyandu"),
    column("rt", "rt"),
    column("rw", "rw"),
    column("alamat", "address"),
  ],
};
