import * as z from "zod/mini";
import { recordKinds } from "#domain/records/index.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { ReadTx } from "../store/store.ts";
import type { World } from "../world.ts";
import { eraseVersions } from "./erase-versions.ts";

/**
 * How long records of a kind are kept: whole months since the record was last written to. Data with a version and a source,
 * since a decree says so and not this program. Kinds that are not named are kept.
 */
const rulesSchema = z.object({
  version: z.string().check(z.minLength(1)),
  source: z.string().check(z.minLength(1)),
  months: z.record(z.string(), z.int().check(z.gte(1), z.lte(1_200))),
  /** How long it is known who looked at whom, in months. Kept for good where it is not said. */
  accessLogMonths: z.optional(z.int().check(z.gte(1), z.lte(1_200))),
});
export type RetentionRules = z.infer<typeof rulesSchema>;

/** Reads the rules; the problem is a sentence for the admin. */
export const parseRetention = (text: string): Result<RetentionRules, string> => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail("Berkas retensi bukan JSON.");
  }
  const rules = rulesSchema.safeParse(json);
  if (!rules.success)
    return fail(
      'Berkas retensi harus berisi version, source, months: {"visit": 60}, dan bila perlu accessLogMonths (bulan, 1-1200).',
    );
  const unknown = Object.keys(rules.data.months).filter((name) =>
    recordKinds.every(({ kind }) => kind !== name),
  );
  return unknown.length > 0 ? fail(`Jenis catatan tidak dikenal: ${unknown.join(", ")}.`) : ok(rules.data);
};

/** The number of the demand under which these rules erase. */
export const retentionRequest = ({ version }: RetentionRules): string =>
  `retensi-${version.replaceAll(/[^A-Za-z0-9_.-]/g, "-").slice(0, 40)}`;

/** Records over their time, by kind. */
export type DueRecords = ReadonlyMap<string, readonly string[]>;

/** Records none of whose versions is younger than the rules allow, and that still say something. */
export const dueRecords = async (tx: ReadTx, { months }: RetentionRules, now: Date): Promise<DueRecords> => {
  const due = new Map<string, string[]>();
  for (const { stream } of await tx.streams.all()) {
    const versions = await tx.versions.neededOfStreams([stream]);
    const newest = new Map<string, { readonly kind: string; readonly at: string; readonly says: boolean }>();
    for (const { record, kind, acceptedAt, text } of versions) {
      if (!Object.hasOwn(months, kind)) continue;
      const known = newest.get(record);
      const says = known?.says === true || !text.includes('"type":"erased"');
      newest.set(record, { kind, says, at: [known?.at ?? "", acceptedAt].sort().at(-1) ?? acceptedAt });
    }
    for (const [record, { kind, at, says }] of newest)
      if (says && at < monthsBefore(now, months[kind] ?? 0))
        due.set(kind, [...(due.get(kind) ?? []), record]);
  }
  return due;
};

/** Erases them; answers how many versions lost their bodies. A record that was written to meanwhile is left. */
export const applyRetention = async (
  { store, pepper }: Pick<World, "store" | "pepper">,
  regency: string,
  due: DueRecords,
  request: string,
  before: Date,
): Promise<number> => {
  let erased = 0;
  for (const records of due.values())
    for (let from = 0; from < records.length; from += BATCH)
      erased += await store.write(regency, async (tx) => {
        const batch = records.slice(from, from + BATCH);
        const stored = await tx.versions.ofRecords(batch);
        const young = new Set(
          stored.filter(({ acceptedAt }) => acceptedAt > before.toISOString()).map(({ record }) => record),
        );
        return eraseVersions(
          tx,
          stored.filter(({ record }) => !young.has(record)),
          request,
          pepper,
        );
      });
  return erased;
};

const BATCH = 200;

/** The instant so many months before, as ISO text; the 31st becomes the last day of a shorter month. */
export const monthsBefore = (now: Date, months: number): string => {
  const then = new Date(now);
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(now.getUTCDate(), last));
  return then.toISOString();
};
