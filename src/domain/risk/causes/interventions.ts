/**
 * The standard meaning of the two words (Strategi Nasional, Perpres 72/2021): `specific` meets direct causes and is the health
 * sector's; `sensitive` meets indirect causes and is everybody else's. Press and decks sometimes swap them.
 */
export const interventionKindText = {
  specific: "Intervensi spesifik: menyasar penyebab langsung, oleh sektor kesehatan",
  sensitive: "Intervensi sensitif: menyasar penyebab tidak langsung, oleh sektor lain",
} as const;

export type InterventionKind = keyof typeof interventionKindText;

export interface Intervention {
  readonly id: string;
  readonly kind: InterventionKind;
  readonly label: string;
  /** Who acts, as people call them. */
  readonly actors: readonly string[];
}

const specific = (id: string, label: string, ...actors: readonly string[]): Intervention => ({
  id,
  kind: "specific",
  label,
  actors,
});
const sensitive = (id: string, label: string, ...actors: readonly string[]): Intervention => ({
  id,
  kind: "sensitive",
  label,
  actors,
});

/** What can be done, by whom. Source: domain study chapter 8, after Perpres 72/2021. */
export const interventions: readonly Intervention[] = [
  specific("ironTablets", "Tablet tambah darah (TTD atau MMS)", "Puskesmas", "Posyandu"),
  specific("antenatalCare", "Periksa kehamilan (ANC)", "Bidan", "Puskesmas"),
  specific("foodForPregnant", "PMT ibu hamil kurang energi kronis", "Puskesmas"),
  specific("breastfeeding", "IMD dan dukungan ASI eksklusif", "Bidan", "Posyandu"),
  specific(
    "feedingYoungChild",
    "Pemberian makan bayi dan anak (MPASI)",
    "Posyandu",
    "Petugas gizi puskesmas",
  ),
  specific("growthMonitoring", "Pemantauan tumbuh kembang", "Posyandu"),
  specific("foodForChild", "PMT balita dan tata laksana gizi", "Puskesmas"),
  specific("specialFood", "Pangan khusus (PKMK) atas resep dokter", "Rumah sakit"),
  specific("immunisation", "Imunisasi", "Puskesmas", "Posyandu"),
  specific("vitaminA", "Kapsul vitamin A", "Posyandu"),
  specific("deworming", "Obat cacing", "Posyandu"),
  specific("treatIllness", "Pengobatan penyakit, zink untuk diare", "Puskesmas", "Rumah sakit"),
  specific("postnatalCare", "Pemeriksaan masa nifas dan bayi baru lahir", "Bidan", "Puskesmas"),
  sensitive("familyPlanning", "Pelayanan KB setelah melahirkan", "OPD KB", "Puskesmas"),
  sensitive("brideCompanionship", "Pendampingan calon pengantin", "TPK", "KUA"),
  sensitive("parentingClass", "Bina Keluarga Balita (BKB)", "OPD KB", "TPK"),
  sensitive("counselling", "Penyuluhan (KIE)", "TPK"),
  sensitive("cleanWater", "Akses air minum layak", "PUPR/Perkim", "Kelurahan"),
  sensitive("latrine", "Jamban sehat", "PUPR/Perkim", "Lembaga mitra"),
  sensitive("housing", "Perbaikan rumah", "PUPR/Perkim", "Lembaga mitra"),
  sensitive("healthInsurance", "Kepesertaan JKN", "Dinas Sosial", "BPJS Kesehatan"),
  sensitive("socialAid", "PKH, BPNT, dan bantuan lain", "Dinas Sosial"),
  sensitive("fosterParent", "Orang tua asuh (GENTING)", "OPD KB", "Mitra"),
  sensitive("foodGarden", "Pekarangan pangan dan DASHAT", "Dinas Ketahanan Pangan", "PKK"),
  sensitive("preschool", "PAUD", "Dinas Pendidikan"),
  sensitive("childMarriage", "Pencegahan perkawinan anak", "KUA", "Dinas PPPA"),
  sensitive("papers", "NIK dan akta lahir", "Dispendukcapil"),
  sensitive("smokeFree", "Rumah bebas asap rokok", "TPK", "PKK"),
  sensitive("protection", "Layanan pendampingan keluarga", "UPTD PPA", "Psikolog"),
];

const byId: ReadonlyMap<string, Intervention> = new Map(interventions.map((one) => [one.id, one]));

/** The intervention of that id; throws on one that is not in the list (a bug). */
export const interventionOf = (id: string): Intervention => {
  const found = byId.get(id);
  if (!found) throw new Error(`no such intervention: ${id}`);
  return found;
};
