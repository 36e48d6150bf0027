import type { SyncAnswer } from "#protocol/messages.ts";
import { reloadOf } from "../apply/new-epoch.ts";
import { type StreamKey, withoutStream, withStream } from "../keys/keyring.ts";
import type { Plan } from "../plan.ts";
import { hexToBytes } from "../sealing/bytes.ts";
import { commitPlan } from "./commit-plan.ts";
import { planForget } from "./key-board.ts";
import type { Memory, StreamState } from "./memory.ts";
import { planKeyring } from "./plan-streams.ts";
import { refreshMemory } from "./refresh-memory.ts";
import { openStream, sealStream } from "./seal-rows.ts";
import type { Seen } from "./seen.ts";

type ToldKeys = NonNullable<SyncAnswer["keys"]>;

/**
 * Takes the stream keys that the server tells everybody on this device who sees the same: where a colleague holds the stream
 * already, her bundles and her cursor are this person's too, from the next round on. A key of this person's own, made before
 * the server said anything, stays. A told key that differs from an earlier told one means that this person sees other things
 * than before: the old view is left to those who share it, and the stream loads anew under the new key; what waits in it is in
 * the outbox. One commit, before anything else of the answer is looked at.
 */
export const adoptKeys = async (memory: Memory, { keys = {}, epoch }: SyncAnswer): Promise<void> => {
  const wanted = newKeys(memory, keys);
  if (Object.keys(wanted).length === 0) return;
  await commitPlan(memory, (plan, seen) => prepare(memory, seen, plan, wanted, epoch));
  await refreshMemory(memory);
};

const emptyState = (stream: string): StreamState => ({
  stream,
  cursor: null,
  isReloading: false,
  isLoaded: false,
});

const newKeys = ({ keyring }: Pick<Memory, "keyring">, told: ToldKeys): ToldKeys =>
  Object.fromEntries(
    Object.entries(told).filter(([stream, { handle }]) => {
      const held = keyring.streams.get(stream);
      return held === undefined || (held.isTold === true && held.handle !== handle);
    }),
  );

const prepare = async (
  memory: Memory,
  seen: Seen,
  plan: Plan,
  wanted: ToldKeys,
  epoch: number,
): Promise<void> => {
  const { rows, sealer } = memory.ports;
  let { keyring } = seen;
  for (const [stream, told] of Object.entries(newKeys(seen, wanted))) {
    if (keyring.streams.has(stream)) {
      planForget(memory, seen, plan, stream);
      keyring = withoutStream(keyring, stream);
    }
    const held: StreamKey = { handle: told.handle, key: hexToBytes(told.key), isTold: true };
    keyring = withStream(keyring, stream, held);
    const row = await rows.get("streams", told.handle);
    const state = row ? await openStream(sealer, row, held) : emptyState(stream);
    // A colleague who was here last before the server was restored: her cursor is of another history.
    const isStale = state.cursor !== null && state.cursor.epoch !== epoch;
    const sealed = await sealStream(sealer, held, isStale ? reloadOf(stream, state) : state);
    // Also where there was none: everybody who holds the stream has to be counted.
    plan.put("streams", told.handle, row, { holders: (row?.holders ?? 0) + 1, sealed });
  }
  if (keyring === seen.keyring) return;
  await planKeyring(memory, seen, plan, keyring);
  plan.put("meta", "directory", seen.directory, {}, (row) => {
    memory.directory = row;
  });
};
