import { type EntryProfile, field, figure } from "../entry-profile.ts";

/** e-PPGBM, one child: the single-child form of the technical guide. */
export const eppgbmChild: EntryProfile = {
  id: "eppgbm-child",
  version: 1,
  system: "e-PPGBM",
  name: "e-PPGBM, satu anak",
  source:
    "Isian satu anak menurut petunjuk teknis e-PPGBM; urutan layar belum dicocokkan dengan Sigizi sekarang",
  confidence: "check",
  about: { type: "person", groups: ["baduta", "balita"] },
  boxes: [
    figure("Anak ke", "birthOrder"),
    field("Tanggal lahir", "birthDate", { required: true }),
    field("Jenis kelamin", "sex", { required: true }),
    field("No KK", "kkNumber"),
    field("NIK anak", "nik", { required: true }),
    field("Nama anak", "name", { required: true }),
    figure("Berat lahir (kg)", "birthWeightKg", { format: "comma" }),
    figure("Panjang lahir (cm)", "birthLengthCm", { format: "comma" }),
    figure("Punya Buku KIA", "kiaBook"),
    field("Nama orang tua", "motherName", { required: true }),
    field("NIK orang tua", "motherNik"),
    field("HP orang tua", "phone"),
    field("Alamat", "address"),
    field("RT", "rt"),
    field("RW", "rw"),
    figure("Puskesmas", "puskesmas"),
    figure("Posyandu", "posyandu"),
    figure("Tanggal ukur", "measuredOn", { format: "slashes", required: true }),
    figure("Berat (kg)", "weightKg", { format: "comma", required: true }),
    figure("Tinggi (cm)", "lengthCm", { format: "comma", required: true }),
    figure("Cara ukur", "position", { required: true }),
    figure("LiLA (cm)", "armCm", { format: "comma" }),
    figure("Jumlah vitamin A", "vitaminACount"),
    figure("ASI eksklusif", "exclusive"),
  ],
};
