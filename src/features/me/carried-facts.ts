import type { CarriedFile } from "#storage/carry/carried-files.ts";
import type { Fact } from "#ui/facts.tsx";
import { formatCount } from "#ui/format.ts";
import { instantText } from "./moment-text.ts";
import { meText } from "./text.ts";

/** Others' files on this phone by what became of them; a line only where there is any. */
export const carriedFacts = (
  files: readonly Pick<CarriedFile, "keptAt" | "state">[],
  nowMs: number,
): readonly Fact[] => {
  const of = (type: CarriedFile["state"]["type"]) => files.filter(({ state }) => state.type === type);
  const waiting = of("waiting");
  const since = instantText(waiting.map(({ keptAt }) => keptAt).sort()[0], nowMs);
  const lines: readonly (readonly [string, number, string | undefined])[] = [
    [meText.carriedWaiting, waiting.length, since && meText.carriedSince(since)],
    [meText.carriedReceipts, of("handedIn").length, meText.carriedReceiptsNote],
    [meText.carriedRefused, of("refused").length, meText.carriedRefusedNote],
  ];
  return lines
    .filter(([, count]) => count > 0)
    .map(([term, count, note]) => ({ term, value: meText.carriedCount(formatCount(count)), note }));
};
