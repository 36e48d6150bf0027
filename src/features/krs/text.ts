/** Words of the family screen on a family's page. */
export const krsText = {
  section: "Pendataan keluarga",
  because: "Karena",
  open: "Belum diketahui",
  disagreements: "Perlu dicocokkan",
  priority: "Kesejahteraan",
  fill: "Isi pendataan keluarga",
  source: "Dihitung dari catatan hari ini.",
  /** For who supervises: which year's rule that was. */
  sourceBy: (rules: string): string => `Dihitung dari catatan hari ini menurut ${rules}.`,
} as const;
