import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { StorageRoom, Usage } from "#platform/platform.ts";
import { Card } from "#ui/card.tsx";
import { CheckRow } from "#ui/check-row.tsx";
import { type Fact, Facts } from "#ui/facts.tsx";
import { formatCount, formatDecimal } from "#ui/format.ts";
import { Section } from "#ui/section.tsx";
import { storageDays } from "./storage-days.ts";
import { meText } from "./text.ts";

export type DataPlanProps = {
  readonly wifi: {
    isChosen(): boolean;
    isHeld(): boolean;
    choose(onlyWifi: boolean): Promise<void>;
  };
  readonly usage: Usage;
  readonly room: Pick<StorageRoom, "estimate">;
};

const LOW_DAYS = 10;
const YEAR_DAYS = 365;

/** What sending costs, and for how long there is room. */
export const DataPlan = ({ wifi, usage, room }: DataPlanProps): JSX.Element => {
  const [leftBytes, setLeftBytes] = useState<number>();
  const [isOnlyWifi, setIsOnlyWifi] = useState(wifi.isChosen());
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => void room.estimate().then((found) => setLeftBytes(found?.leftBytes)), [room]);
  const choose = (onlyWifi: boolean): void => {
    setIsOnlyWifi(onlyWifi);
    wifi.choose(onlyWifi).then(
      () => setHasFailed(false),
      () => setHasFailed(true),
    );
  };
  return (
    <Section title={meText.dataTitle}>
      <Card>
        <Facts facts={planFacts(usage, leftBytes)} />
      </Card>
      <CheckRow label={meText.onlyWifi} detail={meText.onlyWifiHint} checked={isOnlyWifi} onChange={choose} />
      {hasFailed && <p role="alert">{meText.notChosen}</p>}
    </Section>
  );
};

/** Bytes of the month and room left, as names with values. */
export const planFacts = (
  usage: Pick<Usage, "bytesThisMonth" | "usedByDay">,
  leftBytes: number | undefined,
): readonly Fact[] => [
  {
    term: meText.bytesThisMonth,
    value: amountText(usage.bytesThisMonth()),
  },
  ...(leftBytes === undefined ? [] : [roomFact(leftBytes, storageDays(leftBytes, usage.usedByDay()))]),
];

/** A first day is some kilobytes, and "0,0 MB" would look like a fault. */
const amountText = (bytes: number): string =>
  bytes < 1e6
    ? meText.kilobytes(formatCount(Math.ceil(bytes / 1e3)))
    : meText.megabytes(formatDecimal(bytes / 1e6, 1));

const roomFact = (leftBytes: number, days: number): Fact => ({
  term: meText.roomLeft,
  value: days > YEAR_DAYS ? meText.roomLong : meText.roomDays(formatCount(days)),
  note: days < LOW_DAYS ? meText.roomLow : meText.megabytes(formatCount(Math.floor(leftBytes / 1e6))),
});
