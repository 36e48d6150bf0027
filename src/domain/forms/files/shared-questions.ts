/** Questions that several forms ask alike: one wording, one guard, one meaning per id. */

/** Guards of the forms of the family-planning board for women. */
const WOMAN_KG = { min: 25, max: 200 } as const;
const GROWN_CM = { min: 100, max: 220 } as const;

export const weightKg = {
  id: "weightKg",
  kind: "number",
  label: "berat badan",
  ask: "Berat badan sekarang",
  unit: "kg",
  limits: WOMAN_KG,
  usual: { min: 35, max: 110 },
} as const;

export const heightCm = {
  id: "heightCm",
  kind: "number",
  label: "tinggi badan",
  ask: "Tinggi badan",
  help: "Tanpa alas kaki, punggung lurus ke dinding.",
  unit: "cm",
  limits: GROWN_CM,
  usual: { min: 135, max: 185 },
  carryForward: true,
  alsoIn: ["visitCatin", "visitPregnancy", "pregnancy"],
} as const;

export const muacCm = {
  id: "muacCm",
  kind: "number",
  label: "lingkar lengan atas (LiLA)",
  ask: "Lingkar lengan atas (LiLA)",
  help: "Lengan yang jarang dipakai, di tengah antara bahu dan siku.",
  unit: "cm",
  limits: { min: 10, max: 60 },
  usual: { min: 17, max: 40 },
} as const;

export const haemoglobinGPerDl = {
  id: "haemoglobinGPerDl",
  kind: "number",
  label: "kadar Hb",
  ask: "Berapa kadar Hb menurut pemeriksaan terakhir?",
  help: "Lihat Buku KIA atau surat laboratorium.",
  unit: "g/dL",
  limits: { min: 1, max: 20 },
  usual: { min: 6, max: 17 },
} as const;

export const systolicMmHg = {
  id: "systolicMmHg",
  kind: "integer",
  label: "tekanan darah atas (sistol)",
  ask: "Tekanan darah: angka atas (sistol)",
  help: "Diukur hari ini, atau dari Buku KIA bila baru diperiksa.",
  unit: "mmHg",
  limits: { min: 50, max: 280 },
  usual: { min: 80, max: 180 },
} as const;

export const diastolicMmHg = {
  id: "diastolicMmHg",
  kind: "integer",
  label: "tekanan darah bawah (diastol)",
  ask: "Tekanan darah: angka bawah (diastol)",
  unit: "mmHg",
  limits: { min: 20, max: 180 },
  usual: { min: 45, max: 120 },
} as const;

export const smokes = {
  id: "smokes",
  kind: "yesNo",
  label: "merokok",
  ask: "Apakah merokok, termasuk rokok elektrik?",
  required: true,
} as const;

export const exposedToSmoke = {
  id: "exposedToSmoke",
  kind: "yesNo",
  label: "terpapar asap rokok",
  ask: "Sering menghirup asap rokok orang lain di rumah atau tempat kerja?",
  required: true,
} as const;

export const ironTabletsReceived = {
  id: "ironTabletsReceived",
  kind: "yesNo",
  label: "mendapat tablet tambah darah",
  ask: "Sudah mendapat tablet tambah darah (TTD atau MMS)?",
  required: true,
} as const;

const tabletsReceived = { answer: "ironTabletsReceived", is: "yes" } as const;
/** A count without its kind would be no record. */
const tabletKindKnown = { answer: "ironTabletKind", isOneOf: ["TTD", "MMS"] } as const;

/** The counts are records of kind `tablets`; TTD and MMS both count towards the target. */
export const ironTabletQuestions = [
  {
    id: "ironTabletKind",
    kind: "choice",
    label: "jenis tablet tambah darah",
    ask: "Tablet yang mana?",
    choices: { TTD: "TTD", MMS: "MMS" },
    showWhen: tabletsReceived,
    writes: { kind: "tablets", field: "type" },
  },
  {
    id: "ironTabletsGiven",
    kind: "integer",
    label: "tablet diterima",
    ask: "Berapa tablet diterima sejak kunjungan terakhir?",
    unit: "tablet",
    limits: { min: 1, max: 400 },
    usual: { min: 1, max: 180 },
    showWhen: tabletKindKnown,
    writes: { kind: "tablets", field: "givenCount" },
  },
  {
    id: "ironTabletsTaken",
    kind: "integer",
    label: "tablet diminum",
    ask: "Berapa tablet diminum sejak kunjungan terakhir?",
    help: "Hitung bungkus yang kosong.",
    unit: "tablet",
    limits: { min: 0, max: 400 },
    usual: { min: 0, max: 100 },
    showWhen: tabletKindKnown,
    required: true,
    writes: { kind: "tablets", field: "takenCount" },
  },
] as const;

/** Private: contraception is nobody else's business, and no choice of method is ever a finding. */
export const contraceptionMethod = {
  id: "contraceptionMethod",
  kind: "choice",
  label: "cara KB",
  ask: "KB apa yang dipakai?",
  choices: {
    pill: "pil",
    injection: "suntik",
    implant: "implan",
    iud: "IUD",
    condom: "kondom",
    sterilisation: "MOW atau MOP",
    lactation: "MAL (menyusui penuh)",
    traditional: "cara tradisional",
    other: "lainnya",
  },
  private: true,
} as const;

/** The two questions of the PHQ-2, answered together by yes or no: who says yes talks with a midwife or a psychologist. */
export const lowMood = {
  id: "lowMood",
  kind: "yesNo",
  label: "sering sedih atau kehilangan minat",
  ask: "Dua minggu ini sering merasa sedih, putus asa, atau tidak berminat melakukan apa-apa?",
  private: true,
} as const;

/** Leads to UPTD PPA under a discreet label. */
export const feelsSafeAtHome = {
  id: "feelsSafeAtHome",
  kind: "yesNo",
  label: "merasa aman di rumah",
  ask: "Apakah Ibu merasa aman di rumah?",
  help: "Dengarkan saja. Jangan menanyai di depan orang lain, juga di depan anak yang sudah bisa bicara.",
  private: true,
} as const;

export const visitNote = {
  id: "note",
  kind: "text",
  label: "catatan",
  ask: "Ada yang perlu diingat untuk kunjungan berikutnya?",
  maxLength: 2000,
} as const;
