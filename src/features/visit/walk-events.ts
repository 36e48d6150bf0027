import type { CivilDate } from "#domain/civil-date.ts";
import { birthRecords } from "#domain/episodes/birth/birth-records.ts";
import { type BabiesReading, type BabyDraft, readBabies } from "#domain/episodes/birth/read-baby.ts";
import { pregnancyEndRecords, weddingEndRecords } from "#domain/episodes/end-records.ts";
import type { EpisodeRecord } from "#domain/episodes/episode-record.ts";
import { type ToldGroom, weddingRecords } from "#domain/episodes/wedding-records.ts";
import { NAMED_GROOM, NEW_GROOM, rencanaMenikahForm } from "#domain/forms/files/rencana-menikah.ts";
import { formRecords } from "#domain/forms/form-records.ts";
import { UNKNOWN } from "#domain/forms/question.ts";
import { readAnswers } from "#domain/forms/read-answers.ts";
import type { FormReading } from "#domain/forms/read-form.ts";
import { delivery } from "#domain/records/delivery.ts";
import { pregnancy } from "#domain/records/pregnancy.ts";
import { readBody } from "#domain/records/read-body.ts";
import { wedding } from "#domain/records/wedding.ts";
import type { WalkDraft } from "./walk-draft.ts";
import type { WalkPart } from "./walk-parts.ts";

export const babiesIn = (draft: WalkDraft, part: string): readonly BabyDraft[] => draft.babies?.[part] ?? [];

export const babiesReading = (draft: WalkDraft, { key }: Pick<WalkPart, "key">): BabiesReading =>
  readBabies(babiesIn(draft, key));

/** The groom as the sitting tells of him so far; nothing while nobody said. */
export const groomIn = (
  draft: WalkDraft,
  { key, reading }: { readonly key: string; readonly reading: Pick<FormReading, "answers"> },
): ToldGroom | undefined => {
  const { groom, groomName, groomBirthDate } = readAnswers(rencanaMenikahForm, reading.answers);
  const birthDate = groomBirthDate === UNKNOWN ? undefined : groomBirthDate;
  if (groom === undefined || groom === UNKNOWN) return undefined;
  const id = draft.newPeople?.[key];
  if (groom === NEW_GROOM && groomName !== undefined && id !== undefined)
    return { type: "new", id, name: groomName, birthDate };
  if (groom === NEW_GROOM || groom === NAMED_GROOM) return { type: "named", name: groomName, birthDate };
  return { type: "known", id: groom };
};

export interface EventWriting {
  readonly family: string;
  readonly date: CivilDate;
  readonly newId: () => string;
}

/**
 * What a told birth or end writes, by the very rules of its own screen (`domain/episodes`); nothing for any other part, whose answers are
 * the record.
 */
export const eventRecords = (
  draft: WalkDraft,
  part: WalkPart,
  { family, date, newId }: EventWriting,
): readonly EpisodeRecord[] | undefined => {
  const { form, subject, reading, news, name = "" } = part;
  const isBirth = form.kind === delivery.kind;
  const isPlan = form.id === rencanaMenikahForm.id;
  if (!isBirth && !isPlan && form.changesRecord !== true) return undefined;
  const [own] = formRecords(form, reading, { date, visit: draft.visit });
  const record = news?.record ?? newId();
  if (isPlan) {
    if (!own) return [];
    const groom = groomIn(draft, part);
    return weddingRecords({ record, bride: { id: subject, family }, groom, said: own.fields });
  }
  if (isBirth) {
    const { date: bornOn, ...said } = readBody(delivery, own?.fields ?? {});
    if (bornOn === undefined) return [];
    const { visitsWelcome } = reading.answers;
    return birthRecords(
      {
        record,
        mother: { id: subject, name, family, pregnancy: news?.pregnancy },
        date: bornOn,
        said,
        ...babiesReading(draft, part),
        visitsWelcome: visitsWelcome === "yes" ? true : visitsWelcome === "no" ? false : undefined,
      },
      newId,
    );
  }
  if (form.kind === pregnancy.kind) {
    const { end, endDate, visitsWelcome } = readBody(pregnancy, own?.fields ?? {});
    return end === undefined ? [] : pregnancyEndRecords({ record, subject, end, endDate, visitsWelcome });
  }
  const { end, endDate, certificateNumber } = readBody(wedding, own?.fields ?? {});
  return end === undefined ? [] : weddingEndRecords({ record, subject, end, endDate, certificateNumber });
};
