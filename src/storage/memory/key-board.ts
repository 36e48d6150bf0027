import { type Keyring, type StreamKey, withoutStream, withStream } from "../keys/keyring.ts";
import type { Plan } from "../plan.ts";
import type { Memory, StreamState } from "./memory.ts";
import { planKeyring, planStream } from "./plan-streams.ts";
import type { Seen } from "./seen.ts";

/** The keys of streams, and where each stream stands, while one commit is being prepared. */
export interface KeyBoard {
  held(stream: string): StreamKey | undefined;
  /** The stream's key; made, and kept with the commit, when this person has none yet. */
  keyFor(stream: string): StreamKey;
  state(stream: string): StreamState | undefined;
  setState(state: StreamState): void;
  /** Forgets a stream: its key, its row and its bundles (which stay for others on this device who hold it). */
  forget(stream: string): void;
  /** Changes what else the keyring holds. */
  change(next: (keyring: Keyring) => Keyring): void;
  isForgotten(stream: string): boolean;
  hasForgotten(): boolean;
  /** Plans the rows of forgotten streams, without the keyring: for a person who goes altogether. */
  planForgotten(plan: Plan): void;
  finish(plan: Plan): Promise<void>;
}

export const createKeyBoard = (memory: Memory, seen: Seen): KeyBoard => {
  let { keyring } = seen;
  const states = new Map<string, StreamState>();
  const forgotten = new Set<string>();

  const used = new Set<string>();

  const keyFor = (stream: string): StreamKey => {
    used.add(stream);
    const held = keyring.streams.get(stream);
    if (held) return held;
    const made = { handle: memory.ids.newHandle(), key: memory.ports.sealer.newKey() };
    keyring = withStream(keyring, stream, made);
    return made;
  };

  return {
    held: (stream) => keyring.streams.get(stream),
    keyFor,
    state: (stream) => states.get(stream) ?? seen.streams.get(stream)?.content,
    setState: (state) => states.set(state.stream, state),
    forget: (stream) => {
      forgotten.add(stream);
      keyring = withoutStream(keyring, stream);
    },
    change: (next) => {
      keyring = next(keyring);
    },
    isForgotten: (stream) => forgotten.has(stream),
    hasForgotten: () => forgotten.size > 0,
    planForgotten: (plan) => {
      for (const stream of forgotten) planForget(memory, seen, plan, stream);
    },
    finish: async (plan) => {
      for (const stream of forgotten) planForget(memory, seen, plan, stream);
      // A stream that a save has opened before its first load: what was recorded may have moved on by then.
      for (const stream of used) {
        const { cursor = null, isReloading = false } = seen.streams.get(stream)?.content ?? {};
        if (states.has(stream) || cursor !== null || isReloading) continue;
        states.set(stream, { stream, cursor: null, isReloading: true, isLoaded: false });
      }
      for (const state of states.values())
        if (!forgotten.has(state.stream)) await planStream(memory, seen, plan, keyFor(state.stream), state);
      if (keyring !== seen.keyring) await planKeyring(memory, seen, plan, keyring);
    },
  };
};

/** Plans the end of this person's hold on a stream; what others here hold stays. */
export const planForget = (memory: Memory, seen: Seen, plan: Plan, stream: string): void => {
  const row = seen.streams.get(stream)?.row;
  const bundles = memory.shelf.inStream(stream);
  const forgetHere = (): void => {
    memory.streams.delete(stream);
    for (const { row: bundle } of bundles) memory.shelf.delete(bundle.key);
  };
  if (!row) return;
  if (row.holders > 1) {
    plan.put("streams", row.key, row, { holders: row.holders - 1, sealed: row.sealed }, forgetHere);
    return;
  }
  plan.remove("streams", row, forgetHere);
  for (const { row: bundle } of bundles) plan.remove("bundles", bundle);
};
