import { type CivilDate, monthOf } from "#domain/civil-date.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import { isBornPreterm, pretermMark } from "#domain/measurements/preterm-lines.ts";
import { ageText, isUnderFive } from "#domain/people/age-text.ts";
import type { FamilyCard, PersonCard, SearchHit } from "#storage/session-types.ts";
import { formatDayMonth } from "#ui/format.ts";

/** A child in the list to pick from. */
export interface PickRow {
  readonly id: string;
  readonly name: string;
  /** "2 tahun 6 bulan · ibu Siti · RT 02 RW 05". */
  readonly detail: string;
  /** "10,9 kg · 3 Okt"; nothing when never weighed on this phone. */
  readonly last: string | undefined;
  /** A form of this child was left unfinished. */
  readonly isUnfinished: boolean;
}

export interface PickLists {
  readonly due: readonly PickRow[];
  readonly done: readonly PickRow[];
}

export interface PickSources {
  readonly people: readonly PersonCard[];
  readonly familyOf: (id: string) => FamilyCard | undefined;
  /** Person ids with an unfinished form. */
  readonly unfinished: ReadonlySet<string>;
  readonly today: CivilDate;
}

/** Children to weigh, those not weighed this calendar month first; unfinished ones on top, then by RW, RT, name. */
export const pickLists = (sources: PickSources): PickLists => {
  const { people, familyOf, today } = sources;
  const rows = people
    .filter((person) => isToWeigh(person, today))
    .map((person) => ({ person, family: person.family === undefined ? undefined : familyOf(person.family) }))
    .sort(byPlaceAndName);
  const listed = rows.map(({ person, family }) => ({
    isDone: person.measurements.some(({ date }) => monthOf(date) === monthOf(today)),
    row: pickRow(person, family, sources),
  }));
  const list = (isDone: boolean): readonly PickRow[] => {
    const chosen = listed.filter((one) => one.isDone === isDone).map(({ row }) => row);
    return [...chosen.filter((row) => row.isUnfinished), ...chosen.filter((row) => !row.isUnfinished)];
  };
  return { due: list(false), done: list(true) };
};

/** The children among search hits: found by themselves, or by their family. */
export const childrenIn = (hits: readonly SearchHit[]): readonly PersonCard[] => {
  const found = hits.flatMap((hit) => (hit.type === "person" ? [hit.person] : hit.family.members));
  const byMother = new Set(hits.flatMap((hit) => (hit.type === "person" ? [hit.person.id] : [])));
  const ofMother = hits.flatMap((hit) =>
    hit.type === "person" && hit.person.group !== "child" ? (hit.family?.members ?? []) : [],
  );
  const all = [...found, ...ofMother.filter(({ mother }) => mother !== undefined && byMother.has(mother))];
  return [...new Map(all.map((person) => [person.id, person])).values()];
};

/** A child under five, or one whose birth date nobody knows yet, who is here and alive. */
const isToWeigh = (person: PersonCard, today: CivilDate): boolean =>
  person.group === "child" &&
  person.life === "alive" &&
  !GONE.includes(person.listStatus ?? "") &&
  (person.birthDate === undefined || isUnderFive(person, today));

const GONE: readonly string[] = ["moved", "notFound", "duplicate"];

type Placed = { readonly person: PersonCard; readonly family: FamilyCard | undefined };

const byPlaceAndName = (a: Placed, b: Placed): number =>
  order.compare(placeKey(a), placeKey(b)) || order.compare(a.person.name, b.person.name);

// One for all: `localeCompare` builds one a call, which takes seconds for a puskesmas on a slow phone.
const order = new Intl.Collator("id", { numeric: true });

const placeKey = ({ family }: Placed): string => `${family?.rw ?? "~"} ${family?.rt ?? "~"}`;

const pickRow = (
  person: PersonCard,
  family: FamilyCard | undefined,
  { today, unfinished }: PickSources,
): PickRow => {
  const weighed = person.measurements.find(({ weightKg }) => weightKg !== undefined);
  const place = family && [family.rt && `RT ${family.rt}`, `RW ${family.rw}`].filter(Boolean).join(" ");
  return {
    id: person.id,
    name: person.name,
    detail: [
      ageText(person, today),
      isBornPreterm(person) && pretermMark,
      person.motherName && `Ibu ${person.motherName}`,
      place,
    ]
      .filter(Boolean)
      .join(" · "),
    last:
      weighed?.weightKg === undefined
        ? undefined
        : `${figureText(weighed.weightKg)} kg · ${formatDayMonth(weighed.date)}`,
    isUnfinished: unfinished.has(person.id),
  };
};
