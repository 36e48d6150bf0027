import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { areaName } from "#domain/areas/index.ts";
import type { KrsFilter } from "#domain/krs/krs-rows.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { CareLists } from "#sync/care-lists-transport.ts";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { partName } from "./area-parts.ts";
import { CareFigures } from "./care-figures.tsx";
import { careText } from "./care-text.ts";
import { KrsListPart } from "./krs-list-part.tsx";
import { areaText } from "./text.ts";
import { useWideFamilies } from "./use-wide-families.ts";
import { onlineFamilyPath } from "./wide-areas.ts";

export type WideCareScreenProps = Pick<ScreenProps, "today"> & {
  /** Code of a city, kecamatan or kelurahan. */
  readonly area: string;
  readonly lists: CareLists;
};

/** The same of an area that this phone does not hold, read from the server and not kept. */
export const WideCareScreen = ({ area, today, lists }: WideCareScreenProps): JSX.Element => {
  const figures = useAsked(`${area} ${today}`, () => lists.careSummary(area, today));
  const [filter, setFilter] = useState<KrsFilter>({ state: "atRisk" });
  const list = useWideFamilies(lists, area, filter, today);
  const care = useMemo(
    () =>
      figures.answer && {
        total: figures.answer.total,
        parts: figures.answer.parts.map((part) => ({ ...part, name: partName(part.area) })),
      },
    [figures.answer],
  );
  const failed = figures.failed ?? list.asked.failed;
  return (
    <Screen bar={<TopBar title={areaName(area)} detail={areaText.online} backHref={`/wilayah/${area}`} />}>
      {failed && (
        <NotDeliveredNotice
          failed={failed}
          isAsking={figures.isAsking || list.asked.isAsking}
          onAgain={() => {
            figures.again();
            list.asked.again();
          }}
        />
      )}
      {!care && figures.isAsking && <LoadingState text={careText.loading} rows={6} />}
      {care && <CareFigures care={care} />}
      {list.total !== undefined ? (
        <KrsListPart
          filter={filter}
          setFilter={setFilter}
          rows={list.rows}
          total={list.total}
          onMore={list.more}
          hrefOf={(family) => onlineFamilyPath(area, family)}
        />
      ) : (
        list.asked.isAsking && <LoadingState text={careText.loading} rows={4} />
      )}
    </Screen>
  );
};
