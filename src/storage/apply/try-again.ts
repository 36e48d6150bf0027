import { covers, type Grant } from "#domain/access/grant.ts";
import type { Version } from "#domain/facts/version.ts";
import type { Page, SyncAnswer } from "#protocol/messages.ts";
import { withoutVersion, withVersions } from "../bundles/subject-file.ts";
import { type Contact, toGrant } from "../memory/contact.ts";
import type { Workbench } from "../memory/workbench.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import type { NextOutbox } from "./apply-outcomes.ts";

/** Refused, and neither put right nor read by its author since. */
const isOpenRefusal = ({ state }: OutboxEntry): boolean =>
  state.type === "refused" && state.isSettled !== true;

/**
 * True of what was refused for want of a grant and should be asked again by now: a page has brought its subject into a stream
 * that its author holds (a move that a restored server had forgotten came again), or they were given the stream they wrote it
 * in, or more to do there. Each asks once more, so nothing is asked for ever.
 */
export const hasPlaceNow = (
  { grants }: Pick<SyncAnswer, "grants">,
  pages: readonly Page[],
  contact: Pick<Contact, "grants">,
): ((entry: OutboxEntry) => boolean) => {
  const reach = (list: readonly Grant[], stream: string): boolean =>
    list.some((grant) => covers(grant, stream));
  const held = grants.list.map(toGrant);
  const isHeld = (stream: string): boolean => reach(held, stream);
  const brought = new Set(
    pages
      .filter(({ stream }) => isHeld(stream))
      .flatMap(({ versions }) => versions.map(({ subject }) => subject)),
  );
  const isGiven = (stream: string): boolean =>
    isHeld(stream) && (grants.version > contact.grants.version || !reach(contact.grants.list, stream));
  return ({ version: { subject }, stream, state }) => {
    if (state.type !== "refused") return false;
    if (state.reason === "notAllowed") return isGiven(stream);
    return state.reason === "outsideScope" && (brought.has(subject) || isGiven(stream));
  };
};

/** Lets refused work wait once more, and count where its subject is on this phone. Answers the outbox and what waits again. */
export const tryAgain = async (
  bench: Workbench,
  outbox: NextOutbox,
  isMeant: (entry: OutboxEntry) => boolean,
): Promise<{ readonly outbox: NextOutbox; readonly again: readonly Version[] }> => {
  const isAgain = (entry: OutboxEntry): boolean => isOpenRefusal(entry) && isMeant(entry);
  const again = [...outbox.values()]
    .flat()
    .filter(isAgain)
    .map(({ version }) => version);
  if (again.length === 0) return { outbox, again };
  for (const version of again) {
    const file = await bench.file(version.subject);
    const stream = bench.streamOf(version.subject);
    if (file && stream !== undefined)
      await bench.put(withVersions(withoutVersion(file, version.id), [version]), stream);
  }
  const waiting = (entry: OutboxEntry): OutboxEntry =>
    isAgain(entry) ? { ...entry, state: { type: "waiting" } } : entry;
  return { outbox: new Map([...outbox].map(([key, entries]) => [key, entries.map(waiting)])), again };
};
