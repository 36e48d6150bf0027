import type { JSX } from "preact";
import { gestationText, isBornPreterm } from "#domain/measurements/preterm-lines.ts";
import { UNKNOWN_RW } from "#domain/people/rw.ts";
import { sexLabels } from "#domain/people/sex.ts";
import type { FamilyCard } from "#storage/session-types.ts";
import { Card } from "#ui/card.tsx";
import { type Fact, Facts } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Section } from "#ui/section.tsx";
import { familyPath, historyPath } from "./child-paths.ts";
import { markOf } from "./person-status.ts";
import { childText } from "./text.ts";
import type { ChildPage } from "./use-child.ts";

/** Who it is: what is known is said, what is not known is said too. */
export const ChildFactsCard = ({ page }: { readonly page: ChildPage }): JSX.Element => {
  const { card, family } = page;
  return (
    <Section title={childText.identity}>
      <Card>
        <Facts facts={facts(page)} />
        <div class="child__card-actions">
          {family && (
            <LinkButton look="quiet" icon="users" href={familyPath(family.id)}>
              {childText.family}
            </LinkButton>
          )}
          <LinkButton look="quiet" icon="history" href={historyPath(card.id, card.id)}>
            {childText.history}
          </LinkButton>
        </div>
      </Card>
    </Section>
  );
};

const facts = ({ card, family, posyandu }: ChildPage): readonly Fact[] => {
  const mark = markOf(card);
  const known: readonly (Fact | false | undefined)[] = [
    {
      term: childText.birth,
      value: card.birthDate === undefined ? childText.birthUnknown : formatDate(card.birthDate),
      note: card.birthDateEstimated ? childText.estimated : undefined,
    },
    isBornPreterm(card) && {
      term: childText.bornAt,
      value: childText.bornEarly(gestationText(card) ?? ""),
    },
    { term: childText.sex, value: sexLabels[card.sex] },
    card.group === "child" && { term: childText.mother, value: card.motherName ?? childText.birthUnknown },
    card.birthOrder !== undefined && { term: childText.birthOrder, value: String(card.birthOrder) },
    {
      term: childText.nik,
      value: card.nikEnd === undefined ? childText.birthUnknown : childText.nikEnd(card.nikEnd),
    },
    posyandu !== undefined && { term: childText.posyandu, value: posyandu },
    family && { term: childText.address, value: addressText(family) },
    mark && { term: childText.status, value: childText.marks[mark] },
  ];
  return known.filter((fact) => fact !== false && fact !== undefined);
};

const addressText = ({ address, rt, rw }: FamilyCard): string =>
  [address, rt && rt !== UNKNOWN_RW && `RT ${rt}`, rw === UNKNOWN_RW ? childText.rwUnknown : `RW ${rw}`]
    .filter(Boolean)
    .join(", ");
