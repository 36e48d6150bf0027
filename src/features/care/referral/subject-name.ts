import type { CivilDate } from "#domain/civil-date.ts";
import type { Session } from "#storage/session-types.ts";
import { referralText } from "./text.ts";

/** Who a referral is about, and the family to go to. */
export interface SubjectHere {
  readonly name: string;
  readonly family: string | undefined;
  readonly isPerson: boolean;
  readonly stream: string | undefined;
  readonly birthDate: CivilDate | undefined;
}

/** A person or household by id; words for somebody whom this phone does not hold. */
export const subjectHere = (
  session: Pick<Session, "personCard" | "familyCard" | "careOf">,
  subject: string,
): SubjectHere => {
  const person = session.personCard(subject);
  if (person) {
    const { name, family, stream, birthDate } = person;
    return { name, family, isPerson: true, stream, birthDate };
  }
  const household = session.familyCard(subject);
  return {
    name: household?.headName ?? referralText.outside,
    family: household?.id,
    isPerson: false,
    stream: household?.stream ?? session.careOf(subject)?.stream,
    birthDate: undefined,
  };
};
