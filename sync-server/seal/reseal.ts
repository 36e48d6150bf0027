import { refusedPages } from "../store/migrate/pages.ts";
import type { PagedVersion } from "../store/port/versions.ts";
import type { ReadTx, Store } from "../store/store.ts";
import type { KeyRing } from "./key-ring.ts";
import { sealStore } from "./sealed-store.ts";
import { isSealedKind, sealedUnder } from "./sealed-text.ts";

/** Rows read and sealed anew in one transaction. */
const BATCH = 500;

/**
 * Seals under the ring's current key whatever lies open or under an older key. `store` is the one below the seals. Cut off
 * half-way it has done part of the work, and the next run does the rest; done again it changes nothing. Phones notice
 * nothing: no version gets a new serial. Answers how many rows were sealed anew.
 */
export const resealAll = async (store: Store, ring: KeyRing): Promise<number> => {
  const sealed = sealStore(store, ring);
  const { id: current } = ring.current();
  let count = 0;
  for (const regency of await store.regencies()) {
    const streams = await store.read(regency, (tx) => tx.streams.all());
    for (const { stream } of streams) count += await resealStream(store, sealed, regency, stream, current);
    count += await resealRest(store, sealed, regency, current);
  }
  return count;
};

const resealStream = async (
  store: Store,
  sealed: Store,
  regency: string,
  stream: string,
  current: string,
): Promise<number> => {
  let count = 0;
  for (let after = 0; ; ) {
    const page = await store.read(regency, (tx) => tx.versions.since(stream, after, BATCH));
    const last = page.at(-1);
    if (!last) return count;
    after = last.serial;
    const ids = page.filter((row) => isDue(row, current)).map(({ text }) => idIn(text));
    if (ids.length === 0) continue;
    await sealed.write(regency, async (tx) => {
      await tx.streams.lock([stream]); // an erasure that comes between must not be written over
      await tx.versions.overwrite(await tx.versions.byIds(ids));
    });
    count += ids.length;
  }
};

const resealRest = async (store: Store, sealed: Store, regency: string, current: string): Promise<number> => {
  const { digests, workers } = await store.read(regency, async (tx) => ({
    digests: await refusedDue(tx, current),
    workers: await factorsDue(tx, current),
  }));
  for (let from = 0; from < digests.length; from += BATCH)
    await sealed.write(regency, async (tx) => {
      for (const digest of digests.slice(from, from + BATCH)) {
        const [row] = await tx.refused.page(before(digest), 1);
        if (row?.digest === digest) await tx.refused.put([row]);
      }
    });
  if (workers.length > 0)
    await sealed.write(regency, async (tx) => tx.accounts.putFactors(await tx.accounts.factors(workers)));
  const keys = await recoveryDue(store, regency, current);
  if (keys.size > 0)
    await sealed.write(regency, async (tx) => {
      const opened = await tx.recoveryKeys.all();
      await tx.recoveryKeys.put(opened.filter((row) => keys.has(`${row.device} ${row.worker}`)));
    });
  return digests.length + workers.length + keys.size;
};

/** Device and worker of the recovery keys that are not under the current key. */
const recoveryDue = (store: Store, regency: string, current: string): Promise<ReadonlySet<string>> =>
  store.read(
    regency,
    async (tx) =>
      new Set(
        (await tx.recoveryKeys.all())
          .filter(({ text }) => !text.startsWith(`${current}.`))
          .map(({ device, worker }) => `${device} ${worker}`),
      ),
  );

/** True when anything in the store is sealed: then a missing key file is a loss, and no first start. */
export const holdsSealed = async (store: Store): Promise<boolean> => {
  for (const regency of await store.regencies()) {
    const found = await store.read(regency, async (tx) => {
      for (const { stream } of await tx.streams.all())
        for (let after = 0; ; ) {
          const page = await tx.versions.since(stream, after, BATCH);
          const last = page.at(-1);
          if (!last) break;
          if (page.some(({ kind, text }) => isSealedKind(kind) && sealedUnder(text) !== undefined))
            return true;
          after = last.serial;
        }
      for await (const page of refusedPages(tx)) if (page.some(({ seal }) => seal !== null)) return true;
      return (await factorsDue(tx, "")).length + (await tx.recoveryKeys.all()).length > 0;
    });
    if (found) return true;
  }
  return false;
};

const isDue = ({ kind, text }: PagedVersion, current: string): boolean =>
  isSealedKind(kind) && sealedUnder(text) !== current;

const idIn = (text: string): string => String((JSON.parse(text) as { readonly id: unknown }).id);

const refusedDue = async (tx: ReadTx, current: string): Promise<readonly string[]> => {
  const digests: string[] = [];
  for await (const page of refusedPages(tx))
    digests.push(
      ...page.filter(({ seal, text }) => text !== "" && seal !== current).map(({ digest }) => digest),
    );
  return digests;
};

const factorsDue = async (tx: ReadTx, current: string): Promise<readonly string[]> => {
  const workers = (await tx.accounts.all()).map(({ worker }) => worker);
  return (await tx.accounts.factors(workers))
    .filter(({ secret }) => !secret.startsWith(`${current}.`))
    .map(({ worker }) => worker);
};

/** The greatest text that sorts before this one, for digests of letters, digits, "-" and "_". */
const before = (digest: string): string => {
  const last = digest.charCodeAt(digest.length - 1);
  return `${digest.slice(0, -1)}${String.fromCharCode(last - 1)}~`;
};
