import type { StorageProblem } from "#storage/failures.ts";
import type { SaveProblem } from "#storage/session-types.ts";
import { storageProblemText } from "./storage-problem-text.ts";

/** Why something could not be kept on this phone: what happened and what to do. What is safe stands in `notSavedText`. */
export const saveProblemText = (
  problem: SaveProblem | StorageProblem | { readonly type: "Locked" },
): string => {
  switch (problem.type) {
    case "Storage":
      return storageProblemText[problem.failure];
    case "Locked":
      return "Damping sudah terkunci. Buka lagi dengan PIN, isian ini ditawarkan kembali.";
    case "NoPlace":
      return "RW keluarga ini belum diketahui. Lengkapi dulu alamat keluarganya.";
    case "Refused":
      return "Ada isian yang tidak bisa diterima. Periksa lagi, atau hubungi penyelia.";
  }
};

/** Said before every reason above. */
export const notSavedText = {
  title: "Belum tersimpan.",
  safe: "Yang diketik masih ada di layar ini.",
  draftNotKept: "Isian ini belum bisa disimpan sementara di HP.",
} as const;
