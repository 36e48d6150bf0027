import type { JSX } from "preact";
import type { HandInAnswer } from "#protocol/courier/receipt.ts";
import type { ReceiptRead } from "#storage/courier/courier-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { formatCount } from "#ui/format.ts";
import type { TakenIn } from "./take-in.ts";
import { courierText } from "./text.ts";
import type { useCourier } from "./use-courier.ts";

export type ToldCardProps = {
  readonly told: TakenIn;
  readonly note?: string | undefined;
  readonly desk: Pick<ReturnType<typeof useCourier>, "keep" | "shareReceipt" | "showReceipt">;
};

/** What came of a file that was opened or scanned. */
export const ToldCard = ({ told, note, desk }: ToldCardProps): JSX.Element => {
  if (told.type === "receiptRead")
    return <Lines tone="ok" title={courierText.receiptReadTitle} lines={receiptLines(told.read)} />;
  if (told.type === "handed") {
    const { receipt } = told.answer;
    return (
      <>
        <Lines
          tone="ok"
          title={courierText.handedTitle}
          lines={[...handedLines(told.answer), courierText.receiptTodo]}
        />
        {note !== undefined && <p role="status">{note}</p>}
        <Button look="primary" icon="share-2" wide onPress={() => void desk.shareReceipt(receipt)}>
          {courierText.shareReceipt}
        </Button>
        <Button icon="qr-code" wide onPress={() => desk.showReceipt(receipt)}>
          {courierText.showReceipt}
        </Button>
      </>
    );
  }
  if (told.type === "kept")
    return (
      <Banner
        tone="offline"
        title={courierText.keptTitle}
        safe={courierText.carriedSafe}
        todo={courierText.keptTodo}
        announce
      />
    );
  const { words, keep } = told;
  return (
    <>
      <Banner tone={keep ? "offline" : "warn"} title={words.title} todo={words.todo} announce />
      {note !== undefined && <p role="status">{note}</p>}
      {keep && (
        <Button icon="download" wide onPress={() => desk.keep(keep)}>
          {courierText.keepFile}
        </Button>
      )}
    </>
  );
};

const Lines = ({
  tone,
  title,
  lines,
}: {
  readonly tone: "ok";
  readonly title: string;
  readonly lines: readonly string[];
}): JSX.Element => (
  <Banner tone={tone} title={title} announce>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </Banner>
);

const handedLines = ({ accepted, repeated, refused, unopened }: HandInAnswer): readonly string[] => [
  ...(accepted > 0 || repeated === 0 ? [courierText.accepted(formatCount(accepted))] : []),
  ...(repeated > 0 ? [courierText.repeated(formatCount(repeated))] : []),
  ...(refused > 0 ? [courierText.refused(formatCount(refused))] : []),
  ...(unopened > 0 ? [courierText.unopened(formatCount(unopened))] : []),
];

const receiptLines = ({ taken, refused, ofOthers }: ReceiptRead): readonly string[] => [
  ...(taken > 0 ? [courierText.taken(formatCount(taken))] : []),
  ...(taken + refused === 0 ? [courierText.takenNone] : []),
  ...(refused > 0 ? [courierText.receiptRefused(formatCount(refused))] : []),
  ...(ofOthers > 0 ? [courierText.ofOthers(formatCount(ofOthers))] : []),
];
