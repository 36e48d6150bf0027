import { Dexie } from "dexie";

/** The least an app could do with the same versions: fetch pages, parse, put each version in a row under six indexes. */
export const plainLoad = async (
  pages: number,
): Promise<{ readonly totalMs: number; readonly versions: number }> => {
  const db = new Dexie("plain");
  db.version(1).stores({ version: "id, record, subject, kind, group, recordedAt, serial" });
  await db.open();
  const from = performance.now();
  for (let page = 0; page < pages; page += 1) {
    const answer = await fetch(`/plain/${page}`, { cache: "no-store" });
    const { versions } = (await answer.json()) as { readonly versions: readonly object[] };
    await db.table("version").bulkPut([...versions]);
  }
  const totalMs = performance.now() - from;
  const versions = await db.table("version").count();
  await db.delete();
  return { totalMs, versions };
};
