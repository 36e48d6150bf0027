import type { JSX } from "preact";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { Button } from "#ui/button.tsx";
import { formatCount } from "#ui/format.ts";
import { LoadingState } from "#ui/loading-state.tsx";
import { NothingMeasured, QualityGroups, type QualityGroupsProps } from "./quality-groups.tsx";
import { qualityText } from "./text.ts";
import type { WideQuality } from "./wide-quality.ts";

export type WideQualityGroupsProps = Pick<QualityGroupsProps, "by" | "onOpen"> & {
  readonly wide: WideQuality;
};

/** The server's list, page by page; says kindly when it cannot be had. */
export const WideQualityGroups = ({ by, onOpen, wide }: WideQualityGroupsProps): JSX.Element => {
  const { rows, total, failed, isAsking, again, more } = wide;
  return (
    <>
      {failed && <NotDeliveredNotice failed={failed} isAsking={isAsking} onAgain={again} />}
      {total === undefined && isAsking && <LoadingState text={qualityText.loading} rows={5} />}
      {total === 0 && <NothingMeasured by={by} />}
      {total !== undefined && total > 0 && (
        <QualityGroups
          by={by}
          rows={rows}
          onOpen={onOpen}
          detail={
            rows.length < total
              ? qualityText.shownOf(formatCount(rows.length), formatCount(total))
              : undefined
          }
        />
      )}
      {total !== undefined && rows.length < total && (
        <Button wide busy={isAsking} onPress={more}>
          {qualityText.more}
        </Button>
      )}
    </>
  );
};
