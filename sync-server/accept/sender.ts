import type { Grant } from "#domain/access/grant.ts";

/** The id a device is enrolled under; restored or copied, it counts on under that, "/" and a further name. */
export const enrolledDevice = (device: string): string => device.replace(/\/[^/]+$/, "");

/** Who sends, with what they may do; read from the store in the same transaction that accepts. */
export interface Sender {
  readonly worker: string;
  /** Devices enrolled for this worker: what an older device id of theirs left behind is still theirs. */
  readonly devices: ReadonlySet<string>;
  readonly grants: readonly Grant[];
  /** Grants lost so recently that work made under them is still honoured. */
  readonly lateGrants: readonly Grant[];
  /** The server itself, importing or registering: no scope and no access table. */
  readonly isServer?: true;
}
