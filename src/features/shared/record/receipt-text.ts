import type { Receipt } from "#storage/outbox-types.ts";
import type { IconName } from "#ui/icon/icon-files.ts";
import type { NoticeTone } from "#ui/tone.ts";

/** Where a record is by now, in the words of all screens. */
export const receiptText: Readonly<Record<Receipt, string>> = {
  onlyHere: "Masih di HP ini",
  handedOver: "Sudah dititipkan",
  safe: "Sudah aman",
  refused: "Tidak diterima",
};

/** Waiting is grey like everything that only needs a signal. */
export const receiptTone: Readonly<Record<Receipt, NoticeTone>> = {
  onlyHere: "offline",
  handedOver: "info",
  safe: "ok",
  refused: "problem",
};

export const receiptIcon: Readonly<Record<Receipt, IconName>> = {
  onlyHere: "smartphone",
  handedOver: "cloud-upload",
  safe: "shield-check",
  refused: "circle-alert",
};
