import type { MetaRow } from "../rows.ts";

/**
 * The name under which this device counts its versions: its own id, or that with "/" and the name of a further life of its
 * counter, begun when the server knew the numbers already (this phone was restored from a backup, or is a copy of another).
 */
export const countingDevice = (device: string, counter: MetaRow | undefined): string =>
  counter?.life === undefined ? device : `${device}/${counter.life}`;
