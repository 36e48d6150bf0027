import { copyOf } from "../courier/copy-of.ts";
import { headerOf, signedFile } from "../courier/make-file.ts";
import { createLane } from "../lane.ts";
import type { Memory } from "../memory/memory.ts";
import type { Journal } from "./journal.ts";

/**
 * Keeps the journal in step with the outbox: a group that is not yet held twice by the server is there, one that is has gone.
 * Looks at what differs only, after each change; a journal that fails now is brought up to date at the next change. Of
 * colleagues' groups on this device nothing is touched: they are named by their person.
 */
export const keepJournal = (memory: Memory, journal: Journal): { whenQuiet(): Promise<void> } => {
  const lane = createLane();
  let written: Set<string> | undefined;
  let last: Promise<void> = Promise.resolve();
  const own = `${memory.person}.`;

  const bringUpToDate = async (): Promise<void> => {
    if (memory.isLocked) return;
    written ??= new Set((await journal.names()).filter((name) => name.startsWith(own)));
    // Refused ones stay in the outbox for good; the server has them, so they are in no danger here.
    const wanted = new Set(
      [...memory.outbox]
        .filter(([, { content }]) => content.some(({ state }) => state.type !== "refused"))
        .map(([key]) => own + key),
    );
    for (const name of [...written])
      if (!wanted.has(name)) {
        await journal.remove(name);
        written.delete(name);
      }
    for (const name of wanted)
      if (!written.has(name) && (await writeGroup(memory, journal, name, name.slice(own.length))))
        written.add(name);
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
