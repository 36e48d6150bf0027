import type { ConsentFacts } from "./consent-facts.ts";

/**
 * Whether a family lets its records go to an office's own system (e-PPGBM, ELSIMIL): "diteruskan ke bidan, puskesmas, atau dinas". Before
 * anybody asked it is the team's duty, as keeping them is (`may-keep.ts`).
 */
export const mayHandOn = (consent: Pick<ConsentFacts, "decision" | "allowsHelpers"> | undefined): boolean =>
  consent === undefined || (consent.decision === "agreed" && consent.allowsHelpers);
