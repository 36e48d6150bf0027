import type { SyncAnswer } from "#protocol/messages.ts";
import type { TextPage } from "./page.ts";

/**
 * The answer as JSON. Versions are spliced in as the store's ready text: parsing 2,000 of them only to write them again
 * took most of a pull's time.
 */
export const syncAnswerToText = (answer: Omit<SyncAnswer, "pages">, pages: readonly TextPage[]): string => {
  const head = JSON.stringify(answer);
  return `${head.slice(0, -1)},"pages":[${pages.map(pageToText).join(",")}]}`;
};

const pageToText = ({ versions, ...page }: TextPage): string => {
  const texts = versions.map(({ serial, text }) => `{"serial":${serial},${text.slice(1)}`);
  return `${JSON.stringify(page).slice(0, -1)},"versions":[${texts.join(",")}]}`;
};
