import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import type { QualityBy } from "#domain/measurements/quality-groups.ts";
import type { ReadTx } from "../store/store.ts";

/** What a group of the quality page is called, and the kelurahan of a posyandu or tool. */
export interface QualityName {
  readonly name: string;
  readonly area?: string;
}

/** Names by id, for the rows of one page only; a tool that was withdrawn keeps the name it had. */
export const qualityNames = async (
  tx: ReadTx,
  by: QualityBy,
  ids: readonly string[],
): Promise<ReadonlyMap<string, QualityName>> => {
  if (by === "kelurahan") return new Map();
  if (by === "author")
    return new Map((await tx.accounts.byWorkers(ids)).map(({ worker, name }) => [worker, { name }]));
  const stored = await tx.versions.ofRecords(ids);
  const fold = foldSubjects(stored.map(({ text }) => JSON.parse(text) as Version));
  return new Map(
    ids.flatMap((id) => {
      const { name, area } = fold.records.get(id)?.body ?? {};
      return typeof name === "string"
        ? [[id, { name, ...(typeof area === "string" ? { area } : {}) }] as const]
        : [];
    }),
  );
};
