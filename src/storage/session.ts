import { fail, ok } from "#domain/result.ts";
import { createBodyCache } from "./bundles/body-cache.ts";
import { loadCourierKeys } from "./courier/courier-keys.ts";
import { createDrafts } from "./drafts/drafts.ts";
import { StorageFailure, storageProblem } from "./failures.ts";
import type { Ids } from "./ids.ts";
import { keepJournal } from "./journal/keep-journal.ts";
import { keyringFromText } from "./keys/keyring.ts";
import { leaseOf } from "./keys/lease.ts";
import { createLane } from "./lane.ts";
import { leaveDevice, leaveProblem } from "./leave/leave-device.ts";
import { firstContact } from "./memory/contact.ts";
import { forgetEverything } from "./memory/forget-everything.ts";
import type { Memory } from "./memory/memory.ts";
import type { ReadBundles } from "./memory/read-bundles.ts";
import { refreshMemory } from "./memory/refresh-memory.ts";
import { createShelf } from "./memory/shelf.ts";
import { createOpenings } from "./openings/openings.ts";
import { outboxView } from "./outbox/outbox-view.ts";
import type { StoragePorts } from "./ports.ts";
import { openFamily, openSubject } from "./read/open-subjects.ts";
import { createReadModel } from "./read/read-model.ts";
import { acknowledgeRefusal } from "./save/acknowledge-refusal.ts";
import { saveGroup } from "./save/save-group.ts";
import type { Bytes } from "./sealing/bytes.ts";
import { placeOf } from "./sealing/places.ts";
import type { Session } from "./session-types.ts";
import { addSyncSide } from "./sync-side.ts";

/** Opens everything a person's key opens. Bundles may have been read while the PIN was stretched. */
export const openSession = async (
  ports: StoragePorts,
  ids: Ids,
  person: string,
  personKey: Bytes,
  read?: ReadBundles,
): Promise<Session> => {
  const memory = await createMemory(ports, ids, person, personKey);
  await refreshMemory(memory, read);
  const session = createSession(memory);
  if (ports.journal) keepJournal(memory, ports.journal);
  addSyncSide(session, memory);
  return session;
};

const createMemory = async (
  ports: StoragePorts,
  ids: Ids,
  person: string,
  personKey: Bytes,
): Promise<Memory> => {
  const personRow = await ports.rows.get("people", person);
  if (!personRow?.keyring) throw new StorageFailure("broken", "this person has no keyring");
  const text = await ports.sealer.open(personKey, personRow.keyring, placeOf.keyring(person));
  return {
    ports,
    ids,
    person,
    personKey,
    personRow,
    courierKeys: await loadCourierKeys(ports),
    keyring: keyringFromText(text),
    openings: { row: undefined, content: [] },
    contact: { row: undefined, content: firstContact(0, { version: 0, list: [] }) },
    directory: undefined,
    counter: undefined,
    streams: new Map(),
    shelf: createShelf(),
    bodies: createBodyCache(),
    outbox: new Map(),
    drafts: new Map(),
    reloaded: new Set(),
    revision: 0,
    listeners: new Set(),
    isLocked: false,
  };
};

const createSession = (memory: Memory): Session => {
  const { ports, ids, person } = memory;
  const { worker, device, regency } = memory.keyring;
  const lane = createLane();
  const drafts = createDrafts(memory, lane);
  const model = createReadModel(memory);
  const openings = createOpenings(memory);
  const stopListening = ports.tabs.listen(() => {
    if (memory.isLocked) return;
    // What cannot be read now is read at the next change; every write checks revisions anyway.
    refreshMemory(memory).catch(() => undefined);
  });

  return {
    person,
    worker,
    device,
    regency,
    grants: () => memory.contact.content.grants,
    subscribe: (listener) => {
      memory.listeners.add(listener);
      return () => memory.listeners.delete(listener);
    },
    revision: () => memory.revision,
    families: model.families,
    people: model.people,
    familyCard: model.familyCard,
    personCard: model.personCard,
    references: model.references,
    proposed: model.proposed,
    care: model.care,
    careOf: model.careOf,
    search: (text, limit = 50) => model.search(text, limit),
    family: (id) => {
      openings.note(id, "open");
      return openFamily(memory, id);
    },
    openPerson: (id, how = "open") => {
      if (how !== "notShown") openings.note(id, how);
      return openSubject(memory, id);
    },
    noteOpened: openings.note,
    newId: ids.newId,
    saveGroup: (group, options) =>
      lane(async () => {
        if (memory.isLocked) return fail({ type: "Locked" });
        const saved = await saveGroup(memory, group, options);
        if (saved.ok && options?.removeDraft !== undefined) drafts.close(options.removeDraft);
        return saved;
      }),
    drafts,
    acknowledgeRefusal: (version) =>
      lane(async () => {
        if (memory.isLocked) return fail({ type: "Locked" });
        try {
          return ok(await acknowledgeRefusal(memory, version));
        } catch (thrown) {
          return fail(storageProblem(thrown));
        }
      }),
    outbox: () => outboxView(memory),
    clockOffsetMs: () => memory.contact.content.clockOffsetMs,
    isLoaded: () => isLoaded(memory),
    lease: () => {
      const lease = leaseOf(memory.contact.content, ports.clock.nowMs());
      // As at the unlocking: a lease never ends that no contact could mend.
      return lease && { ...lease, isEnded: lease.isEnded && memory.keyring.recovery?.isHeld === true };
    },
    leaveProblem: () => leaveProblem(memory),
    leave: () =>
      lane(async () => {
        if (memory.isLocked) return fail({ type: "Locked" });
        try {
          const left = await leaveDevice(memory);
          if (left.ok) {
            stopListening();
            forgetEverything(memory);
          }
          return left;
        } catch (thrown) {
          return memory.isLocked ? fail({ type: "Locked" }) : fail(storageProblem(thrown));
        }
      }),
    lock: () => {
      stopListening();
      forgetEverything(memory);
    },
  };
};

/** Every stream that may be read has been read to its end once. */
const isLoaded = ({ contact, streams }: Memory): boolean => {
  const readable = Object.keys(contact.content.heads);
  return contact.content.hasAnswered && readable.every((stream) => streams.get(stream)?.content.isLoaded);
};
