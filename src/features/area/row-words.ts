import { streamPlace } from "#domain/access/streams.ts";
import type { IndicatorId } from "#domain/growth/indicators/index.ts";
import { pretermMark } from "#domain/measurements/preterm-lines.ts";
import type { ChildRow, RowCategory } from "#domain/summary/child-row.ts";
import { measuredWords } from "#features/shared/measuring/measured-words.ts";
import { formatDate } from "#ui/format.ts";
import type { BandTone } from "#ui/tone.ts";
import { shownIndices } from "./category-options.ts";
import { areaText } from "./text.ts";

/** A mark of a row: a word with its tone. */
export interface RowMark {
  readonly tone: BandTone;
  readonly word: string;
}

/** A child as a row and as a line of a table. */
export interface RowWords {
  readonly id: string;
  readonly name: string;
  readonly ageText: string;
  /** "RW 05 · RT 02". */
  readonly place: string;
  /** "16 bulan · Ibu Siti · RT 02". */
  readonly detail: string;
  /** "8,2 kg · 71,0 cm · 3 Okt 2026 · hasil kader". */
  readonly last: string;
  /** The day alone, for a narrow column. */
  readonly lastDay: string;
  /** What asks for attention, gravest first; one quiet mark when nothing does. */
  readonly marks: readonly RowMark[];
  /** The category of each shown index; absent where there is none. */
  readonly byIndex: ReadonlyMap<IndicatorId, RowMark>;
  readonly isSentBack: boolean;
  readonly isPending: boolean;
}

/** Puts a row into words. */
export const rowWords = (row: ChildRow): RowWords => {
  const byIndex = new Map(
    row.categories
      .filter(({ index }) => shownIndices.includes(index))
      .map((category) => [category.index, markOf(category)] as const),
  );
  return {
    id: row.id,
    name: row.name,
    ageText: row.ageText,
    place: joined([rwText(row.stream), row.rt && areaText.rt(row.rt)]),
    detail: joined([
      row.ageText,
      row.motherName === undefined ? areaText.motherUnknown : areaText.mother(row.motherName),
      row.rt && areaText.rt(row.rt),
      row.isBornPreterm && pretermMark,
      row.listStatus === "fromList" && areaText.fromList,
    ]),
    last: lastText(row),
    lastDay: row.latest ? formatDate(row.latest.date) : areaText.neverMeasured,
    marks: marksOf(row, [...byIndex.values()]),
    byIndex,
    isSentBack: row.isSentBack,
    isPending: row.latest?.pending ?? false,
  };
};

/** "RW 05"; nothing while it is unknown. */
export const rwText = (stream: string): string | undefined => {
  const rw = streamPlace(stream)?.rw;
  return rw === undefined || Number(rw) === 0 ? undefined : areaText.rwChosen(rw);
};

const markOf = ({ band, isFlagged }: RowCategory): RowMark =>
  isFlagged ? { tone: "unknown", word: areaText.doubtful } : { tone: band.tone, word: band.label };

/** Gravest first: what the eye should meet in a long list. */
const TONE_ORDER: readonly BandTone[] = ["veryLow", "low", "unknown", "high", "watch", "normal"];

const marksOf = ({ latest }: ChildRow, categories: readonly RowMark[]): readonly RowMark[] => {
  if (!latest) return [{ tone: "unknown", word: areaText.neverMeasured }];
  if (categories.length === 0) return [{ tone: "unknown", word: areaText.noCategory }];
  const asking = categories.filter(({ tone }) => tone !== "normal");
  if (asking.length === 0) return [{ tone: "normal", word: areaText.allNormal }];
  const words = new Map(asking.map((mark) => [mark.word, mark]));
  return [...words.values()].sort((a, b) => TONE_ORDER.indexOf(a.tone) - TONE_ORDER.indexOf(b.tone));
};

const lastText = ({ latest }: ChildRow): string => {
  if (!latest) return areaText.neverMeasured;
  const { date, isConfirmed } = latest;
  return joined([
    measuredWords(latest),
    formatDate(date),
    isConfirmed ? areaText.confirmed : areaText.byCadre,
  ]);
};

const joined = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(" · ");
