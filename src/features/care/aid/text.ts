/** Words of help that was brought. */
export const aidText = {
  title: "Catat bantuan",
  program: "Program",
  programMissing: "Pilih programnya.",
  type: "Jenis bantuan",
  typeMissing: "Pilih jenisnya.",
  item: "Barang",
  itemHint: "Misalnya telur, makan siang, paket sembako.",
  itemMissing: "Tulis barangnya.",
  quantity: "Jumlah",
  unit: "Satuan",
  unitHint: "butir, kg, paket",
  unitMissing: "Tulis satuannya.",
  value: "Nilai (rupiah)",
  valueHint: "Bila diketahui. Uang tidak pernah lewat aplikasi.",
  source: "Dari siapa",
  date: "Tanggal diterima atau mulai",
  dateMissing: "Isi tanggalnya.",
  until: "Sampai tanggal (bila rutin)",
  untilMbg: "Kosong berarti MBG terus berjalan.",
  untilBefore: "Tanggal akhir harus sesudah tanggal mulai.",
  double: (program: string, from: string, until: string | undefined) => {
    if (from === until) return `Pada ${from} sudah ada makanan dari ${program}. Apakah benar keduanya?`;
    const days = until === undefined ? `Mulai ${from}` : `Dari ${from} sampai ${until}`;
    return `${days} sudah ada makanan dari ${program}. Apakah benar keduanya?`;
  },
  doubleNote: "Mengapa diberi keduanya?",
  doubleMissing: "Tulis alasannya, supaya jelas bagi yang lain.",
  save: "Simpan bantuan",
  draft: (name: string) => `Catatan bantuan ${name}`,
  known: "Sudah diterima",
  noNumber: "Tulis angka saja, misalnya 30 atau 2,5.",
} as const;
