/** What happened in one schedule: counted for the report, and told line by line when a seed is replayed. */
export interface Journal {
  /** Counts a fault that was done. */
  fault(name: string): void;
  note(line: () => string): void;
  /** An invariant that did not hold. */
  violated(invariant: string, detail: string): void;
  faults(): ReadonlyMap<string, number>;
  violations(): readonly string[];
  lines(): readonly string[];
}

export const createJournal = (nowMs: () => number, isTelling: boolean): Journal => {
  const faults = new Map<string, number>();
  const violations = new Set<string>();
  const lines: string[] = [];
  const note = (line: () => string): void => {
    if (isTelling) lines.push(`${new Date(nowMs()).toISOString().slice(5, 23)} ${line()}`);
  };
  return {
    fault: (name) => {
      faults.set(name, (faults.get(name) ?? 0) + 1);
      note(() => `! ${name}`);
    },
    note,
    violated: (invariant, detail) => {
      violations.add(`${invariant}: ${detail}`);
      note(() => `VIOLATED ${invariant}: ${detail}`);
    },
    faults: () => faults,
    violations: () => [...violations],
    lines: () => lines,
  };
};
