/** A key of 256 bits that seals what the database must not tell, with the name under which sealed things ask for it. */
export interface DataKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * The keys that open what is sealed. New things are sealed under the first; older keys stay until nothing, backups included,
 * asks for them.
 */
export interface KeyRing {
  readonly current: () => DataKey;
  /** Looks again at where the keys come from before it says that there is no such key: another process may have added one. */
  readonly byId: (id: string) => DataKey | undefined;
}

/** Something is sealed under a key that is not on the ring. */
export class MissingKeyError extends Error {
  constructor(id: string) {
    super(`the data key ${id} is missing`);
  }
}

/** A ring over wherever keys are read from; `read` answers them with the current one first, at least one. */
export const createKeyRing = (read: () => readonly DataKey[]): KeyRing => {
  let keys = read();
  const find = (id: string): DataKey | undefined => keys.find((key) => key.id === id);
  return {
    current: () => {
      const [first] = keys;
      if (!first) throw new Error("a key ring holds a key");
      return first;
    },
    byId: (id) => {
      const known = find(id);
      if (known) return known;
      keys = read();
      return find(id);
    },
  };
};

/** The key of that name, or an error that says which is missing. */
export const keyOf = (ring: KeyRing, id: string): DataKey => {
  const key = ring.byId(id);
  if (!key) throw new MissingKeyError(id);
  return key;
};
