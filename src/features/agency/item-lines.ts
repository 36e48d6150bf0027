import type { AgencyItemFacts } from "#domain/agencies/item-facts.ts";
import { urgencyLabels } from "#domain/records/referral.ts";
import type { Fact } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { placeText } from "./item-words.ts";
import { agencyText } from "./text.ts";

/** An item in names and values, but for what is needed, which is its title; who it is only as far as it was told. */
export const itemLines = (item: AgencyItemFacts): readonly Fact[] => {
  const { name, initials, age, householdSize, urgency, dueOn, date, contactName } = item;
  return [
    name !== undefined
      ? { term: agencyText.who, value: name }
      : { term: agencyText.initials, value: initials ?? agencyText.nobody },
    ...(age === undefined ? [] : [{ term: agencyText.age, value: age }]),
    ...(householdSize === undefined
      ? []
      : [{ term: agencyText.members, value: agencyText.household(householdSize) }]),
    { term: agencyText.place, value: placeText(item) },
    {
      term: agencyText.limit,
      value: `${urgencyLabels[urgency]} (${formatDate(dueOn)})`,
      note: agencyText.made(formatDate(date)),
    },
    { term: agencyText.contact, value: contactName ?? agencyText.contactUnknown },
  ];
};
