import type { CivilDate } from "#domain/civil-date.ts";
import { ageText } from "#domain/people/age-text.ts";
import { membership } from "#domain/records/membership.ts";
import { person } from "#domain/records/person.ts";
import { choiceLabel } from "#features/shared/form/choice-options.ts";
import type { PersonCard } from "#storage/session-types.ts";
import { formatDate, formatDecimal } from "#ui/format.ts";
import type { NoticeTone } from "#ui/tone.ts";
import { familiesText } from "../text.ts";

/** A member of a family as a row. */
export interface MemberRow {
  readonly id: string;
  readonly name: string;
  /** "Anak · 16 bulan". */
  readonly detail: string;
  readonly isChild: boolean;
  /** "8,2 kg · 3 Okt 2026" for a child. */
  readonly last: string | undefined;
  readonly badges: readonly { readonly text: string; readonly tone: NoticeTone }[];
  readonly href: string;
}

/** Grown-ups by their place in the family, then children from the oldest. */
const ROLE_ORDER = ["head", "wife", "parent", "other", "child"];

export const memberRows = (members: readonly PersonCard[], today: CivilDate): readonly MemberRow[] =>
  [...members]
    .sort(
      (a, b) =>
        roleRank(a) - roleRank(b) ||
        (a.birthDate ?? "~").localeCompare(b.birthDate ?? "~") ||
        a.name.localeCompare(b.name, "id"),
    )
    .map((member) => ({
      id: member.id,
      name: member.name,
      detail: [
        member.familyRole && choiceLabel(membership, "role", member.familyRole),
        ageText(member, today),
      ]
        .filter(Boolean)
        .join(" · "),
      isChild: member.group === "child",
      last: member.group === "child" ? lastText(member) : undefined,
      badges: badgesOf(member),
      href: `/orang/${member.id}`,
    }));

const roleRank = ({ familyRole, group }: PersonCard): number => {
  const rank = ROLE_ORDER.indexOf(familyRole ?? (group === "child" ? "child" : "other"));
  return rank < 0 ? ROLE_ORDER.length : rank;
};

const lastText = ({ measurements }: PersonCard): string | undefined => {
  const last = measurements.find(({ weightKg }) => weightKg !== undefined);
  return last?.weightKg === undefined
    ? undefined
    : `${formatDecimal(last.weightKg, 1)} kg · ${formatDate(last.date)}`;
};

/** What is to be known before tapping: gone, not visited, differing, refused, only here. */
const badgesOf = ({ life, listStatus, marks }: PersonCard): MemberRow["badges"] => [
  ...(life === "dead" ? [{ text: choiceLabel(person, "life", "dead"), tone: "offline" as const }] : []),
  ...(life === "alive" && listStatus !== undefined && listStatus !== "present"
    ? [{ text: choiceLabel(person, "listStatus", listStatus), tone: "info" as const }]
    : []),
  ...(marks.conflicts > 0 ? [{ text: familiesText.conflictTitle, tone: "warn" as const }] : []),
  ...(marks.refused > 0 ? [{ text: familiesText.refused, tone: "problem" as const }] : []),
  ...(marks.pending > 0 ? [{ text: familiesText.pending, tone: "offline" as const }] : []),
];
