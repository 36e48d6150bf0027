import type { CivilDate } from "#domain/civil-date.ts";
import { isLossOf } from "#domain/episodes/birth/read-baby.ts";
import type { CareFacts } from "#domain/episodes/care-facts.ts";
import type { PersonInCare } from "#domain/episodes/person-in-care.ts";
import type { ToldGroom } from "#domain/episodes/wedding-records.ts";
import { formRecords } from "#domain/forms/form-records.ts";
import { readForm } from "#domain/forms/read-form.ts";
import { delivery } from "#domain/records/delivery.ts";
import { pregnancy } from "#domain/records/pregnancy.ts";
import { readBody } from "#domain/records/read-body.ts";
import { wedding } from "#domain/records/wedding.ts";
import type { Told } from "#domain/visits/visit-news.ts";
import type { VisitPart } from "#domain/visits/visit-parts.ts";
import { typedIn, type WalkDraft } from "./walk-draft.ts";
import { groomIn } from "./walk-events.ts";

/**
 * What a sitting has told so far and not saved: a pregnancy opens the form for pregnant women in the same sitting, a birth that for the
 * weeks after it. `parts` are those without anything told.
 */
export const toldIn = (
  draft: WalkDraft,
  parts: readonly VisitPart[],
  isHealthWorker: boolean,
  date: CivilDate,
): Told => {
  const told = new Map<string, Partial<CareFacts>>();
  for (const part of parts) {
    if (!part.news || !draft.parts.includes(part.key)) continue;
    const facts = factsOf(part, draft, isHealthWorker, date);
    if (facts) told.set(part.subject, { ...told.get(part.subject), ...facts });
  }
  return told;
};

/** People whom the sitting registers: they are asked at once what others of their group are. */
export const newPeopleIn = (
  draft: WalkDraft,
  parts: readonly VisitPart[],
  isHealthWorker: boolean,
  date: CivilDate,
): readonly PersonInCare[] =>
  parts
    .filter(({ key, news }) => news?.people !== undefined && draft.parts.includes(key))
    .flatMap(({ key, form, facts, news }) => {
      const by = { facts, date, isHealthWorker, people: news?.people };
      const groom = groomIn(draft, { key, reading: readForm(form, typedIn(draft, key), by) });
      return groom?.type === "new" ? [personOf(groom)] : [];
    });

const personOf = ({ id, name, birthDate }: Extract<ToldGroom, { type: "new" }>): PersonInCare => ({
  id,
  name,
  sex: "L",
  group: "adult",
  life: "alive",
  listStatus: "visitor",
  measurements: [],
  sameAs: [],
  ...(birthDate === undefined ? {} : { birthDate }),
});

const factsOf = (
  { key, form, facts, news }: VisitPart,
  draft: WalkDraft,
  isHealthWorker: boolean,
  date: CivilDate,
): Partial<CareFacts> | undefined => {
  const { notBefore, people } = news ?? {};
  const reading = readForm(form, typedIn(draft, key), { facts, date, isHealthWorker, notBefore, people });
  const [own] = formRecords(form, reading, { date, visit: draft.visit });
  const record = news?.record ?? key;
  // A pregnancy may be told without knowing any date of it; a birth has a day.
  const body = own?.fields ?? (form.dayField === undefined ? undefined : { [form.dayField]: date });
  if (!body) return undefined;
  switch (form.kind) {
    case pregnancy.kind:
      return { pregnancies: [{ registeredOn: date, ...readBody(pregnancy, body), record }] };
    case wedding.kind: {
      const groom = groomIn(draft, { key, reading });
      const told = groom && groom.type !== "named" ? { groom: groom.id } : {};
      return { weddings: [{ registeredOn: date, ...readBody(wedding, body), ...told, record }] };
    }
    case delivery.kind: {
      const { date: bornOn, ...said } = readBody(delivery, body);
      if (bornOn === undefined) return undefined;
      const typed = draft.babies?.[key] ?? [];
      // Nobody in the house says yet that a baby who died did: only those who live count as babies here.
      const babies = typed.filter(({ state = "alive" }) => state === "alive").map(({ id }) => id);
      const stillbornCount = isLossOf(typed) ? typed.length : 0;
      const { pregnancy: ended } = news ?? {};
      const visitsWelcome = typedIn(draft, key).visitsWelcome === "yes";
      return {
        deliveries: [{ ...said, stillbornCount, record, date: bornOn, babies, pregnancy: ended?.record }],
        ...(ended ? { pregnancies: [{ ...ended, visitsWelcome }] } : {}),
      };
    }
    default:
      return undefined;
  }
};
