import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { NotDelivered } from "#features/shared/online/delivery-words.ts";
import type { Bytes } from "#protocol/courier/bytes.ts";
import { parseCourierFile } from "#protocol/courier/courier-file.ts";
import { type HandInAnswer, parseReceipt } from "#protocol/courier/receipt.ts";
import type { CarriedFiles, Shown } from "#storage/carry/carried-files.ts";
import type { Courier, ReceiptRead } from "#storage/courier/courier-types.ts";
import type { Delivery } from "#sync/ports.ts";
import { courierText, fileProblemWords, type ProblemWords, receiptProblemWords } from "./text.ts";

export type TakenIn =
  | { readonly type: "handed"; readonly answer: HandInAnswer }
  | { readonly type: "receiptRead"; readonly read: ReceiptRead }
  /** It lies in this phone's memory and goes along at the next contact. */
  | { readonly type: "kept" }
  /** `keep`: the file is sound, but neither the server nor this phone's memory took it. */
  | { readonly type: "problem"; readonly words: ProblemWords; readonly keep?: Bytes };

export interface Desk {
  readonly courier: Courier;
  readonly carried: Pick<CarriedFiles, "keep" | "note">;
  readonly handIn: (file: Bytes) => Promise<Delivery<HandInAnswer>>;
}

/**
 * Takes what was opened or scanned for what it is: a receipt for this phone, or somebody's courier file. A file is kept
 * here before it is shown to the server, so that neither it nor its receipt is lost when this page is left.
 */
export const takeIn = async ({ courier, carried, handIn }: Desk, bytes: Bytes): Promise<TakenIn> => {
  if (parseReceipt(bytes).ok) {
    const read = await courier.readReceipt(bytes);
    if (read.ok) return { type: "receiptRead", read: read.value };
    const { problem } = read;
    return problem.type === "Storage" || problem.type === "Locked"
      ? { type: "problem", words: { title: saveProblemText(problem), todo: "" } }
      : { type: "problem", words: receiptProblemWords[problem.type] };
  }
  const file = parseCourierFile(bytes);
  if (!file.ok) return { type: "problem", words: fileProblemWords[file.problem] };
  const kept = await carried.keep(bytes);
  const delivery = await handIn(bytes);
  const note = async (shown: Shown): Promise<void> => {
    if (kept.ok) await carried.note(kept.value, shown);
  };
  if (delivery.type === "answer") {
    await note({ type: "answer", answer: delivery.answer });
    return { type: "handed", answer: delivery.answer };
  }
  const problem = refusedAs(delivery);
  if (problem === undefined)
    return kept.ok ? { type: "kept" } : { type: "problem", words: courierText.notKept, keep: bytes };
  await note({ type: "refused", problem });
  return { type: "problem", words: refusedFileWords(problem) };
};

/** Why the server will never take a file, by its own word. */
export const refusedFileWords = (problem: string): ProblemWords =>
  Object.entries(fileProblemWords).find(([known]) => known === problem)?.[1] ?? fileProblemWords.badHeader;

const refusedAs = (delivery: NotDelivered): string | undefined =>
  delivery.type === "refused" && delivery.refusal === "badFile"
    ? (delivery.problem ?? "badHeader")
    : undefined;
