import type { Count } from "./count.ts";
import type { RecapCounts } from "./recap-counts.ts";

/** A share of the monthly report. */
export interface RecapShare {
  readonly id: string;
  /** "D/S". */
  readonly label: string;
  /** What it tells: "partisipasi". */
  readonly meaning: string;
  readonly of: (counts: RecapCounts) => Count;
  /** Children whose answer the share still lacks; a share is not to be believed while there are any. */
  readonly unasked: (counts: RecapCounts) => number;
}

const share = (
  id: string,
  label: string,
  meaning: string,
  numerator: (counts: RecapCounts) => number,
  denominator: (counts: RecapCounts) => number,
  unasked: (counts: RecapCounts) => number = () => 0,
): RecapShare => ({
  id,
  label,
  meaning,
  of: (counts) => ({ numerator: numerator(counts), denominator: denominator(counts) }),
  unasked,
});

const booksUnasked = ({ bookUnknown }: RecapCounts): number => bookUnknown;

/**
 * D' are those weighed that could be compared with the month before: D without O and B, and without the few who are too young or
 * whose last month is not known here, since nobody can say N or T of them either.
 */
const comparable = ({ gained, notGained }: RecapCounts): number => gained + notGained;

export const recapShares: readonly RecapShare[] = [
  share(
    "ds",
    "D/S",
    "ikut menimbang",
    (c) => c.weighed,
    (c) => c.children,
  ),
  share(
    "ks",
    "K/S",
    "punya Buku KIA",
    (c) => c.withBook,
    (c) => c.children,
    booksUnasked,
  ),
  share("nd", "N/D′", "naik dari yang bisa dibandingkan", (c) => c.gained, comparable),
  share(
    "ns",
    "N/S",
    "naik dari semua sasaran",
    (c) => c.gained,
    (c) => c.children,
  ),
  share(
    "dk",
    "D/K",
    "ditimbang dari yang punya Buku KIA",
    (c) => c.weighed,
    (c) => c.withBook,
    booksUnasked,
  ),
  share(
    "bgm",
    "BGM/D",
    "di bawah garis merah",
    (c) => c.belowRed,
    (c) => c.weighed,
  ),
  share("2t", "2T/D′", "dua kali tidak naik", (c) => c.twiceNotGained, comparable),
  share(
    "asi",
    "ASI eksklusif 24 jam",
    "bayi di bawah 6 bulan yang ditanya",
    (c) => c.onlyBreastMilk,
    (c) => c.recallAsked,
  ),
];
