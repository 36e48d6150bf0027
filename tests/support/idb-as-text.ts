/**
 * A whole IndexedDB as plain JSON and back: bytes in base64, keys as JWK. Knows nothing of the app, so that it copies what any
 * release left behind as that release left it.
 */
export interface IdbAsText {
  /** The number the database itself holds; Dexie's is a tenth of it. */
  readonly version: number;
  readonly stores: Readonly<Record<string, { readonly keyPath: string; readonly rows: readonly unknown[] }>>;
}

/** Keys must be extractable: where they are recorded, they are made so. */
export const idbToText = async (indexedDB: IDBFactory, name: string): Promise<IdbAsText> => {
  const db = await answerOf(indexedDB.open(name));
  const stores: Record<string, IdbAsText["stores"][string]> = {};
  for (const store of db.objectStoreNames) {
    const found = db.transaction(store).objectStore(store);
    const { keyPath } = found;
    if (typeof keyPath !== "string") throw new Error(`${store} has no plain key`);
    const rows: unknown[] = await answerOf(found.getAll());
    stores[store] = { keyPath, rows: await Promise.all(rows.map(toText)) };
  }
  const { version } = db;
  db.close();
  return { version, stores };
};

/** Keys come back as browsers hold them: nobody takes them out. */
export const textToIdb = async (
  indexedDB: IDBFactory,
  name: string,
  { version, stores }: IdbAsText,
): Promise<void> => {
  const read = await Promise.all(
    Object.entries(stores).map(async ([store, { rows }]) => ({
      store,
      rows: await Promise.all(rows.map(fromText)),
    })),
  );
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const [store, { keyPath }] of Object.entries(stores))
      opening.result.createObjectStore(store, { keyPath });
  };
  const db = await answerOf(opening);
  for (const { store, rows } of read) {
    const into = db.transaction(store, "readwrite").objectStore(store);
    await Promise.all(rows.map((row) => answerOf(into.put(row))));
  }
  db.close();
};

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const toText = async (value: unknown): Promise<unknown> => {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
  if (value instanceof CryptoKey) {
    const { algorithm, usages } = value;
    return { $key: { jwk: await crypto.subtle.exportKey("jwk", value), algorithm, usages } };
  }
  return mapped(value, toText);
};

const fromText = async (value: unknown): Promise<unknown> => {
  if (isOne(value, "$bytes")) return Uint8Array.from(Buffer.from(String(value.$bytes), "base64"));
  if (isOne(value, "$key")) {
    // Written by `toText` alone.
    const { jwk, algorithm, usages } = value.$key as {
      readonly jwk: JsonWebKey;
      readonly algorithm: { readonly name: string };
      readonly usages: readonly KeyUsage[];
    };
    const { ext, ...rest } = jwk;
    return crypto.subtle.importKey("jwk", rest, algorithm, false, usages);
  }
  return mapped(value, fromText);
};

const mapped = async (value: unknown, by: (inner: unknown) => Promise<unknown>): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map(by));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(async ([name, inner]) => [name, await by(inner)] as const);
  return Object.fromEntries(await Promise.all(entries));
};

const isOne = <K extends string>(value: unknown, key: K): value is Readonly<Record<K, unknown>> =>
  typeof value === "object" && value !== null && key in value;
