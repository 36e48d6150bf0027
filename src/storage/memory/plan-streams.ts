import { type Keyring, keyringToText, type StreamKey } from "../keys/keyring.ts";
import type { Plan } from "../plan.ts";
import { placeOf } from "../sealing/places.ts";
import type { Contact } from "./contact.ts";
import type { Memory, StreamState } from "./memory.ts";
import { sealContact, sealStream } from "./seal-rows.ts";
import type { Seen } from "./seen.ts";

/** Plans where a stream stands. */
export const planStream = async (
  memory: Memory,
  seen: Seen,
  plan: Plan,
  held: StreamKey,
  state: StreamState,
): Promise<void> => {
  const row = seen.streams.get(state.stream)?.row;
  const sealed = await sealStream(memory.ports.sealer, held, state);
  plan.put("streams", held.handle, row, { holders: row?.holders ?? 1, sealed }, (written) => {
    memory.streams.set(state.stream, { row: written, content: state });
  });
};

/** Plans the keys this person holds. */
export const planKeyring = async (
  memory: Memory,
  seen: Seen,
  plan: Plan,
  keyring: Keyring,
): Promise<void> => {
  const { key: person, rev, ...fields } = seen.personRow;
  const sealed = await memory.ports.sealer.seal(
    memory.personKey,
    keyringToText(keyring),
    placeOf.keyring(person),
    "plain",
  );
  // Once the server holds the newest recovery key, older ones open nothing any more.
  const recovery = keyring.recovery?.isHeld ? fields.recovery?.slice(-1) : fields.recovery;
  const kept = { ...fields, ...(recovery ? { recovery } : {}), keyring: sealed };
  plan.put("people", person, { key: person, rev }, kept, (row) => {
    memory.personRow = row;
    memory.keyring = keyring;
  });
};

/** Plans what the server last said. */
export const planContact = async (
  memory: Memory,
  seen: Seen,
  plan: Plan,
  contact: Contact,
): Promise<void> => {
  const { ports, person } = memory;
  const sealed = await sealContact(ports.sealer, seen.keyring.own, person, contact);
  plan.put("meta", `contact:${person}`, seen.contact.row, { sealed }, (row) => {
    memory.contact = { row, content: contact };
  });
};
