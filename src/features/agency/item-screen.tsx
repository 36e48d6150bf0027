import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import { type AgencyOutcome, agencyOutcomeLabels } from "#domain/records/agency-answer.ts";
import { aidTypeLabels } from "#domain/records/aid.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { DiscardButton } from "#features/shared/form/discard-button.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { AnswerSheet } from "./answer-sheet.tsx";
import { DeliverySheet } from "./delivery-sheet.tsx";
import { itemLines } from "./item-lines.ts";
import { neededText } from "./item-words.ts";
import { type SaidOf, saidDraftId, unfinishedSaid } from "./said-draft.ts";
import { agencyText } from "./text.ts";
import { useItems } from "./use-items.ts";
import "./agency.css";

export type ItemScreenProps = ScreenProps & { readonly item: string };

/** One thing referred to an office or giver: what is needed, through whom, and what they answer. */
export const ItemScreen = (props: ItemScreenProps): JSX.Element => {
  const { session, item } = props;
  const found = useItems(session).find((one) => one.item === item);
  const [sheet, setSheet] = useState<SaidOf>();
  const isHere = found !== undefined;
  const begun = unfinishedSaid(session).filter(({ subject }) => subject === item);
  const hasBegun = (said: SaidOf): boolean => begun.some(({ id }) => id === saidDraftId(item, said));
  useEffect(() => {
    // Whoever looks is noted, as with every family.
    if (isHere) session.noteOpened(item, "open");
  }, [session, item, isHere]);
  const roles = session.grants().list.map(({ role }) => role);
  const bar = (title: string, detail?: string) => (
    <TopBar title={title} {...(detail === undefined ? {} : { detail })} backHref="/" />
  );
  if (!found)
    return (
      <Screen bar={bar(agencyText.title)}>
        <EmptyState icon="search" title={agencyText.notFound}>
          <p>{agencyText.notFoundHint}</p>
        </EmptyState>
        {begun.length > 0 && (
          <DiscardButton
            onDiscard={() => {
              for (const { id } of begun) void session.drafts.remove(id);
              props.go("/");
            }}
          />
        )}
      </Screen>
    );
  const isAid = found.kind === "aidNeed";
  const outcomes = OUTCOMES.filter(
    (one) => one !== "received" || found.answers.length === 0 || hasBegun(one),
  );
  const labelOf = (said: SaidOf, label: string) => (hasBegun(said) ? agencyText.goOn(label) : label);
  const close = () => setSheet(undefined);
  return (
    <Screen bar={bar(neededText(found), isAid ? agencyText.titleAid : agencyText.title)}>
      <Card>
        <Facts facts={itemLines(found)} />
      </Card>
      {found.contactPhone !== undefined && (
        <LinkButton icon="phone" wide href={`tel:${found.contactPhone.replace(/[^\d+]/g, "")}`}>
          {agencyText.call(found.contactPhone)}
        </LinkButton>
      )}
      <Banner tone="info" title={agencyText.privacy} />
      {found.answers.length > 0 && (
        <Section title={agencyText.answers}>
          <Card>
            <Facts
              facts={found.answers.map(({ date, outcome, words }) => ({
                term: formatDate(date),
                value: agencyOutcomeLabels[outcome],
                note: words,
              }))}
            />
          </Card>
        </Section>
      )}
      {found.deliveries.length > 0 && (
        <Section title={agencyText.deliveries}>
          <Card>
            <Facts
              facts={found.deliveries.map(({ date, type, item: what, quantity, unit }) => ({
                term: formatDate(date),
                value: deliveredText(what, quantity, unit),
                note: aidTypeLabels[type],
              }))}
            />
          </Card>
        </Section>
      )}
      {!isAid && mayWrite(roles, "agencyAnswer") === "accept" && (
        <Section title={agencyText.answer}>
          <div class="agency-choices">
            {outcomes.map((outcome, at) => (
              <Button
                key={outcome}
                wide
                look={at === 0 ? "primary" : "secondary"}
                onPress={() => setSheet(outcome)}
              >
                {labelOf(outcome, agencyText.outcomes[outcome])}
              </Button>
            ))}
          </div>
        </Section>
      )}
      {isAid && mayWrite(roles, "aidGiven") === "accept" && (
        <Button look="primary" wide onPress={() => setSheet("delivery")}>
          {labelOf("delivery", agencyText.deliver)}
        </Button>
      )}
      {sheet === "delivery" && <DeliverySheet {...props} facts={found} onClose={close} />}
      {sheet !== undefined && sheet !== "delivery" && (
        <AnswerSheet {...props} key={sheet} facts={found} outcome={sheet} onClose={close} />
      )}
    </Screen>
  );
};

const deliveredText = (what: string, quantity: number | undefined, unit: string | undefined): string =>
  quantity === undefined ? what : `${what}, ${String(quantity).replace(".", ",")} ${unit ?? ""}`;

/** Likeliest next step first. */
const OUTCOMES: readonly AgencyOutcome[] = ["received", "done", "notFound", "declined"];
