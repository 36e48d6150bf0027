import { groupBy } from "#domain/group-by.ts";
import { type CauseId, causeLabel, interventionsFor } from "#domain/risk/causes/causes.ts";
import {
  type Intervention,
  type InterventionKind,
  interventionKindText,
} from "#domain/risk/causes/interventions.ts";
import type { WalkFinding } from "./walk-findings.ts";

/** What may lie behind the findings of one person, and what helps against it. */
export interface PersonHelps {
  readonly subject: string;
  readonly name: string;
  /** "makanan kurang, asap rokok" */
  readonly causes: string;
  readonly kinds: readonly {
    readonly kind: InterventionKind;
    readonly label: string;
    /** "PMT balita dan tata laksana gizi (Puskesmas)" */
    readonly lines: readonly string[];
  }[];
}

/** More of one kind are not read at the door. */
const MOST_LINES = 4;

/** The most fitting of each cause, then the next of each: no cause crowds out another. */
const byTurns = (ids: readonly CauseId[], kind: InterventionKind): readonly Intervention[] => {
  const lists = ids.map((id) => interventionsFor([id]).filter((one) => one.kind === kind));
  const longest = Math.max(...lists.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []));
  return [...new Set(turns.flat())].slice(0, MOST_LINES);
};

/** One entry per person, in the order of the gravest finding. */
export const helpsOf = (
  findings: readonly Pick<WalkFinding, "subject" | "name" | "causes">[],
): readonly PersonHelps[] =>
  [...groupBy(findings, ({ subject }) => subject)].flatMap(([subject, own]) => {
    const ids: readonly CauseId[] = [...new Set(own.flatMap(({ causes }) => causes))];
    if (ids.length === 0) return [];
    const kinds = (["specific", "sensitive"] as const).flatMap((kind) => {
      const lines = byTurns(ids, kind).map(({ label, actors }) => `${label} (${actors.join(", ")})`);
      return lines.length === 0 ? [] : [{ kind, label: interventionKindText[kind], lines }];
    });
    return [{ subject, name: own[0]?.name ?? "", causes: ids.map(causeLabel).join(", "), kinds }];
  });
