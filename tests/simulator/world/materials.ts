import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { createMemoryStore } from "#server/store/memory/memory-store.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import type { Store } from "#server/store/store.ts";
import { type CourierCrypto, createWebCourierCrypto } from "#storage/courier/courier-crypto.ts";
import { openDexieRows } from "#storage/dexie-rows.ts";
import { stretchByArgon2 } from "#storage/keys/argon2.ts";
import { createWebKeyCrypto, type KeyCrypto } from "#storage/keys/key-crypto.ts";
import { createPbkdf2 } from "#storage/keys/pbkdf2.ts";
import { createPinKdf, type PinKdf } from "#storage/keys/pin-kdf.ts";
import { createPlainKeyCrypto, plainPinKdf } from "#storage/keys/plain-keys.ts";
import { createMemoryRows } from "#storage/memory-rows.ts";
import type { RowStore } from "#storage/rows.ts";
import { bytesToHex } from "#storage/sealing/bytes.ts";
import { createPlainSealer } from "#storage/sealing/plain-sealer.ts";
import type { Sealer } from "#storage/sealing/sealer.ts";
import { createWebSealer } from "#storage/sealing/web-sealer.ts";
import type { Dice } from "./dice.ts";
import { type Opener, openPlain } from "./opened.ts";
import { createPlainCourier } from "./plain-courier.ts";
import { oneTurn } from "./virtual-time.ts";

/** What phones and server are made of. */
export interface Materials {
  createRows(): Promise<RowStore>;
  createStore(): Store;
  createSealer(dice: Dice): Sealer;
  createKeyCrypto(dice: Dice): KeyCrypto;
  createCourier(dice: Dice): CourierCrypto;
  readonly pinKdf: PinKdf;
  /** Opens what its sealers sealed. */
  readonly open: Opener;
  /** Marks work that takes real time, so that virtual time waits for it. */
  outside<T>(work: Promise<T>): Promise<T>;
  /** Everything that can go on without virtual time has gone on. */
  settle(): Promise<void>;
}

/** In memory, with a seal that hides nothing: the same seed is the same history, to the last step. */
export const plainMaterials = (): Materials => ({
  createRows: async () => createMemoryRows(),
  createStore: createMemoryStore,
  createSealer: (dice) => createPlainSealer(dice.bytes),
  createKeyCrypto: (dice) => createPlainKeyCrypto(dice.bytes),
  createCourier: createPlainCourier,
  pinKdf: plainPinKdf,
  open: openPlain,
  outside: (work) => work,
  settle: oneTurn,
});

/** Dexie on fake-indexeddb, WebCrypto and SQLite: inputs and faults are the seed's, the order of real work is not. */
export const realMaterials = (): Materials => {
  const texts = new Map<string, string>();
  const nameOf = (sealed: Uint8Array): string => bytesToHex(sealed.subarray(0, 32));
  let underWay = 0;
  const outside = async <T>(work: Promise<T>): Promise<T> => {
    underWay += 1;
    try {
      return await work;
    } finally {
      underWay -= 1;
    }
  };
  const web = createWebSealer();
  return {
    outside,
    settle: async () => {
      // Two quiet turns: what one piece of work leads to has begun by then.
      for (let quiet = 0; quiet < 2; quiet = underWay === 0 ? quiet + 1 : 0) await oneTurn();
    },
    createRows: async () => {
      const factory = { name: "damping", indexedDB: new IDBFactory(), IDBKeyRange };
      const rows = await outside(openDexieRows(factory));
      return {
        get: (table, key) => outside(rows.get(table, key)),
        all: (table) => outside(rows.all(table)),
        commit: (change) => outside(rows.commit(change)),
        close: rows.close,
      };
    },
    createStore: () => openSqliteStore(":memory:"),
    createSealer: () => ({
      newKey: web.newKey,
      open: (...given) => outside(web.open(...given)),
      seal: (key, text, place, packing) =>
        outside(
          web.seal(key, text, place, packing).then((sealed) => {
            texts.set(nameOf(sealed), text);
            return sealed;
          }),
        ),
    }),
    createKeyCrypto: () => {
      const keys = createWebKeyCrypto();
      return {
        randomBytes: keys.randomBytes,
        createDeviceSecret: () => outside(keys.createDeviceSecret()),
        mac: (...given) => outside(keys.mac(...given)),
        combine: (...given) => outside(keys.combine(...given)),
        letterBox: {
          createPair: () => outside(keys.letterBox.createPair()),
          seal: (...given) => outside(keys.letterBox.seal(...given)),
          open: (...given) => outside(keys.letterBox.open(...given)),
        },
      };
    },
    createCourier: () => {
      const courier = createWebCourierCrypto();
      return {
        createSigningKey: () => outside(courier.createSigningKey()),
        sign: (...given) => outside(courier.sign(...given)),
        sealToServer: (...given) => outside(courier.sealToServer(...given)),
        isSignedByServer: (...given) => outside(courier.isSignedByServer(...given)),
      };
    },
    pinKdf: {
      stretchNew: (...given) => outside(quickKdf.stretchNew(...given)),
      stretch: (...given) => outside(quickKdf.stretch(...given)),
    },
    open: (sealed) => {
      const text = texts.get(nameOf(sealed));
      if (text === undefined) throw new Error("nothing of ours was sealed so");
      return text;
    },
  };
};

/** Small enough for tests; the real figures are in `pin-kdf.ts`. */
const quickKdf = createPinKdf({
  argon2: stretchByArgon2,
  pbkdf2: createPbkdf2(),
  preferred: { type: "argon2id", memoryKib: 64, passes: 1, lanes: 1 },
});
