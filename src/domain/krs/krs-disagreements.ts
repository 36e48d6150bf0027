import type { Truth } from "../risk/truth.ts";
import { childCount } from "./four-too.ts";
import { answerOf, figureAnswer, type KrsInput } from "./krs-input.ts";
import type { KrsItemId } from "./krs-item.ts";
import type { KrsOptions } from "./krs-rules.ts";
import { type WhoIsThere, whoIsThere } from "./who-is-there.ts";

/** An answer of the screen that the register speaks against, as of the day it was given. */
export interface Disagreement {
  readonly item: KrsItemId;
  /** Indonesian: what to look at. */
  readonly text: string;
}

/** Nothing is decided by an answer that facts contradict; both are shown. */
export const disagreementsOf = (input: KrsInput, options: KrsOptions): readonly Disagreement[] => {
  const { screen, family } = input;
  if (!screen) return [];
  const then = whoIsThere(family, options, screen.date);
  return [
    ...ASKED.flatMap(({ item, answer, fact, saidYes, saidNo }) => {
      const said = answerOf(screen.answers[answer]);
      const found = fact(then);
      if (said === "unknown" || found === "unknown" || said === found) return [];
      return [{ item, text: said === "yes" ? saidYes : saidNo }];
    }),
    ...countDisagreement(input, then),
  ];
};

/** Answers to the four questions about who is there. */
export const ASKED = [
  {
    item: "childUnder2",
    answer: "hasChildUnder2",
    fact: (who: WhoIsThere): Truth => who.childUnder2,
    saidYes: "Dijawab ada anak 0-23 bulan, tetapi tidak ada yang terdaftar",
    saidNo: "Dijawab tidak ada anak 0-23 bulan, tetapi ada yang terdaftar",
  },
  {
    item: "child2To4",
    answer: "hasChild2To4",
    fact: (who: WhoIsThere): Truth => who.child2To4,
    saidYes: "Dijawab ada anak 24-59 bulan, tetapi tidak ada yang terdaftar",
    saidNo: "Dijawab tidak ada anak 24-59 bulan, tetapi ada yang terdaftar",
  },
  {
    item: "fertileCouple",
    answer: "fertileCouple",
    fact: (who: WhoIsThere): Truth => who.fertileCouple,
    saidYes: "Dijawab ada pasangan usia subur; periksa istri dan tanggal lahirnya di daftar anggota",
    saidNo: "Dijawab tidak ada pasangan usia subur, tetapi ada istri berumur 15-49 tahun",
  },
  {
    item: "pregnant",
    answer: "wifePregnant",
    fact: (who: WhoIsThere): Truth => who.pregnant,
    saidYes: "Dijawab sedang hamil, tetapi kehamilannya belum dicatat",
    saidNo: "Dijawab tidak hamil, tetapi ada kehamilan yang tercatat",
  },
] as const;

const countDisagreement = (input: KrsInput, then: WhoIsThere): readonly Disagreement[] => {
  const { registered } = childCount(input, then.wife);
  const told = figureAnswer(input.screen?.answers.livingChildren);
  return told !== undefined && told < registered
    ? [{ item: "tooMany", text: `Dijawab ${told} anak hidup, tetapi ${registered} terdaftar` }]
    : [];
};
