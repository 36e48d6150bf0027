import type { Act } from "#domain/risk/causes/intervention-acts.ts";

/** Words of what lies behind a risk, and what helps. */
export const causesText = {
  title: "Yang bisa membantu",
  causes: "Kemungkinan sebab",
  causesHint:
    "Dihitung dari catatan terakhir. Ibu yang tahu keadaannya: benarkan, atau coret bila bukan ini.",
  helps: "Bantuan yang cocok",
  by: (actors: string): string => `Oleh ${actors}`,
  confirm: "Benar",
  strike: "Bukan ini",
  undo: "Urungkan",
  confirmed: "Benar, menurut tim",
  struck: "Dicoret tim",
  saved: "Tersimpan di HP ini",
  undoReason: "Diurungkan",
  acts: {
    refer: "Rujuk",
    aid: "Catat bantuan",
    counsel: "Penyuluhan",
    tablets: "Catat tablet",
    treatment: "Mulai pemulihan gizi",
    weigh: "Timbang dan ukur",
  } satisfies Readonly<Record<Act, string>>,
} as const;
