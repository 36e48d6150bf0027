import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { maskNik } from "#domain/people/nik.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { maskedPhone } from "../forms/phone.ts";
import { formText } from "../forms/text.ts";
import { familiesText } from "../text.ts";
import type { FamilyView } from "./family-view.ts";

export type FamilyFactsProps = {
  readonly view: FamilyView;
  /** The hidden numbers are shown now; somebody has to know. */
  readonly onReveal: () => void;
};

/** Address and numbers; numbers are masked until asked for, since others look at the screen too. */
export const FamilyFacts = ({ view, onReveal }: FamilyFactsProps): JSX.Element => {
  const [isShown, setIsShown] = useState(false);
  const { kkNumber, phone, kkAddress, note } = view;
  const hasNumbers = kkNumber !== undefined || phone !== undefined;
  return (
    <Card>
      <Facts
        facts={[
          { term: familiesText.address, value: view.address },
          ...(kkAddress === undefined ? [] : [{ term: familiesText.kkAddress, value: kkAddress }]),
          {
            term: familiesText.kkNumber,
            value: kkNumber === undefined ? familiesText.notRecorded : isShown ? kkNumber : maskNik(kkNumber),
          },
          {
            term: familiesText.phone,
            value: phone === undefined ? familiesText.notRecorded : isShown ? phone : maskedPhone(phone),
          },
          ...(note === undefined ? [] : [{ term: formText.note, value: note }]),
        ]}
      />
      {hasNumbers && (
        <div class="family-more">
          <Button
            look="quiet"
            icon="eye"
            expanded={isShown}
            onPress={() => {
              if (!isShown) onReveal();
              setIsShown(!isShown);
            }}
          >
            {isShown ? familiesText.hideNumbers : familiesText.showNumbers}
          </Button>
          {phone !== undefined && (
            <LinkButton href={`tel:${phone}`} look="quiet" icon="phone">
              {familiesText.call}
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  );
};
