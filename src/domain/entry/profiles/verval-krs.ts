import { answer, type EntryProfile, field, item } from "../entry-profile.ts";

/** Verval KRS, one family: 1 Ya, 2 Tidak, 3 Tidak berlaku; items 5-11 ask in the negative, so a yes is what needs help. */
export const vervalKrs: EntryProfile = {
  id: "verval-krs",
  version: 1,
  system: "Verval KRS",
  name: "Verval KRS, satu keluarga",
  source: "Susunan 13 butir dari berkas impor KRS satu kabupaten; belum dicocokkan dengan SIGA kota ini",
  confidence: "check",
  about: { type: "family" },
  boxes: [
    field("No KK", "kkNumber", { required: true }),
    field("Nama kepala keluarga", "headName", { required: true }),
    field("NIK istri", "wifeNik"),
    field("Nama istri", "wifeName"),
    field("Kelurahan atau desa", "village"),
    field("Kecamatan", "district"),
    item("1. Punya anak 0-23 bulan", "childUnder2"),
    item("2. Punya anak 24-59 bulan", "child2To4"),
    item("3. PUS", "fertileCouple"),
    item("4. PUS hamil", "pregnant"),
    item("5. Tidak punya sumber air minum utama yang layak", "water"),
    item("6. Tidak punya jamban yang layak", "latrine"),
    item("7. Bukan peserta KB modern", "noModernContraception"),
    item("8. Terlalu muda (umur istri di bawah 20)", "tooYoung"),
    item("9. Terlalu tua (umur istri 35-40)", "tooOld"),
    item("10. Terlalu dekat (kurang dari 2 tahun)", "tooClose"),
    item("11. Terlalu banyak (3 anak atau lebih)", "tooMany"),
    answer("13. Pendampingan oleh TPK", "keluarga", "accompaniment", {
      codes: {
        referral: "1",
        socialAid: "2",
        education: "3",
        elsimil: "4",
        eppgbm: "5",
        fosterParent: "6",
        supplementaryFood: "7",
        none: "8",
      },
    }),
  ],
};
