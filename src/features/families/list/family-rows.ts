import { streamPlace } from "#domain/access/streams.ts";
import { areaName } from "#domain/areas/index.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { isCountedChild } from "#domain/people/child-facts.ts";
import type { FamilyCard, PersonCard } from "#storage/session-types.ts";
import { formatCount } from "#ui/format.ts";
import { familiesText } from "../text.ts";

/** One family as a row. */
export interface FamilyRow {
  readonly id: string;
  readonly title: string;
  /** "RT 02 · 2 balita, 1 ibu". */
  readonly detail: string;
  readonly isPending: boolean;
  readonly hasConflict: boolean;
  readonly href: string;
}

export interface FamilyGroup {
  /** The RW's stream. */
  readonly key: string;
  readonly title: string;
  readonly rows: readonly FamilyRow[];
}

/** What the list is narrowed to; empty shows all. */
export interface FamilyFilter {
  /** Streams of RWs. */
  readonly streams: readonly string[];
  /** Only families with somebody whom nobody has visited since the list came. */
  readonly fromList: boolean;
}

export const NO_FILTER: FamilyFilter = { streams: [], fromList: false };

/** Families by RW, then RT, then head; narrowed as chosen. */
export const familyGroups = (
  families: readonly FamilyCard[],
  filter: FamilyFilter,
  today: CivilDate,
): readonly FamilyGroup[] => {
  const byStream = new Map<string, FamilyCard[]>();
  for (const family of families.filter((one) => passes(one, filter)))
    byStream.set(family.stream, [...(byStream.get(family.stream) ?? []), family]);
  const isOneArea = new Set([...byStream.keys()].map((stream) => stream.split("/")[0])).size === 1;
  return [...byStream]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stream, cards]) => ({
      key: stream,
      title: groupTitle(stream, cards.length, isOneArea),
      rows: cards.sort(byRtThenHead).map((card) => familyRow(card, today)),
    }));
};

/** How many families would show under each RW. */
export const streamCounts = (families: readonly FamilyCard[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { stream } of families) counts.set(stream, (counts.get(stream) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** "RW 05" of a stream; words for one that is none. */
export const rwLabel = (stream: string): string => {
  const rw = streamPlace(stream)?.rw;
  return rw === undefined || Number(rw) === 0 ? "RW ?" : `RW ${rw}`;
};

const passes = ({ stream, members }: FamilyCard, { streams, fromList }: FamilyFilter): boolean =>
  (streams.length === 0 || streams.includes(stream)) &&
  (!fromList || members.some(({ listStatus, life }) => listStatus === "fromList" && life === "alive"));

const byRtThenHead = (a: FamilyCard, b: FamilyCard): number =>
  (a.rt ?? "~").localeCompare(b.rt ?? "~") || a.headName.localeCompare(b.headName, "id");

const groupTitle = (stream: string, count: number, isOneArea: boolean): string => {
  const place = streamPlace(stream);
  const families = formatCount(count);
  const title =
    place === undefined || Number(place.rw) === 0
      ? familiesText.rwUnknown(families)
      : familiesText.rwHeading(place.rw, families);
  return isOneArea ? title : `${areaName(place?.area ?? stream)} ${title}`;
};

const familyRow = (family: FamilyCard, today: CivilDate): FamilyRow => ({
  id: family.id,
  title: family.headName,
  detail: [
    family.rt === undefined ? familiesText.rtUnknown : familiesText.rt(family.rt),
    membersShort(family.members, today),
  ].join(" · "),
  isPending: family.marks.pending > 0 || family.members.some(({ marks }) => marks.pending > 0),
  hasConflict: family.marks.conflicts > 0 || family.members.some(({ marks }) => marks.conflicts > 0),
  href: `/keluarga/${family.id}`,
});

/** "2 balita, 1 ibu". */
export const membersShort = (members: readonly PersonCard[], today: CivilDate): string => {
  const here = members.filter(({ life }) => life === "alive");
  const underFives = here.filter((member) => isCountedChild(member, today)).length;
  const women = here.filter(({ group }) => group === "woman").length;
  const others = here.length - underFives - women;
  const parts = [
    underFives > 0 && familiesText.underFives(underFives),
    women > 0 && familiesText.women(women),
    others > 0 && familiesText.others(others),
  ].filter((part) => part !== false);
  return parts.length === 0 ? familiesText.noMembers : parts.join(", ");
};
