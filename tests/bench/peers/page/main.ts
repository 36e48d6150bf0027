import PouchDB from "pouchdb-browser";
import { createRxDatabase } from "rxdb";
import { replicateRxCollection } from "rxdb/plugins/replication";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import type { PeersPage } from "../../peers.ts";

const peers: PeersPage = {
  pouch: async (batch) => {
    const local = new PouchDB("peer");
    const from = performance.now();
    await PouchDB.replicate(`${location.origin}/db/facts`, local, { batch_size: batch });
    const totalMs = performance.now() - from;
    return { totalMs, documents: (await local.info()).doc_count };
  },
  rx: async (batch) => {
    const database = await createRxDatabase({ name: "peer", storage: getRxStorageDexie() });
    const text = { type: "string", maxLength: 100 };
    const { fact } = await database.addCollections({
      fact: {
        schema: {
          version: 0,
          primaryKey: "id",
          type: "object",
          properties: { id: text, record: text, subject: text, kind: text, group: text, recordedAt: text },
          required: ["id", "record", "subject", "kind", "group", "recordedAt"],
          indexes: ["record", "subject", "kind", "group", "recordedAt"],
          additionalProperties: true,
        },
      },
    });
    const from = performance.now();
    const replication = replicateRxCollection({
      collection: fact,
      replicationIdentifier: "pull",
      live: false,
      pull: {
        batchSize: batch,
        handler: async (checkpoint: { readonly at: number } | undefined, size: number) => {
          const answer = await fetch(`/rx/${checkpoint?.at ?? 0}/${size}`);
          return answer.json();
        },
      },
    });
    await replication.awaitInitialReplication();
    const totalMs = performance.now() - from;
    return { totalMs, documents: await fact.count().exec() };
  },
};
Object.assign(globalThis, { peers });
