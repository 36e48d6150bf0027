import type { ToolSlot } from "./tools-today.ts";

/** Words of scales and boards, wherever they are chosen. */
export const toolsText = {
  today: "Alat hari ini",
  line: (names: string): string => `Alat: ${names}`,
  notChosen: "belum dipilih",
  which: (slot: string): string => `${slot} mana?`,
  slots: {
    scale: "Timbangan",
    lengthBoard: "Papan ukur panjang",
    stadiometer: "Pengukur tinggi",
  } satisfies Record<ToolSlot, string>,
  hint: "Dipakai untuk semua anak berikutnya di HP ini, sampai diganti.",
  other: "Alat lain atau tidak tahu",
  calibrated: (date: string): string => `ditera ${date}`,
  neverCalibrated: "tanggal tera belum diketahui",
  none: "Belum ada alat yang didaftarkan di sini.",
  askSupervisor: "Minta petugas puskesmas atau penyelia mendaftarkannya.",
  manage: "Daftar alat ukur",
  done: "Selesai",
  notKept: "Pilihan alat belum tersimpan di HP.",
} as const;
