import { compareText } from "../load-place.ts";
import type { AgencyItem, AgencyItemReads, AgencyItemWrites } from "../port/agency-items.ts";
import type { MemoryTables } from "./memory-tables.ts";

export const memoryAgencyItems = ({
  agencyItems,
  agencyDue,
}: MemoryTables): AgencyItemReads & AgencyItemWrites => {
  const sorted = (match: (row: AgencyItem) => boolean): readonly AgencyItem[] =>
    agencyItems
      .rows()
      .filter(match)
      .sort((a, b) => compareText(a.item, b.item));
  return {
    byItems: async (items) => agencyItems.many(items),
    ofSubjects: async (subjects) => sorted(({ subject }) => subjects.includes(subject)),
    page: async (after, limit) => sorted(({ item }) => item > after).slice(0, limit),
    due: async (limit) =>
      agencyDue
        .rows()
        .toSorted((a, b) => compareText(a.subject, b.subject))
        .slice(0, limit),
    put: async (rows) => {
      for (const row of rows) agencyItems.set(row.item, row);
    },
    putDue: async (rows) => {
      for (const row of rows) agencyDue.set(row.subject, row);
    },
    removeDue: async (rows) => {
      for (const { subject, mark } of rows)
        if (agencyDue.get(subject)?.mark === mark) agencyDue.delete(subject);
    },
  };
};
