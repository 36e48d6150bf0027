import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import { parseCivilDate } from "#domain/civil-date.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import {
  type MessageTopic,
  messageText,
  whatsAppLink,
  whatsAppNumber,
} from "#domain/messages/family-message.ts";
import { identity } from "#domain/records/identity.ts";
import { readBody } from "#domain/records/read-body.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { type Opening, useOpened } from "#features/shared/record/use-opened.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { formatLongDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { messageScreenText as text } from "./text.ts";
import "../care.css";

export type MessageScreenProps = Pick<ScreenProps, "session" | "today"> & { readonly family: string };

const TOPICS: readonly MessageTopic[] = ["posyandu", "visit", "referral"];

/** A WhatsApp text without any health detail; the number is shown on purpose, and its showing is noted. */
export const MessageScreen = ({ session, today, family }: MessageScreenProps): JSX.Element => {
  const card = session.familyCard(family);
  const opening = useOpened(session.family, family);
  const [topic, setTopic] = useState<MessageTopic>("posyandu");
  const [day, setDay] = useState("");
  const [place, setPlace] = useState("");
  const [isShown, setIsShown] = useState(false);
  const phone = phoneIn(opening, family);
  const number = phone === undefined ? undefined : whatsAppNumber(phone);
  const date = parseCivilDate(day);
  const hasPassed = date.ok && date.value < today;
  const words = messageText({
    topic,
    dayText: date.ok && !hasPassed ? formatLongDate(date.value) : "",
    placeText: place.trim(),
    sender: session.worker.name,
  });
  const consent = session.careOf(family)?.consent;
  const isAllowed = consent === undefined || consent.allowsMessages;
  const roles = session.grants().list.map(({ role }) => role);
  const mayAdd = mayWrite(roles, "family") !== "refuse";
  return (
    <Screen
      bar={
        <TopBar
          title={text.title}
          detail={text.family(card?.headName ?? "")}
          backHref={`/keluarga/${family}`}
        />
      }
      action={
        isAllowed &&
        number !== undefined && (
          <ActionBar>
            {isShown ? (
              <LinkButton href={whatsAppLink(number, words)} look="primary" icon="message-circle" wide>
                {text.open}
              </LinkButton>
            ) : (
              <Button
                look="primary"
                icon="eye"
                wide
                onPress={() => {
                  session.noteOpened(family, "reveal");
                  setIsShown(true);
                }}
              >
                {text.show}
              </Button>
            )}
          </ActionBar>
        )
      }
    >
      {!isAllowed && <Banner tone="warn" title={text.notAllowed} />}
      {opening.at === "open" && phone === undefined && (
        <Banner
          tone="info"
          title={text.noNumber}
          todo={text.noNumberTodo}
          actions={mayAdd && <LinkButton href={`/keluarga/${family}/ubah`}>{text.addNumber}</LinkButton>}
        />
      )}
      {phone !== undefined && number === undefined && <Banner tone="warn" title={text.badNumber} />}
      {isShown && phone !== undefined && <p class="care-figure">{phone}</p>}
      <ChoiceGroup
        label={text.about}
        options={TOPICS.map((value) => ({ value, label: text.topics[value] }))}
        value={topic}
        onChange={setTopic}
      />
      <DateField
        label={text.day}
        optional
        value={day}
        error={hasPassed ? text.dayPassed : undefined}
        onInput={setDay}
      />
      {topic !== "visit" && (
        <TextField
          label={text.place}
          optional
          capitalize="words"
          maxLength={100}
          value={place}
          onInput={setPlace}
        />
      )}
      <Card tone="info">
        <h2 class="care-heading">{text.preview}</h2>
        <p>{words}</p>
        <p class="care-soft">{text.privacy}</p>
      </Card>
    </Screen>
  );
};

/** The family's own number, else one of its members'. */
const phoneIn = (opening: Opening, family: string): string | undefined => {
  if (opening.at !== "open") return undefined;
  const { fold, subjects } = opening.subjects;
  return [family, ...subjects]
    .map((subject) => fold.records.get(singletonRecord(subject, identity.kind)))
    .flatMap((merged) =>
      merged?.state === "active" ? (readBody(identity, merged.body).phone ?? []) : [],
    )[0];
};
