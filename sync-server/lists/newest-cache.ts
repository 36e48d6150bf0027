/** Keeps what was computed of something until its serial moves on; forgets the least recently used beyond a limit. */
export interface NewestCache<Value> {
  /** The value as of this serial, computed when it is not there. */
  get(key: string, serial: number, compute: () => Promise<Value> | Value): Promise<Value>;
}

export const createNewestCache = <Value>(limit: number): NewestCache<Value> => {
  const entries = new Map<string, { readonly serial: number; readonly value: Promise<Value> }>();
  return {
    get: (key, serial, compute) => {
      const known = entries.get(key);
      const entry = known?.serial === serial ? known : { serial, value: Promise.resolve().then(compute) };
      entries.delete(key); // set again below, as the youngest
      entries.set(key, entry);
      if (entries.size > limit) entries.delete(entries.keys().next().value ?? key);
      // A failure is told to those who wait for it, and is not kept.
      entry.value.catch(() => entries.get(key) === entry && entries.delete(key));
      return entry.value;
    },
  };
};
