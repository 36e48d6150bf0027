/** What is asked of a child at any age under five. */

export const childMeasurement = {
  id: "measurement",
  kind: "record",
  record: "measurement",
  label: "penimbangan dan pengukuran",
  ask: "Timbang dan ukur",
  required: true,
  feeds: ["BD-BBU", "BD-TBU", "BD-BBTB", "BD-LK"],
} as const;

export const posyanduThisMonth = {
  id: "posyanduThisMonth",
  kind: "yesNo",
  label: "datang ke posyandu bulan ini",
  ask: "Bulan ini sudah ke posyandu?",
  required: true,
  feeds: ["BD-POSY"],
} as const;

/** Ticked one by one against the schedule in force: each is an ordinary `service` record. */
export const servicesInBook = {
  id: "services",
  kind: "record",
  record: "services",
  label: "imunisasi, vitamin A, dan obat cacing",
  ask: "Cocokkan dengan Buku KIA",
  feeds: ["BD-IMUN"],
} as const;

/** Only of a child of whom no dose is written down, and none is found: a book that is lost says nothing. */
export const immunisationForAge = {
  id: "immunisationForAge",
  kind: "choice",
  label: "imunisasi sesuai umur",
  ask: "Kalau bukunya tidak ada: imunisasi lengkap sesuai umur?",
  choices: { complete: "lengkap sesuai umur", behind: "ada yang tertinggal", never: "belum pernah" },
  showWhen: { fact: "hasKnownDoses", is: false },
  required: true,
  feeds: ["BD-IMUN"],
} as const;

export const vitaminAThisPeriod = {
  id: "vitaminAThisPeriod",
  kind: "yesNo",
  label: "vitamin A periode ini",
  ask: "Sudah dapat kapsul vitamin A periode ini (Februari atau Agustus)?",
  help: "Lihat Buku KIA.",
  retired: true,
} as const;

export const dewormedThisPeriod = {
  id: "dewormedThisPeriod",
  kind: "yesNo",
  label: "obat cacing periode ini",
  ask: "Sudah minum obat cacing dalam enam bulan ini?",
  retired: true,
} as const;

export const illnesses = {
  id: "illnesses",
  kind: "multi",
  label: "sakit atau penyakit",
  ask: "Anak sedang atau sering sakit?",
  choices: {
    none: "tidak",
    diarrhoea: "diare",
    respiratory: "batuk, pilek, atau sesak",
    fever: "demam",
    tbContact: "ada yang sakit TBC di rumah, atau anak berobat TBC",
    worms: "cacingan",
    congenital: "kelainan bawaan",
    other: "penyakit lain",
  },
  exclusive: "none",
  required: true,
  feeds: ["BD-SAKIT"],
} as const;

export const illnessesOther = {
  id: "illnessesOther",
  kind: "text",
  label: "penyakit lain",
  ask: "Penyakit apa?",
  maxLength: 300,
  showWhen: { answer: "illnesses", includes: "other" },
} as const;

export const bkbThisMonth = {
  id: "bkbThisMonth",
  kind: "yesNo",
  label: "datang ke BKB bulan ini",
  ask: "Bulan ini keluarga ikut BKB?",
} as const;

export const developmentCard = {
  id: "developmentCard",
  kind: "choice",
  label: "Kartu Kembang Anak (KKA)",
  ask: "Kartu Kembang Anak (KKA) bulan ini",
  choices: { forAge: "sesuai usia", notForAge: "tidak sesuai usia", notFilled: "belum diisi" },
  feeds: ["BD-DEV"],
} as const;

/** 9-10 on track, 7-8 doubtful, 6 and less a deviation (Kemenkes, SDIDTK). */
export const kpspScore = {
  id: "kpspScore",
  kind: "integer",
  label: "skor KPSP",
  ask: "Skor KPSP, kalau diperiksa",
  help: "Jumlah jawaban Ya dari sepuluh pertanyaan.",
  unit: "dari 10",
  limits: { min: 0, max: 10 },
  feeds: ["BD-DEV"],
} as const;

export const supplementaryFood = {
  id: "supplementaryFood",
  kind: "yesNo",
  label: "mendapat makanan tambahan (PMT)",
  ask: "Anak mendapat makanan tambahan (PMT)?",
} as const;

/** The eight groups of WHO and UNICEF's minimum dietary diversity (2021): five of them is enough. */
export const foodGroups = {
  id: "foodGroups",
  kind: "multi",
  label: "makanan sejak kemarin",
  ask: "Sejak kemarin anak makan apa saja?",
  choices: {
    breastMilk: "ASI",
    grains: "nasi, bubur, mi, roti, umbi",
    legumes: "tahu, tempe, kacang",
    dairy: "susu, keju, yogurt",
    flesh: "ikan, ayam, daging, hati",
    eggs: "telur",
    vitaminA: "sayur hijau, wortel, labu, mangga, pepaya",
    otherProduce: "sayur dan buah lain",
    none: "tidak makan apa-apa",
  },
  exclusive: "none",
  required: true,
  feeds: ["BD-MPASI"],
} as const;
