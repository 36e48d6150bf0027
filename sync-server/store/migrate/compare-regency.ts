import { addSum, EMPTY_SUM, hashHead, sumToText } from "#domain/facts/head-sum.ts";
import type { ReadTx, Store } from "../store.ts";
import { agencyItemPages, countPages, logPages, refusedPages, versionPages } from "./pages.ts";

/** Rows of a regency by kind. */
export type RegencyCounts = Readonly<Record<string, number>>;

export interface Comparison {
  readonly counts: RegencyCounts;
  /** What is not the same, in short; nobody's name or figure. */
  readonly differences: readonly string[];
}

/** Reads both stores whole: every version, place and mark by content, the rest by number, checksums computed anew. */
export const compareRegency = (from: Store, to: Store, regency: string): Promise<Comparison> =>
  from.read(regency, (source) => to.read(regency, (target) => compare(source, target)));

const compare = async (source: ReadTx, target: ReadTx): Promise<Comparison> => {
  const differences: string[] = [];
  const differ = (what: string, a: unknown, b: unknown): void => {
    if (JSON.stringify(a) !== JSON.stringify(b)) differences.push(what);
  };
  differ("meta", await source.meta.get(), await target.meta.get());
  const states = await source.streams.all();
  differ("streams", states, await target.streams.all());

  let versions = 0;
  for (const { stream, serial, sum } of states) {
    let heads = EMPTY_SUM;
    const copies = versionPages(target, stream);
    for await (const page of versionPages(source, stream)) {
      const { value: copy = [] } = await copies.next();
      differ(`versions of ${stream}`, page.map(sortedKeys), copy.map(sortedKeys));
      for (const { id, order, head } of copy) if (head) heads = addSum(heads, hashHead(id, order));
      const subjects = [...new Set(page.map(({ subject }) => subject))];
      differ(`places in ${stream}`, await placesOf(source, subjects), await placesOf(target, subjects));
      versions += page.length;
    }
    if (!(await copies.next()).done) differences.push(`versions of ${stream}`);
    if (sumToText(heads) !== sumToText(sum)) differences.push(`checksum of ${stream}`);
    differ(
      `marks of ${stream}`,
      await marksOf(source, stream, serial),
      await marksOf(target, stream, serial),
    );
  }
  const [counts, copied] = [await countRest(source), await countRest(target)];
  for (const [what, count] of Object.entries(counts)) differ(what, count, copied[what]);
  return { counts: { versions, ...counts }, differences: [...new Set(differences)] };
};

const sortedKeys = (row: object): unknown => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));

const placesOf = async (tx: ReadTx, subjects: readonly string[]): Promise<readonly string[]> =>
  (await tx.placements.of(subjects))
    .map(({ subject, stream, bundle }) => `${subject} ${stream} ${bundle}`)
    .sort();

const marksOf = async (tx: ReadTx, stream: string, serial: number): Promise<readonly string[]> =>
  (await tx.placements.goneSince(stream, 0, serial)).map((mark) => `${mark.subject} ${mark.serial}`);

const countRest = async (tx: ReadTx): Promise<RegencyCounts> => {
  const workers = (await tx.accounts.all()).map(({ worker }) => worker);
  return {
    accounts: workers.length,
    grants: (await tx.accounts.allGrants()).length,
    codes: (await tx.accounts.codesOf(workers)).length,
    sessions: (await tx.accounts.sessionsOf(workers)).length,
    factors: (await tx.accounts.factors(workers)).length,
    devices: (await tx.devices.all()).length,
    recoveryKeys: (await tx.recoveryKeys.all()).length,
    erased: (await tx.placements.allErased()).length,
    agencyItems: await countPages(agencyItemPages(tx)),
    refused: await countPages(refusedPages(tx)),
    accessLog: await countPages(logPages(tx)),
  };
};
