import type { JSX } from "preact";
import type { CarriedFile } from "#storage/carry/carried-files.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { formatCount, formatDateTime } from "#ui/format.ts";
import { Section } from "#ui/section.tsx";
import { refusedFileWords } from "./take-in.ts";
import { courierText } from "./text.ts";
import type { useCourier } from "./use-courier.ts";

export type CarriedListProps = {
  readonly files: readonly CarriedFile[];
  readonly desk: Pick<ReturnType<typeof useCourier>, "shareReceipt" | "showReceipt" | "letGo">;
};

/** Others' work on this phone: what waits for a signal, and receipts that have to go back to their owners. */
export const CarriedList = ({ files, desk }: CarriedListProps): JSX.Element | null => {
  if (files.length === 0) return null;
  const waiting = files.filter(({ state }) => state.type === "waiting");
  return (
    <Section title={courierText.carriedTitle}>
      {waiting.length > 0 && (
        <Banner
          tone="offline"
          title={courierText.carriedWaiting(formatCount(waiting.length))}
          safe={courierText.carriedSafe}
        />
      )}
      {files.map((file) => (
        <Carried key={file.key} file={file} desk={desk} />
      ))}
    </Section>
  );
};

const Carried = ({
  file: { key, madeAt, state },
  desk,
}: {
  readonly file: CarriedFile;
  readonly desk: CarriedListProps["desk"];
}): JSX.Element | null => {
  const madeAtMs = Date.parse(madeAt);
  const when = Number.isNaN(madeAtMs) ? madeAt : formatDateTime(madeAtMs);
  if (state.type === "waiting") return null;
  if (state.type === "refused") {
    const { title, todo } = refusedFileWords(state.problem);
    return (
      <Card tone="warn">
        <p>{courierText.carriedFrom(when)}</p>
        <p>{title}</p>
        <p>{todo}</p>
        <Button wide onPress={() => void desk.letGo(key)}>
          {courierText.carriedDrop}
        </Button>
      </Card>
    );
  }
  return (
    <Card tone="ok">
      <p>{courierText.carriedFrom(when)}</p>
      <p>{courierText.carriedHandedIn}</p>
      <Button look="primary" icon="share-2" wide onPress={() => void desk.shareReceipt(state.receipt)}>
        {courierText.shareReceipt}
      </Button>
      <Button icon="qr-code" wide onPress={() => desk.showReceipt(state.receipt)}>
        {courierText.showReceipt}
      </Button>
      <Button look="quiet" wide onPress={() => void desk.letGo(key)}>
        {courierText.carriedGivenBack}
      </Button>
    </Card>
  );
};
