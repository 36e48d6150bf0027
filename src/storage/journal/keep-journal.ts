import { copyOf } from "../courier/copy-of.ts";
import { headerOf, signedFile } from "../courier/make-file.ts";
import { createLane } from "../lane.ts";
import type { Memory, Opened } from "../memory/memory.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import type { OutboxRow } from "../rows.ts";
import type { Journal } from "./journal.ts";

/**
 * Keeps the journal in step with the outbox: a group that is not yet held twice by the server is there, one that is has gone.
 * Looks at what differs only, after each change; a journal that fails now is brought up to date at the next change. Of
 * colleagues' groups on this device nothing is touched: they are named by their person.
 */
export const keepJournal = (memory: Memory, journal: Journal): { whenQuiet(): Promise<void> } => {
  const lane = createLane();
  /** The groups that lie in the journal, by row key, as they stood when last looked at: in this run, or never yet. */
  let written: Map<string, Group | undefined> | undefined;
  let last: Promise<void> = Promise.resolve();
  const own = `${memory.person}.`;

  const bringUpToDate = async (): Promise<void> => {
    const names = written ? [] : (await journal.names()).filter((name) => name.startsWith(own));
    written ??= new Map(names.map((name) => [name.slice(own.length), undefined]));
    // A lock empties the outbox: what is unsent then must stay here. So both are looked up before the next wait. Runs after
    // every save, so what is here already must cost next to nothing.
    if (memory.isLocked) return;
    const gone: string[] = [];
    const missing: string[] = [];
    for (const [key, known] of written) {
      const group = memory.outbox.get(key);
      if (group && group === known) continue;
      if (isInDanger(group)) written.set(key, group);
      else gone.push(key);
    }
    for (const [key, group] of memory.outbox) if (!written.has(key) && isInDanger(group)) missing.push(key);
    for (const key of gone) {
      await journal.remove(own + key);
      written.delete(key);
    }
    if (!memory.courierKeys?.certificate) return;
    for (const key of missing)
      if (await writeGroup(memory, journal, own + key, key)) written.set(key, undefined);
  };
  const soon = (): void => {
    last = lane(bringUpToDate).catch((thrown: unknown) => {
      memory.ports.report?.({ type: "journal", detail: String(thrown) });
    });
  };
  memory.listeners.add(soon);
  soon();
  return { whenQuiet: () => last };
};

type Group = Opened<OutboxRow, readonly OutboxEntry[]>;

/** Refused ones stay in the outbox for good; the server has them, so they are in no danger here. */
const isInDanger = (group: Group | undefined): boolean =>
  group?.content.some(({ state }) => state.type !== "refused") ?? false;

/** False while this device cannot seal or sign yet. Only groups that wait have anything to lose here. */
const writeGroup = async (memory: Memory, journal: Journal, name: string, key: string): Promise<boolean> => {
  const { ports, courierKeys, keyring } = memory;
  const opened = memory.outbox.get(key);
  if (!opened || !courierKeys?.certificate) return false;
  const copy = opened.row?.copy ?? (await copyOf(memory, opened.content));
  if (!copy) return false;
  const madeAt = new Date(ports.clock.nowMs()).toISOString();
  const header = headerOf(courierKeys, courierKeys.certificate, keyring, madeAt);
  await journal.write(name, await signedFile(ports, courierKeys, header, [copy]));
  return true;
};
