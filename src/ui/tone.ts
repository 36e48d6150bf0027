/** What a band says about a value. Each tone has a colour, a shape and, from the caller, a word. */
export type BandTone = "normal" | "watch" | "low" | "veryLow" | "high" | "unknown";

/** What a notice says about a situation. Offline is grey: it is never an error. */
export type NoticeTone = "ok" | "info" | "warn" | "problem" | "offline";

/** Every band tone, in the order from good news to none. */
export const bandTones: readonly BandTone[] = ["normal", "watch", "low", "veryLow", "high", "unknown"];
