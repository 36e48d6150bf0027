import type { JSX } from "preact";
import { consentOf } from "#domain/consent/consent-facts.ts";
import { Banner } from "#ui/banner.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { walkText } from "./text.ts";
import type { HouseAround } from "./walk-parts.ts";

/** Whether the family agreed to be written down: asked before the first question, and never in the way of help. */
export const ConsentNotice = ({ card, opened }: HouseAround): JSX.Element | null => {
  const consent = consentOf(opened.fold, card.id);
  if (!consent)
    return (
      <Banner
        tone="info"
        title={walkText.consentOpen}
        actions={<LinkButton href={`/keluarga/${card.id}/persetujuan`}>{walkText.consentAsk}</LinkButton>}
      />
    );
  return consent.decision === "refused" ? (
    <Banner tone="warn" title={walkText.consentRefused} todo={walkText.consentRefusedTodo} />
  ) : null;
};
