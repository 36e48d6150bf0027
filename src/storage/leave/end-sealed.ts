import { asManyAsFit } from "../courier/locked-copies.ts";
import { headerOf, signedFile } from "../courier/make-file.ts";
import { commitRows } from "../device/commit-rows.ts";
import { type WaitingNote, waitingNotes } from "../locked-notes/waiting-notes.ts";
import type { StoragePorts } from "../ports.ts";
import type { Bytes } from "../sealing/bytes.ts";

/**
 * Takes a person off the device whose lease has ended and whom the server refuses: nothing of theirs can be opened here, so
 * what waits goes as the sealed copies that were made when it was saved. `handIn` answers true when the server took a file;
 * "later" when one was not taken, and then everything stays.
 *
 * Which streams were theirs is sealed in their keyring. It goes first, and with it the keys: rows that nobody else holds keys
 * of are unreadable from then on, and go themselves once nobody is left on the device.
 */
export const endSealed = async (
  ports: StoragePorts,
  person: string,
  handIn: (file: Bytes) => Promise<boolean>,
): Promise<"wiped" | "later"> => {
  const { rows } = ports;
  if (!(await rows.get("people", person))?.leased) return "later";
  const notes = waitingNotes(await rows.all("meta")).filter(({ by }) => by === person);
  const files = await filesOf(ports, person, notes);
  if (!files) return "later";
  for (const file of files) if (!(await handIn(file))) return "later";
  return commitRows(rows, async (plan) => {
    const row = await rows.get("people", person);
    if (!row?.leased) return "later"; // Opened meanwhile, by the recovery key: its session ends it the ordinary way.
    plan.remove("people", row);
    const others = (await rows.all("people")).filter(({ key }) => key !== person);
    const isTheirs = (of: { readonly person: string }): boolean =>
      others.length === 0 || of.person === person;
    for (const outbox of await rows.all("outbox")) if (isTheirs(outbox)) plan.remove("outbox", outbox);
    for (const draft of await rows.all("drafts")) if (isTheirs(draft)) plan.remove("drafts", draft);
    for (const key of [`contact:${person}`, `openings:${person}`]) {
      const noted = await rows.get("meta", key);
      if (noted) plan.remove("meta", noted);
    }
    // Written since is not handed in: it stays, and goes along with whoever is here next.
    for (const { row } of notes) if (await rows.get("meta", row.key)) plan.remove("meta", row);
    if (others.length > 0) return "wiped";
    for (const bundle of await rows.all("bundles")) plan.remove("bundles", bundle);
    for (const stream of await rows.all("streams")) plan.remove("streams", stream);
    return "wiped";
  });
};

/** This person's sealed copies as files, each small enough for one hand-in; nothing where the device may not sign for them. */
const filesOf = async (
  ports: StoragePorts,
  person: string,
  notes: readonly WaitingNote[],
): Promise<readonly Bytes[] | undefined> => {
  const outbox = (await ports.rows.all("outbox")).filter((row) => row.person === person);
  let copies = [...outbox.flatMap(({ copy }) => copy ?? []), ...notes.flatMap((note) => note.copies)];
  if (copies.length === 0) return [];
  const keys = (await ports.rows.get("meta", "courier"))?.courier;
  if (!keys?.place || keys.certificate === undefined || !ports.courier) return undefined;
  const header = headerOf(keys, keys.certificate, keys.place, new Date(ports.clock.nowMs()).toISOString());
  const files: Bytes[] = [];
  while (copies.length > 0) {
    const fitting = asManyAsFit(copies);
    if (fitting.length === 0) return undefined;
    files.push(await signedFile(ports, keys, header, fitting));
    copies = copies.slice(fitting.length);
  }
  return files;
};
