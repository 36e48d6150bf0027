import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { Files, NamedFile } from "#platform/platform.ts";
import type { Bytes } from "#protocol/courier/bytes.ts";
import { MOST_FILE_BYTES } from "#protocol/courier/courier-parts.ts";
import { createFrameCollector, toFrames } from "#protocol/courier/frames.ts";
import type { CarriedFile, CarriedFiles } from "#storage/carry/carried-files.ts";
import {
  COURIER_FILE_ENDING,
  type CourierFileMade,
  RECEIPT_FILE_ENDING,
} from "#storage/courier/courier-types.ts";
import { type Desk, type TakenIn, takeIn } from "./take-in.ts";
import { courierText, fileProblemWords, makeProblemWords, type ProblemWords } from "./text.ts";

export type CourierStep =
  | { readonly at: "start" }
  | { readonly at: "busy" }
  | { readonly at: "made"; readonly made: CourierFileMade; readonly note: string }
  | { readonly at: "frames"; readonly frames: readonly string[] }
  | { readonly at: "scanning"; readonly have: number; readonly of: number }
  | { readonly at: "told"; readonly told: TakenIn; readonly note?: string };

export interface CourierDeskProps extends Omit<Desk, "carried"> {
  readonly carried: Pick<CarriedFiles, "keep" | "note" | "list" | "letGo">;
  readonly files: Files;
}

/** What happens on the page "Titip kirim". */
export const useCourier = ({ courier, carried, handIn, files }: CourierDeskProps) => {
  const [others, setOthers] = useState<readonly CarriedFile[]>([]);
  const look = useCallback(() => void carried.list().then(setOthers, () => undefined), [carried]);
  useEffect(look, [look]);
  const [step, setStep] = useState<CourierStep>({ at: "start" });
  const collector = useMemo(() => createFrameCollector(), []);
  const tell = (told: TakenIn, note?: string): void =>
    setStep({ at: "told", told, ...(note === undefined ? {} : { note }) });
  const problem = (words: ProblemWords): void => tell({ type: "problem", words });

  const make = async (): Promise<CourierFileMade | undefined> => {
    setStep({ at: "busy" });
    const made = await courier.makeFile();
    if (made.ok) return made.value;
    const { problem: why } = made;
    if (why.type === "Storage" || why.type === "Locked") problem({ title: saveProblemText(why), todo: "" });
    else problem(makeProblemWords[why.type]);
    return undefined;
  };
  const takeBytes = async (bytes: Bytes): Promise<void> => {
    setStep({ at: "busy" });
    tell(await takeIn({ courier, carried, handIn }, bytes));
    look();
  };

  return {
    step,
    others,
    letGo: async (key: string) => {
      await carried.letGo(key);
      look();
    },
    restart: () => {
      look();
      setStep({ at: "start" });
    },
    shareFile: async () => {
      const made = await make();
      if (!made) return;
      const out = await handOut(files, { name: made.name, type: FILE_TYPE, bytes: made.bytes });
      setStep({ at: "made", made, note: out });
    },
    showFile: async () => {
      const made = await make();
      const frames = made && toFrames(made.bytes);
      if (frames) setStep({ at: "frames", frames });
      else if (made) problem({ title: courierText.tooLongForQr, todo: "" });
    },
    openFile: async () => {
      const picked = await files.pick(`${COURIER_FILE_ENDING},${RECEIPT_FILE_ENDING}`);
      if (!picked) return;
      if (picked.sizeBytes > MOST_FILE_BYTES) return problem(fileProblemWords.tooLarge);
      const bytes = await picked.bytes();
      if (bytes) await takeBytes(bytes);
      else problem(fileProblemWords.badHeader);
    },
    scan: () => setStep({ at: "scanning", have: 0, of: 0 }),
    sawText: (text: string) => {
      const collected = collector.take(text);
      if (collected.type === "more") setStep({ at: "scanning", have: collected.have, of: collected.of });
      if (collected.type === "whole") void takeBytes(collected.bytes);
    },
    keep: (bytes: Bytes) => {
      files.save({ name: `titip-dibawa${COURIER_FILE_ENDING}`, type: FILE_TYPE, bytes });
      if (step.at === "told") tell(step.told, courierText.kept);
    },
    shareReceipt: async (receipt: string) => {
      const out = await handOut(files, {
        name: `tanda-terima${RECEIPT_FILE_ENDING}`,
        type: FILE_TYPE,
        bytes: new TextEncoder().encode(receipt),
      });
      if (step.at === "told") tell(step.told, out);
    },
    showReceipt: (receipt: string) => {
      const frames = toFrames(new TextEncoder().encode(receipt));
      if (frames) setStep({ at: "frames", frames });
      else if (step.at === "told") tell(step.told, courierText.tooLongForQr);
    },
  };
};

const FILE_TYPE = "application/octet-stream";

/** To another app where the phone can; else into the downloads. Says which. */
const handOut = async (files: Files, file: NamedFile): Promise<string> => {
  const shared = files.canShare(file) ? await files.share(file) : "unavailable";
  if (shared === "shared") return courierText.wentOut;
  files.save(file);
  return courierText.saved;
};
