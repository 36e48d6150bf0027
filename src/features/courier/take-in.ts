import { deliveryWords, type NotDelivered } from "#features/delivery-words.ts";
import { saveProblemText } from "#features/save-problem-text.ts";
import type { Bytes } from "#protocol/courier/bytes.ts";
import { parseCourierFile } from "#protocol/courier/courier-file.ts";
import { type HandInAnswer, parseReceipt } from "#protocol/courier/receipt.ts";
import type { Courier, ReceiptRead } from "#storage/courier/courier-types.ts";
import type { Delivery } from "#sync/ports.ts";
import { fileProblemWords, type ProblemWords, receiptProblemWords } from "./text.ts";

export type TakenIn =
  | { readonly type: "handed"; readonly answer: HandInAnswer }
  | { readonly type: "receiptRead"; readonly read: ReceiptRead }
  /** `keep`: the file is sound and only the way to the server is missing. */
  | { readonly type: "problem"; readonly words: ProblemWords; readonly keep?: Bytes };

export interface Desk {
  readonly courier: Courier;
  readonly handIn: (file: Bytes) => Promise<Delivery<HandInAnswer>>;
}

/** Takes what was opened or scanned for what it is: a receipt for this phone, or somebody's courier file. */
export const takeIn = async ({ courier, handIn }: Desk, bytes: Bytes): Promise<TakenIn> => {
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
  const delivery = await handIn(bytes);
  if (delivery.type === "answer") return { type: "handed", answer: delivery.answer };
  const refused = refusedWords(delivery);
  return refused
    ? { type: "problem", words: refused }
    : { type: "problem", words: deliveryWords(delivery), keep: bytes };
};

const refusedWords = (delivery: NotDelivered): ProblemWords | undefined => {
  if (delivery.type !== "refused" || delivery.refusal !== "badFile") return undefined;
  const known = Object.entries(fileProblemWords).find(([problem]) => problem === delivery.problem);
  return known?.[1] ?? fileProblemWords.badHeader;
};
