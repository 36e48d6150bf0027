import { jaroWinkler } from "./jaro-winkler.ts";

/** One way in which two spellings of a name are the same name. Applied in this order to lower-case text. */
interface NameRule {
  readonly why: string;
  readonly pattern: RegExp;
  readonly replacement: string;
}

/** Data: a spelling that cadres meet and this list lacks is one more line. */
const nameRules: readonly NameRule[] = [
  { why: "academic titles follow a comma", pattern: /,.*$/, replacement: "" },
  {
    why: "marks of dates of birth, alias and binti",
    pattern: /\b(alias|binti|bin|als)\b.*$/,
    replacement: "",
  },
  { why: "dots and dashes in initials", pattern: /[.\-_'’`]+/g, replacement: " " },
  { why: "anything else that is no letter", pattern: /[^a-z ]+/g, replacement: " " },
  {
    why: "forms of address and titles",
    pattern:
      /\b(bpk|bapak|ibu|ny|nyonya|tn|tuan|nn|nona|sdr|sdri|an|alm|almh|kh|hj|h|haji|hajah|dr|drs|dra|drg|ir|prof|ust|ustadz|rr|rd|raden)\b/g,
    replacement: " ",
  },
  { why: "newborns without a name", pattern: /\b(by|bayi)\b/g, replacement: " " },
  { why: "old spelling: oe", pattern: /oe/g, replacement: "u" },
  { why: "old spelling: dj", pattern: /dj/g, replacement: "j" },
  { why: "old spelling: tj", pattern: /tj/g, replacement: "c" },
  { why: "old spelling: nj", pattern: /nj(?=[aiueo])/g, replacement: "ny" },
  { why: "sy in its spellings", pattern: /syh?|sj|sh/g, replacement: "sy" },
  { why: "ph, v and f sound alike", pattern: /ph|v/g, replacement: "f" },
  { why: "z, dz and j sound alike", pattern: /dz|z/g, replacement: "j" },
  { why: "q and kh are read as k", pattern: /q|kh/g, replacement: "k" },
  { why: "th and dh lose their h", pattern: /([td])h/g, replacement: "$1" },
  { why: "y between or after vowels: Aliya, Alia", pattern: /iy(?=[aiueo])/g, replacement: "i" },
  {
    why: "y after a consonant: Sofyan, Sofian",
    pattern: /([b-df-hj-np-t])y(?=[aiueo])/g,
    replacement: "$1i",
  },
  { why: "double letters: Annisa, Anisa", pattern: /([a-z])\1+/g, replacement: "$1" },
  {
    why: "Muhammad in its spellings",
    pattern: /(^m\b|\b(md|moh|muh|moch|mokh|mok|mohd|muhd|(mu|mo)(k|ch|h)?(a|o)?mad|mohamed|muhamed)\b)/g,
    replacement: "muhamad",
  },
  { why: "Ahmad in its spellings", pattern: /\ba(k|ch)mad\b/g, replacement: "ahmad" },
  { why: "a final h is not heard", pattern: /([aiueo])h\b/g, replacement: "$1" },
  { why: "abbreviated Siti", pattern: /\b(st|sti)\b/g, replacement: "siti" },
];

/** First names that so many bear that they tell nobody apart; left out when more words follow. */
const COMMON_FIRST = /^(siti|sri|muhamad|ahmad) (?=\w)/;

/** A name as it is compared: "Hj. Siti Noerdjanah, S.Pd" -> "siti nurjana". Empty when it holds no name ("By. Ny."). */
export const normalName = (name: string): string => {
  let normal = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  for (const { pattern, replacement } of nameRules) normal = normal.replace(pattern, replacement);
  return normal.replace(/\s+/g, " ").trim();
};

/**
 * How alike two names are, 0 to 1: Jaro-Winkler over the normal spellings, in their order, with sorted words, and of the
 * words of the shorter against the best of the longer ("Alya" and "Alya Putri" are alike). A question for people, no proof.
 */
export const nameSimilarity = (a: string, b: string): number =>
  similarityOfNormal(normalName(a), normalName(b));

/** The same for names that are already normal. */
export const similarityOfNormal = (a: string, b: string): number => {
  if (a === "" || b === "") return 0;
  if (a === b) return 1;
  const telling = [a.replace(COMMON_FIRST, ""), b.replace(COMMON_FIRST, "")] as const;
  const words = telling.map((name) => name.split(" "));
  const [left = [], right = []] = words;
  const sorted = words.map((list) => [...list].sort().join(" "));
  return Math.max(
    jaroWinkler(...telling),
    jaroWinkler(sorted[0] ?? "", sorted[1] ?? ""),
    left.length <= right.length ? bestOfWords(left, right) : bestOfWords(right, left),
  );
};

/** The mean, over the words of the shorter name, of their best likeness among the longer's. */
const bestOfWords = (shorter: readonly string[], longer: readonly string[]): number => {
  // One short word ("Al") is found in too many names.
  if (shorter.join("").length < 4) return 0;
  const total = shorter.reduce(
    (sum, word) => sum + Math.max(...longer.map((other) => jaroWinkler(word, other))),
    0,
  );
  return total / shorter.length;
};
