import type { RefusedVersion } from "../store/port/refused.ts";
import type { PagedVersion } from "../store/port/versions.ts";
import type { ReadTx, Store, WriteTx } from "../store/store.ts";
import { openText, sealText } from "./box.ts";
import type { KeyRing } from "./key-ring.ts";
import { openedRecovery, sealedRecovery } from "./sealed-recovery.ts";
import { isSealedKind, openVersionText, sealVersionText } from "./sealed-text.ts";

/**
 * The same store, with what must not be read on a stolen disk sealed on the way in and opened on the way out: versions of
 * sealed kinds, everything refused, and secrets of second factors, and recovery keys. Whatever copies rows as they are (backups, another
 * database) works below this and needs no key.
 */
export const sealStore = <Kept extends Store>(store: Kept, ring: KeyRing): Kept => ({
  ...store,
  write: (regency, work) => store.write(regency, (tx) => work(sealWrites(tx, ring, regency))),
  read: (regency, work, options) => store.read(regency, (tx) => work(sealReads(tx, ring, regency)), options),
});

const sealReads = (tx: ReadTx, ring: KeyRing, regency: string): ReadTx => {
  const opened = <Row extends Pick<PagedVersion, "kind" | "text">>(rows: readonly Row[]): readonly Row[] =>
    rows.some(({ kind }) => isSealedKind(kind))
      ? rows.map((row) =>
          isSealedKind(row.kind) ? { ...row, text: openVersionText(ring, regency, row.text) } : row,
        )
      : rows;
  const openRefused = (rows: readonly RefusedVersion[]): readonly RefusedVersion[] =>
    rows.map((row) =>
      row.seal === null
        ? row
        : { ...row, text: openText(ring, row.seal, row.text, `${regency} ${row.digest}`), seal: null },
    );
  const { versions, refused, accounts } = tx;
  return {
    ...tx,
    recoveryKeys: openedRecovery(tx.recoveryKeys, ring, regency),
    versions: {
      ...versions,
      byIds: async (ids) => opened(await versions.byIds(ids)),
      ofRecords: async (records) => opened(await versions.ofRecords(records)),
      ofSubjects: async (subjects, kind) => opened(await versions.ofSubjects(subjects, kind)),
      since: async (...asked) => opened(await versions.since(...asked)),
      needed: async (...asked) => opened(await versions.needed(...asked)),
      neededOfStreams: async (streams) => opened(await versions.neededOfStreams(streams)),
      wanting: async (streams) => opened(await versions.wanting(streams)),
    },
    refused: {
      ...refused,
      ofStreams: async (streams, limit) => openRefused(await refused.ofStreams(streams, limit)),
      latest: async (limit) => openRefused(await refused.latest(limit)),
      page: async (after, limit) => openRefused(await refused.page(after, limit)),
    },
    accounts: {
      ...accounts,
      factors: async (workers) =>
        (await accounts.factors(workers)).map((factor) => ({
          ...factor,
          secret: openFactor(ring, regency, factor.worker, factor.secret),
        })),
    },
  };
};

const sealWrites = (tx: WriteTx, ring: KeyRing, regency: string): WriteTx => {
  const reads = sealReads(tx, ring, regency);
  return {
    ...tx,
    recoveryKeys: sealedRecovery(tx.recoveryKeys, ring, regency),
    versions: {
      ...tx.versions,
      ...reads.versions,
      add: (versions) =>
        tx.versions.add(
          versions.map((version) =>
            isSealedKind(version.kind)
              ? { ...version, text: sealVersionText(ring, regency, version.id, version.text) }
              : version,
          ),
        ),
      overwrite: (texts) =>
        tx.versions.overwrite(
          texts.map((row) =>
            isSealedKind(String((JSON.parse(row.text) as { kind?: unknown }).kind))
              ? { ...row, text: sealVersionText(ring, regency, row.id, row.text) }
              : row,
          ),
        ),
    },
    refused: {
      ...tx.refused,
      ...reads.refused,
      put: (rows) => tx.refused.put(rows.map((row) => sealRefused(ring, regency, row))),
    },
    accounts: {
      ...tx.accounts,
      ...reads.accounts,
      putFactors: (factors) =>
        tx.accounts.putFactors(
          factors.map((factor) => ({
            ...factor,
            secret: sealFactor(ring, regency, factor.worker, factor.secret),
          })),
        ),
    },
  };
};

/** Of whatever kind it calls itself: what was refused may be anything. */
const sealRefused = (ring: KeyRing, regency: string, row: RefusedVersion): RefusedVersion => {
  if (row.text === "") return { ...row, seal: null };
  const key = ring.current();
  return { ...row, text: sealText(key, row.text, `${regency} ${row.digest}`), seal: key.id };
};

const sealFactor = (ring: KeyRing, regency: string, worker: string, secret: string): string => {
  const key = ring.current();
  return `${key.id}.${sealText(key, secret, `${regency} factor ${worker}`)}`;
};

const openFactor = (ring: KeyRing, regency: string, worker: string, text: string): string => {
  const [keyId = "", box = ""] = text.split(".");
  return openText(ring, keyId, box, `${regency} factor ${worker}`);
};
