/** Words of the family screen on a family's page. */
export const krsText = {
  section: "Pendataan keluarga",
  because: "Karena",
  open: "Belum diketahui",
  disagreements: "Perlu dicocokkan",
  priority: "Kesejahteraan",
  fill: "Isi pendataan keluarga",
  source: (id: string): string => `Dihitung dari catatan hari ini menurut aturan pendataan (${id}).`,
} as const;
