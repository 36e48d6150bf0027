import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import { episodesOf } from "#domain/episodes/episodes-of.ts";
import { mayPlanWedding } from "#domain/episodes/marriage.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { useLive } from "#ui/use-live.ts";
import { contactRows, episodeCards, mayBearChild, pastRows } from "./episode-cards.ts";
import { birthPath, pregnancyPath, visitPath, weddingPath } from "./episode-paths.ts";
import { episodesText } from "./text.ts";
import "./episodes.css";

export type EpisodesSectionProps = Pick<ScreenProps, "session" | "today"> & { readonly person: string };

/** On the page of a woman: what she is accompanied for, what comes next, and what can be begun. */
export const EpisodesSection = ({ session, today, person }: EpisodesSectionProps): JSX.Element | null => {
  const revision = useLive(session);
  const card = session.personCard(person);
  const family = card?.family === undefined ? undefined : session.familyCard(card.family);
  // `revision` stands for what the session answers
  const view = useMemo(
    () => ({
      cards: card ? episodeCards(card, family, today) : [],
      rows: family ? contactRows(person, family, today) : [],
      past: card ? pastRows(card, episodeCards(card, family, today)) : [],
      mayPlan:
        card !== undefined && mayPlanWedding(card, episodesOf(card, today), family?.members ?? [], today),
    }),
    [card, family, today, person, revision],
  );
  const roles = session.grants().list.map(({ role }) => role);
  const mayBegin = mayWrite(roles, "pregnancy") === "accept";
  if (card?.sex !== "P" || card.life === "dead") return null;
  const mayOffer = mayBegin && mayBearChild(card, today);
  if (!mayOffer && view.cards.length === 0 && view.past.length === 0) return null;
  const isPregnant = view.cards.some(({ title }) => title === episodesText.pregnant);
  return (
    <Section title={episodesText.section}>
      {view.cards.length === 0 && <p>{episodesText.sectionNone}</p>}
      {view.cards.map(({ key, title, facts, actions }) => (
        <Card key={key}>
          <h3 class="episodes__title">{title}</h3>
          <Facts facts={facts} />
          {mayBegin && actions.length > 0 && (
            <div class="episodes__actions">
              {actions.map(({ label, href }) => (
                <LinkButton key={href} look="quiet" href={href}>
                  {label}
                </LinkButton>
              ))}
            </div>
          )}
        </Card>
      ))}
      {view.rows.length > 0 && (
        <ListRows label={episodesText.next}>
          {view.rows.map(({ key, label, detail, skipHref }) => (
            <ListRow
              key={key}
              title={label}
              detail={detail}
              below={
                mayBegin &&
                skipHref !== undefined && (
                  <LinkButton look="quiet" href={skipHref}>
                    {episodesText.skip}
                  </LinkButton>
                )
              }
            />
          ))}
        </ListRows>
      )}
      {mayBegin && view.past.length > 0 && (
        <ListRows label={episodesText.past}>
          {view.past.map(({ key, label, href }) => (
            <ListRow key={key} title={label} detail={episodesText.editDates} href={href} />
          ))}
        </ListRows>
      )}
      {mayOffer && (
        <div class="episodes__actions">
          {view.cards.length > 0 && card.family !== undefined && (
            <LinkButton look="primary" wide icon="clipboard-list" href={visitPath(card.family)}>
              {episodesText.visit}
            </LinkButton>
          )}
          {!isPregnant && (
            <LinkButton wide icon="plus" href={pregnancyPath(person)}>
              {episodesText.startPregnancy}
            </LinkButton>
          )}
          {!isPregnant && (
            <LinkButton wide icon="baby" href={birthPath(person)}>
              {episodesText.recordBirth}
            </LinkButton>
          )}
          {view.mayPlan && (
            <LinkButton wide icon="plus" href={weddingPath(person)}>
              {episodesText.planWedding}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
};
