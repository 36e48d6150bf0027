import type { AccessEntry } from "../port/access-log.ts";
import type { AgencyItem } from "../port/agency-items.ts";
import type { RefusedVersion } from "../port/refused.ts";
import type { StoredVersion } from "../port/versions.ts";
import type { ReadTx } from "../store.ts";

/** Rows read and written at once. */
export const BATCH = 500;

/** The versions of a stream in serial order, batch by batch. */
export async function* versionPages(tx: ReadTx, stream: string): AsyncGenerator<readonly StoredVersion[]> {
  for (let after = 0; ; ) {
    const page = await tx.versions.since(stream, after, BATCH);
    const last = page.at(-1);
    if (!last) return;
    const ids = page.map(({ text }) => String(JSON.parse(text).id));
    const versions = await tx.versions.byIds(ids);
    if (versions.length !== page.length) throw new Error("a version's text and its row agree about its id");
    yield versions.toSorted((a, b) => a.serial - b.serial);
    after = last.serial;
  }
}

/** Refused versions by digest, batch by batch. */
export async function* refusedPages(tx: ReadTx): AsyncGenerator<readonly RefusedVersion[]> {
  for (let after = ""; ; ) {
    const page = await tx.refused.page(after, BATCH);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.digest;
  }
}

/** Copies that agencies were given, batch by batch. */
export async function* agencyItemPages(tx: ReadTx): AsyncGenerator<readonly AgencyItem[]> {
  for (let after = ""; ; ) {
    const page = await tx.agencyItems.page(after, BATCH);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.item;
  }
}

/** The access log in the order written, batch by batch. */
export async function* logPages(tx: ReadTx): AsyncGenerator<readonly AccessEntry[]> {
  for (let after = 0; ; ) {
    const page = await tx.accessLog.page(after, BATCH);
    const last = page.at(-1);
    if (!last) return;
    yield page.map(({ position, ...entry }) => entry);
    after = last.position;
  }
}

export const countPages = async (pages: AsyncGenerator<readonly unknown[]>): Promise<number> => {
  let count = 0;
  for await (const page of pages) count += page.length;
  return count;
};

export function* batchesOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}
