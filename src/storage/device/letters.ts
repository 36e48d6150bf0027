import { fail, ok, type Result } from "#domain/result.ts";
import type { Letter, LetterKept, LetterProblem } from "../device-types.ts";
import { StorageFailure } from "../failures.ts";
import type { Ids } from "../ids.ts";
import { keyringFromText } from "../keys/keyring.ts";
import { sealDraft } from "../memory/seal-rows.ts";
import type { StoragePorts } from "../ports.ts";
import { type Bytes, bytesToText, hexToBytes, textToBytes } from "../sealing/bytes.ts";
import { placeOf } from "../sealing/places.ts";
import { commitRows } from "./commit-rows.ts";
import type { DeviceIdentity } from "./device-rows.ts";
import { openLabel } from "./person-rows.ts";

/** Where an opened letter is read. It is kept as an unfinished form, and such a draft is named by where it goes on. */
export const LETTER_PATH = "/saya/catatan-terkunci";

const prefixOf = (person: string): string => `letter:${person}:`;

/**
 * Writes something down while a person's records are sealed: to the server's key, which nobody here holds; on a device that was
 * never told that key, to the person's own, who takes it out once their records open again.
 */
export const putLetter = async (
  ports: StoragePorts,
  ids: Ids,
  device: DeviceIdentity,
  person: string,
  letter: Letter,
): Promise<Result<LetterKept, LetterProblem>> => {
  const row = await ports.rows.get("people", person);
  if (!row) return fail({ type: "NoLetterBox" });
  const { id: worker } = await openLabel(ports, device, row);
  // Fetched when it is needed: it brings the record kinds, which the PIN pad must not wait for.
  const { putNote } = await import("../locked-notes/put-note.ts").catch((thrown: unknown): never => {
    throw new StorageFailure("notLoaded", String(thrown));
  });
  if (await putNote(ports, ids, { person, worker }, letter)) return ok({ goesTo: "server" });
  if (!row.box) return fail({ type: "NoLetterBox" });
  const kept = { letter, keptAt: new Date(ports.clock.nowMs()).toISOString() };
  const sealed = await ports.keyCrypto.letterBox.seal(row.box, textToBytes(JSON.stringify(kept)));
  const key = `${prefixOf(person)}${ids.newHandle()}` as const;
  await commitRows(ports.rows, async (plan) => plan.put("meta", key, undefined, { sealed }));
  return ok({ goesTo: "author" });
};

/** Turns the letters into unfinished forms of their author, in one commit. */
export const takeLetters = async (ports: StoragePorts, person: string, personKey: Bytes): Promise<void> => {
  const { rows, sealer, keyCrypto } = ports;
  const prefix = prefixOf(person);
  const letters = (await rows.all("meta")).filter(({ key }) => key.startsWith(prefix));
  if (letters.length === 0) return;
  await commitRows(rows, async (plan) => {
    const row = await rows.get("people", person);
    if (!row?.keyring) return;
    const keyring = keyringFromText(await sealer.open(personKey, row.keyring, placeOf.keyring(person)));
    for (const { key } of letters) {
      const held = await rows.get("meta", key);
      const opened =
        held?.sealed && keyring.box !== undefined
          ? await keyCrypto.letterBox.open(hexToBytes(keyring.box), held.sealed)
          : undefined;
      if (!held || !opened) continue; // What does not open stays where it is.
      // Written by the function above, and authenticated by its box.
      const { letter, keptAt } = JSON.parse(bytesToText(opened)) as { letter: Letter; keptAt: string };
      const handle = key.slice(prefix.length);
      const draft = {
        id: `${LETTER_PATH}?surat=${handle}`,
        form: "path",
        title: letter.who,
        value: letter,
        keptAt,
      };
      const sealed = await sealDraft(sealer, keyring.own, handle, person, draft);
      plan.put("drafts", handle, undefined, { person, sealed });
      plan.remove("meta", held);
    }
  });
};
