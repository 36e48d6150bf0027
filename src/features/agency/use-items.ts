import { useMemo } from "preact/hooks";
import { type AgencyItemFacts, agencyItems } from "#domain/agencies/item-facts.ts";
import { agencyAnswer } from "#domain/records/agency-answer.ts";
import { agencyReferral } from "#domain/records/agency-referral.ts";
import { aidGiven } from "#domain/records/aid-given.ts";
import { aidNeed } from "#domain/records/aid-need.ts";
import type { Session } from "#storage/session-types.ts";
import { useLive } from "#ui/use-live.ts";

const KINDS = [agencyReferral.kind, agencyAnswer.kind, aidNeed.kind, aidGiven.kind];

/** Everything that this person's agencies were told, as it stands on this device. */
export const useItems = (session: Session): readonly AgencyItemFacts[] => {
  const revision = useLive(session);
  return useMemo(
    () =>
      agencyItems(
        KINDS.flatMap((kind) => session.references(kind)).map((card) => ({
          ...card,
          subject: card.subject ?? card.id,
        })),
      ),
    [session, revision],
  );
};
