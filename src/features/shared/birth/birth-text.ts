/** Words of a birth, wherever it is told: on its own screen and at a visit. */
export const birthText = {
  baby: (at: number, of: number): string => (of === 1 ? "Bayi" : `Bayi ${at}`),
  state: "Keadaan bayi",
  states: { alive: "Hidup", died: "Lahir hidup, lalu meninggal", stillborn: "Lahir meninggal" },
  stateMissing: "Pilih keadaan bayi.",
  sex: "Jenis kelamin",
  boy: "Laki-laki",
  girl: "Perempuan",
  sexMissing: "Pilih jenis kelamin.",
  name: "Nama bayi",
  nameHint: "Kosongkan kalau belum diberi nama.",
  weight: "Berat lahir",
  length: "Panjang lahir",
  addFirst: "Tambah bayi",
  addTwin: "Tambah bayi (kembar)",
  remove: "Hapus bayi ini",
  loss: "Turut berduka. Cukup isi yang perlu; tidak ada pengingat untuk bayi ini.",
} as const;
