import type { Merged } from "#domain/facts/merge.ts";
import { readBody } from "#domain/records/read-body.ts";
import { sameAs } from "#domain/records/same-as.ts";
import type { PersonCard, Session } from "#storage/session-types.ts";
import type { PersonChange } from "./save-person.ts";
import { childText } from "./text.ts";

const MOST = 8;

/** Other children on this phone who may be the same one: by what was typed, else by birth date. */
export const sameAsCandidates = (
  session: Pick<Session, "people" | "search">,
  card: PersonCard,
  text: string,
): readonly PersonCard[] => {
  const found =
    text.trim() === ""
      ? session.people().filter(({ birthDate }) => birthDate !== undefined && birthDate === card.birthDate)
      : session.search(text, MOST * 3).flatMap((hit) => (hit.type === "person" ? [hit.person] : []));
  return found
    .filter(({ id, group, sex }) => id !== card.id && group === "child" && sex === card.sex)
    .filter(({ id }) => !card.sameAs.includes(id))
    .slice(0, MOST);
};

/** Says that two ids are one child; taken back by the same record saying the contrary. */
export const joinChange = (record: string, person: string, other: string): PersonChange => {
  const name = { record, subject: person, kind: sameAs.kind };
  return {
    versions: [{ ...name, fields: { other, joined: true } }],
    undo: [{ ...name, fields: { joined: false } }],
    doneText: childText.joined,
  };
};

/** Parts them again; both ids were valid all along. */
export const separateChange = ({ record, subject }: Pick<Merged, "record" | "subject">): PersonChange => {
  const name = { record, subject, kind: sameAs.kind };
  return {
    versions: [{ ...name, fields: { joined: false } }],
    undo: [{ ...name, fields: { joined: true } }],
    doneText: childText.separated,
  };
};

/** The records that join this person with others, as they stand. */
export const joinsOf = (
  records: Iterable<Merged>,
): readonly { readonly record: Merged; readonly other: string }[] =>
  [...records].flatMap((record) => {
    if (record.kind !== sameAs.kind || record.state !== "active") return [];
    const { other, joined } = readBody(sameAs, record.body);
    return joined === true && other !== undefined ? [{ record, other }] : [];
  });
