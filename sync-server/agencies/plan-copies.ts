import { canonical } from "#domain/facts/canonical.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { editedVersion, firstVersion } from "#domain/facts/next-version.ts";
import type { ServerWrite } from "../accept/record-as-server.ts";
import type { ContentIds } from "../import/content-ids.ts";
import type { AgencyItem } from "../store/port/agency-items.ts";
import { type HouseholdView, versionsIn } from "./household-views.ts";
import type { WantedCopy } from "./wanted-copies.ts";

/** One version of a copy, and the agency's stream that it is for. */
export interface CopyWrite {
  readonly stream: string;
  readonly write: ServerWrite;
}

/** What is to be done so that exactly the wanted copies stand. */
export interface CopyPlan {
  readonly writes: readonly CopyWrite[];
  /** New ones, and those that end; a withdrawn copy loses its content everywhere. */
  readonly rows: readonly AgencyItem[];
}

/**
 * Compares what stands with what is wanted. Doing it again changes nothing. A copy that is to say less of who it is than before
 * is withdrawn and begun anew under another id, since an edit would leave the name in what came before.
 */
export const planCopies = (
  { items, stored }: Pick<HouseholdView, "items" | "stored">,
  wanted: readonly WantedCopy[],
  ids: ContentIds,
  now: string,
): CopyPlan => {
  const standing = foldSubjects(versionsIn(stored)).records;
  const writes: CopyWrite[] = [];
  const rows: AgencyItem[] = [];
  const kept = new Set<string>();
  for (const want of wanted) {
    const ofSource = items.filter(({ source, stream }) => source === want.source && stream === want.stream);
    const current = ofSource.find(({ endedAt }) => endedAt === null);
    const held = current && standing.get(current.item);
    if (current && held && !saysLess(held, want)) {
      kept.add(current.item);
      // Somebody else took its content (a demand, the time it may be kept): it is not made again.
      if (held.state === "erased" || canonical(held.body) === canonical(want.body)) continue;
      const cleared = Object.fromEntries(Object.keys(held.body).map((field) => [field, undefined]));
      const { stream, body } = want;
      writes.push({
        stream,
        write: (origin) => ({
          version: written(editedVersion(held, { ...cleared, ...body }, origin)),
          stream,
        }),
      });
      continue;
    }
    // Under the same id where its first version is missing: a backup was older than it.
    const item =
      current && !held ? current.item : ids("agency item", want.source, want.stream, String(ofSource.length));
    const { kind, source, subject, stream, body } = want;
    kept.add(item);
    rows.push({ item, source, subject, stream, endedAt: null });
    const name = { record: item, subject: item, kind };
    writes.push({ stream, write: (origin) => ({ version: firstVersion(name, body, origin), stream }) });
  }
  const ended = items.filter(({ item, endedAt }) => endedAt === null && !kept.has(item));
  return { writes, rows: [...ended.map((row) => ({ ...row, endedAt: now })), ...rows] };
};

const WHO = ["name", "initials", "age"] as const;

const saysLess = ({ kind, body, state }: Merged, want: WantedCopy): boolean =>
  state !== "erased" &&
  (kind !== want.kind || WHO.some((field) => body[field] !== undefined && want.body[field] === undefined));

const written = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("what differs is written");
  return value;
};
