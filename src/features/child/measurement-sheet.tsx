import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { receiptText } from "#features/shared/record/receipt-text.ts";
import { BandMark } from "#ui/band-mark.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { correctPath, historyPath } from "./child-paths.ts";
import { savePersonChange } from "./save-person.ts";
import { childText } from "./text.ts";
import type { ChildPage } from "./use-child.ts";
import { WithdrawForm } from "./withdraw-form.tsx";

export type MeasurementSheetProps = ScreenProps & {
  readonly page: ChildPage;
  /** The measurement to show; nothing while closed. */
  readonly record: string | undefined;
  readonly onClose: () => void;
};

/** One measurement: what it says, and what can be done about it. */
export const MeasurementSheet = (props: MeasurementSheetProps): JSX.Element => {
  const { page, record, onClose, session, showToast } = props;
  const [withdrawing, setWithdrawing] = useState<string>();
  const row = page.rows.find((one) => one.record === record);
  const isWithdrawing = row !== undefined && withdrawing === row.record;
  const close = () => {
    setWithdrawing(undefined);
    onClose();
  };
  const withdraw = async (reason: string): Promise<string | undefined> => {
    if (!row) return undefined;
    const name = { record: row.record, subject: page.card.id, kind: "measurement" };
    const body = page.records?.get(row.record)?.body ?? {};
    const failed = await savePersonChange(
      session,
      {
        versions: [{ ...name, retract: true, reason }],
        undo: [{ ...name, fields: body, reason: childText.restoreReason }],
        doneText: childText.withdrawnDone,
      },
      showToast,
    );
    if (failed === undefined) close();
    return failed;
  };
  return (
    <Sheet
      isOpen={row !== undefined}
      title={
        row === undefined
          ? ""
          : isWithdrawing
            ? childText.withdrawTitle
            : childText.measurementTitle(formatDate(row.date))
      }
      onClose={close}
    >
      {row && isWithdrawing && (
        <WithdrawForm onWithdraw={withdraw} onCancel={() => setWithdrawing(undefined)} />
      )}
      {row && !isWithdrawing && (
        <div class="child__stack">
          <p class="child__figures">{row.figures}</p>
          {row.sentBack !== undefined && (
            <Banner tone="warn" title={childText.sentBack} todo={row.sentBack} />
          )}
          <span class="child__row-marks">
            {row.marks.map(({ tone, word }) => (
              <BandMark key={word} tone={tone}>
                {word}
              </BandMark>
            ))}
          </span>
          <Facts
            facts={[
              { term: childText.who, value: row.who },
              { term: childText.receipt, value: receiptText[row.receipt] },
            ]}
          />
          {page.mayMeasure && (
            <LinkButton wide look="primary" icon="pencil" href={correctPath(page.card.id, row.record)}>
              {childText.correct}
            </LinkButton>
          )}
          <LinkButton wide icon="history" href={historyPath(row.record, page.card.id)}>
            {childText.recordHistory}
          </LinkButton>
          {page.mayMeasure && (
            <Button wide look="quiet" icon="trash-2" onPress={() => setWithdrawing(row.record)}>
              {childText.withdraw}
            </Button>
          )}
        </div>
      )}
    </Sheet>
  );
};
