import type { Origin } from "#domain/facts/next-version.ts";
import type { Version } from "#domain/facts/version.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { newId } from "../accounts/new-id.ts";
import type { WriteTx } from "../store/store.ts";
import { nowOf, type World } from "../world.ts";
import { acceptVersions } from "./accept-versions.ts";
import type { Sender } from "./sender.ts";
import { SERVER_AUTHOR } from "./server-author.ts";

/** Makes a version from the server's origin, and names the stream it belongs to. */
export type ServerWrite = (origin: Origin) => { readonly version: Version; readonly stream: string };

/**
 * Writes versions as the server, in the caller's transaction: stamped `admin`, without scope, but through the same gate
 * as everybody's. All of one call share a group. `counter` names the device that counts them: a reader of one place must not learn
 * from a number how much was written in others.
 */
export const recordAsServer = async (
  tx: WriteTx,
  world: Pick<World, "clock" | "random" | "pepper">,
  regency: string,
  writes: readonly ServerWrite[],
  counter: string = SERVER_AUTHOR,
): Promise<readonly Outcome[]> => {
  await tx.devices.lock([counter]);
  const [device] = await tx.devices.byIds([counter]);
  const now = nowOf(world);
  const group = newId(world);
  let n = device?.lastN ?? 0;
  const posted = writes.map((write) => {
    n += 1;
    const origin = {
      id: newId(world),
      group,
      author: SERVER_AUTHOR,
      device: counter,
      n,
      recordedAt: now,
    };
    const { version, stream } = write(origin);
    return { ...version, stream };
  });
  const outcomes = await acceptVersions(tx, SERVER, posted, { regency, now, pepper: world.pepper });
  await tx.devices.put([
    {
      worker: SERVER_AUTHOR,
      label: "server",
      enrolledAt: now,
      revokedAt: null,
      toldUnsent: null,
      toldLastN: null,
      clockOffsetS: null,
      toldStorageLeft: null,
      key: null,
      app: "",
      ...device,
      device: counter,
      lastSeenAt: now,
      lastN: n,
    },
  ]);
  return outcomes;
};

const SERVER: Sender = {
  worker: SERVER_AUTHOR,
  devices: new Set([SERVER_AUTHOR]),
  grants: [],
  lateGrants: [],
  isServer: true,
};
