import type { Bytes } from "#protocol/courier/bytes.ts";

/**
 * A second place for unsent work, apart from the database: whole courier files of one group each, sealed to the server and
 * signed, so that even without anything else of this device they can be handed in.
 */
export interface Journal {
  /** Names of what is there, in the order of writing. */
  names(): Promise<readonly string[]>;
  read(name: string): Promise<Bytes | undefined>;
  /** On the disk when it answers. */
  write(name: string, bytes: Bytes): Promise<void>;
  remove(name: string): Promise<void>;
}
