/** Words of the family screen on a family's page. */
export const krsText = {
  section: "Pendataan keluarga",
  because: "Karena",
  open: "Belum diketahui",
  disagreements: "Perlu dicocokkan",
  priority: "Kesejahteraan",
  fill: "Isi pendataan keluarga",
  source: (id: string): string => `Aturan ${id}, dihitung dari catatan hari ini.`,
} as const;
