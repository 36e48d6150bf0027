import { consentOf } from "#domain/consent/consent-facts.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { ReportFamily } from "#domain/reports/report-family.ts";
import type { FamilyCard, Session } from "#storage/session-types.ts";

/** A family as it was read: what the report counts of it, and its card. */
export type ReadFamily = ReportFamily & { readonly card: FamilyCard };

/** Drawn anew after so many families, so that the page stays alive. */
const BREATH = 20;

/**
 * Reads every record of these families. Nobody is shown: the report says counts. `tell` hears how many are done; nothing when
 * `isWanted` says no in between.
 */
export const readFamilies = async (
  session: Pick<Session, "openPerson" | "worker">,
  cards: readonly FamilyCard[],
  tell: (done: number) => void,
  isWanted: () => boolean,
): Promise<readonly ReadFamily[] | undefined> => {
  const families: ReadFamily[] = [];
  for (const card of cards) {
    const opened = await Promise.all(
      [card.id, ...card.members.map(({ id }) => id)].map((id) => session.openPerson(id, "notShown")),
    );
    if (!isWanted()) return undefined;
    const fold = foldSubjects(
      opened.flatMap((one) => one?.versions ?? []),
      session.worker.id,
    );
    families.push({ card, area: card.area, fold, consent: consentOf(fold, card.id) });
    if (families.length % BREATH === 0) {
      tell(families.length);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return families;
};
