import { addDays, type CivilDate } from "../civil-date.ts";
import type { CareFacts, PregnancyFacts } from "../episodes/care-facts.ts";
import { datingOf } from "../episodes/dating.ts";
import { NIFAS_DAYS } from "../episodes/episode.ts";

/** A pregnancy and its first weeks after, where no pregnancy is registered: what was counted before belongs to an earlier one. */
const UNREGISTERED_DAYS = 300;

/**
 * The first day whose tablets count on a day: of the pregnancy that is under way, or whose birth or end lies at most 42 days back, its
 * first day as far as it is dated, else the day it was registered. So a bride's tablets and those of an earlier child are not counted
 * for this one.
 */
export const tabletsCountedSince = (
  care: Pick<CareFacts, "pregnancies" | "deliveries"> | undefined,
  today: CivilDate,
): CivilDate => {
  const { pregnancies = [], deliveries = [] } = care ?? {};
  const endOf = ({ record, end, endDate }: PregnancyFacts): CivilDate | undefined =>
    end === undefined ? deliveries.find(({ pregnancy }) => pregnancy === record)?.date : endDate;
  const [latest] = pregnancies
    .filter((one) => one.registeredOn <= today && today <= addDays(endOf(one) ?? today, NIFAS_DAYS))
    .map((one) => {
      const dating = datingOf(one);
      return dating.basis === "unknown" ? one.registeredOn : dating.startDate;
    })
    .sort((a, b) => (a < b ? 1 : -1));
  return latest ?? addDays(today, -UNREGISTERED_DAYS);
};
