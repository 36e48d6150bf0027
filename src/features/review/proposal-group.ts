import { groupBy } from "#domain/group-by.ts";
import type { ProposalItem } from "./proposal-item.ts";
import type { SubjectWords } from "./subject-words.ts";

/** Changes that were proposed in one save, as a family with its members is. */
export interface ProposalGroup {
  readonly key: string;
  readonly subject: SubjectWords;
  readonly proposedBy: string;
  readonly items: readonly ProposalItem[];
  readonly mayAdopt: boolean;
  readonly mayReject: boolean;
  /** The stream whose people may take it, when that is another than where it lives. */
  readonly decidedIn: string | undefined;
  readonly isDecidedHere: boolean;
}

/** Puts proposals of one save together; the household, or whoever is named first, gives the head. */
export const proposalGroups = (items: readonly ProposalItem[]): readonly ProposalGroup[] =>
  [...groupBy(items, ({ version }) => version.group)].flatMap(([key, together]) => {
    const household = together.find(({ version }) => version.kind === "family");
    const head = household ?? together.find(({ version }) => version.kind === "person") ?? together[0];
    if (!head) return [];
    return {
      key,
      subject: head.subject,
      proposedBy: head.proposedBy,
      items: [head, ...together.filter((item) => item !== head)],
      mayAdopt: together.every(({ mayAdopt }) => mayAdopt),
      mayReject: together.every(({ mayReject }) => mayReject),
      decidedIn: together.map((item) => item.decidedIn).find((stream) => stream !== undefined),
      isDecidedHere: together.every(({ isDecidedHere }) => isDecidedHere),
    };
  });
