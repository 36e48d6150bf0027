import type { StoredVersion } from "#server/store/port/versions.ts";
import type { Store } from "#server/store/store.ts";

const REGENCY = "3571";

/** The same kind of rows put into the store as they are: what no acceptance could be faster than. */
export const insertBare = async (
  store: Store,
  { batches, batch, name }: { readonly batches: number; readonly batch: number; readonly name: string },
): Promise<number> => {
  for (let at = 0; at < batches; at += 1)
    await store.write(REGENCY, (tx) =>
      tx.versions.add(
        Array.from({ length: batch }, (_, i) => aRow(`${name}-${at}-${i}`, at * batch + i + 1)),
      ),
    );
  return batches * batch;
};

const aRow = (id: string, serial: number): StoredVersion => ({
  id: `0190a5e2-0000-7000-8000-${id}`,
  record: `record-0000-7000-8000-${id}`,
  subject: `subject-0000-7000-8000-${serial % 40}`,
  kind: "measurement",
  author: "0190a5e2-worker",
  device: `device of ${id}`,
  n: serial,
  order: 1,
  acceptedAt: "2026-11-21T01:00:00.000Z",
  stream: `bare ${id.split("-")[0]}`,
  serial,
  head: true,
  settledAt: null,
  wants: null,
  digest: "0123456789abcdef0123456789abcdef0123456789a",
  text: JSON.stringify({ id, filler: "x".repeat(600) }),
});
