import type { CivilDate } from "#domain/civil-date.ts";
import { otherMonths } from "#domain/measurements/child-in-month.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import { recentLengths } from "#domain/measurements/recent-lengths.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import type { Session } from "#storage/session-types.ts";
import type { MeasureContext } from "./measure-view.ts";

/**
 * What a child's figures are judged against: what counted `earlier`, and how whoever measures reads a board. `month` is the one
 * that is being measured, where its earlier figures are to be left out of the months before; "" leaves none out.
 */
export const measureContextOf = (
  session: Pick<Session, "people" | "worker">,
  child: ChildFacts,
  earlier: readonly ChildMeasurement[],
  today: CivilDate,
  month = "",
): MeasureContext => ({
  child,
  today,
  earlier,
  months: otherMonths(earlier, month),
  recentLengthsCm: recentLengths(
    session.people().flatMap(({ measurements }) => measurements),
    session.worker.id,
    today,
  ),
});
