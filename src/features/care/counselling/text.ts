/** Words of counselling. */
export const counsellingText = {
  title: "Penyuluhan (KIE)",
  family: (name: string) => `Keluarga ${name}`,
  fitting: "Yang cocok untuk keluarga ini",
  others: "Topik lain",
  last: (date: string) => `dibicarakan ${date}`,
  chosen: (count: number) =>
    count === 0 ? "Buka kartu, lalu tandai yang sudah dibicarakan." : `${count} topik ditandai`,
  given: "Sudah dibicarakan hari ini",
  listen: "Bacakan",
  ask: "Tanyakan:",
  seekHelp: "Kapan perlu petugas:",
  source: (source: string) => `Sumber: ${source}`,
  save: "Simpan penyuluhan",
  none: "Tandai sedikitnya satu topik.",
  listeners: "Siapa yang mendengar?",
  draft: (name: string) => `Penyuluhan keluarga ${name}`,
} as const;
