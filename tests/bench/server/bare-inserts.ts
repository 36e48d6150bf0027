import type { Store } from "#server/store/store.ts";
import { createWork } from "./load-server.ts";

/**
 * The floor under pushing: the same rows put straight into the same tables of the same store, in transactions of the same
 * size, with nothing judged, merged, packed or read.
 */
export const bareInserts = (store: Store) => {
  const work = createWork(["01", "02", "03"]);
  let serial = 0;
  return async (count: number, batch: number): Promise<void> => {
    for (let at = 0; at < count; at += batch) {
      const rows = Array.from({ length: batch }, () => {
        serial += 1;
        const version = work.next();
        const { id, record, subject, kind, stream } = version;
        const text = JSON.stringify({ ...version, author: "rina", device: "device-000001", n: serial });
        return {
          ...{ id, record, subject, kind, stream, text, author: "rina", device: "device-000001", n: serial },
          ...{ order: 1, acceptedAt: NOW, serial, head: true, settledAt: null, wants: null, digest: DIGEST },
        };
      });
      await store.write("3571", async (tx) => {
        await tx.versions.add(rows);
        const opening = rows.filter(({ record, subject }) => record === subject);
        await tx.placements.put(opening.map(({ subject, stream }) => ({ subject, stream, bundle: subject })));
      });
    }
  };
};

const NOW = "2026-11-21T01:00:00.000Z";
const DIGEST = "x".repeat(43);
