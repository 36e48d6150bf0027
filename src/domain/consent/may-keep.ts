import type { ConsentFacts } from "./consent-facts.ts";

/** Whether something may be kept about a family, and if not, why. */
export type Keeping =
  /** `notAsked`: kept as the duty of the team, and the question is still open. */
  | { readonly may: true; readonly because: "agreed" | "notAsked" | "urgent" | "needed" }
  | { readonly may: false; readonly because: "refused" | "notForHelpers" };

/** Kept whatever the answer: who lives where, that somebody came, the answer itself, and the history of corrections. */
const NEEDED: ReadonlySet<string> = new Set([
  "family",
  "person",
  "membership",
  "carer",
  "visit",
  "contactSkip",
  "consent",
  "review",
  "sameAs",
]);
/** The clock of an emergency is kept for whoever helps. */
const URGENT: ReadonlySet<string> = new Set(["dangerSign"]);

/**
 * What a family's answer lets the team keep. Refusing limits records to who lives where and that somebody came; urgent help is
 * never blocked: danger signs and a referral for today are kept, and whoever helps may read them.
 */
export const mayKeep = (
  consent: ConsentFacts | undefined,
  kind: string,
  options: { readonly isUrgent?: boolean } = {},
): Keeping => {
  if (NEEDED.has(kind)) return { may: true, because: "needed" };
  if (URGENT.has(kind) || (kind === "referral" && options.isUrgent === true))
    return { may: true, because: "urgent" };
  if (consent === undefined) return { may: true, because: "notAsked" };
  if (consent.decision === "refused") return { may: false, because: "refused" };
  if (kind === "referral" && !consent.allowsHelpers) return { may: false, because: "notForHelpers" };
  return { may: true, because: "agreed" };
};

/** What to tell the person who wanted to write it down. */
export const keepingText = (keeping: Keeping): string | undefined => {
  if (keeping.may) return undefined;
  return keeping.because === "notForHelpers"
    ? "Keluarga tidak mengizinkan catatannya diteruskan. Antar sendiri, atau tanyakan lagi izinnya. Bila mendesak, pilih batas waktu hari ini."
    : "Keluarga ini tidak setuju dicatat. Tulis di Buku KIA saja, jangan di sini. Bila ada bahaya, tekan Tanda bahaya.";
};
