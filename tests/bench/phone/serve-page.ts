import { buildPage } from "#support/build-page.ts";
import { answerBuiltFile } from "#support/built-file.ts";
import { type Listening, listen } from "#support/listen.ts";

/** Builds the bench page and serves it. */
export const servePage = async (): Promise<Listening> => {
  const built = await buildPage("tests/bench/page");
  return listen(({ url = "/" }, answer) => void answerBuiltFile(built, url, answer));
};
