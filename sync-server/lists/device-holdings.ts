import { streamsToSync } from "#domain/access/grant.ts";
import type { Version } from "#domain/facts/version.ts";
import { withStreams } from "../access.ts";
import type { ReadTx } from "../store/store.ts";

/** Somebody whose data a device may hold. */
export interface Held {
  readonly subject: string;
  /** "person", "family"; "" of what is no record of its own. */
  readonly kind: string;
  /** Where they live now. */
  readonly stream: string;
  /** Their name or the head's, as last written. */
  readonly name: string;
  /** Known to have been opened on it, by its own word or the server's. */
  readonly isOpened: boolean;
}

/**
 * Whose data a device may hold: everybody in the streams that anybody ever signed in on it could load, under grants of today
 * and of before, and everybody opened on it. Rather too many than too few: who left those streams before the device was
 * enrolled is not told apart. Nothing for a device that is not known.
 */
export const deviceHoldings = async (tx: ReadTx, device: string): Promise<readonly Held[] | undefined> => {
  const [known] = await tx.devices.byIds([device]);
  if (!known) return undefined;
  const everyone = (await tx.accounts.all()).map(({ worker }) => worker);
  const sessions = (await tx.accounts.sessionsOf(everyone)).filter((session) => session.device === device);
  const workers = [...new Set([known.worker, ...sessions.map(({ worker }) => worker)])];
  const grants = await withStreams(tx, await tx.accounts.grantsOf(workers));
  const all = (await tx.streams.all()).map(({ stream }) => stream);
  const streams = [...new Set(grants.flatMap((grant) => streamsToSync(grant, all)))];
  const opened = await openedOn(tx, device);

  const subjects = new Map<string, { stream: string; kind: string; name: string }>();
  const note = (versions: readonly { subject: string; stream: string; text: string }[]): void => {
    for (const { subject, stream, text } of versions) {
      const { record, kind, content } = JSON.parse(text) as Version;
      const body = record === subject && content.type === "body" ? content.body : undefined;
      const before = subjects.get(subject);
      const name = String(body?.name ?? body?.headName ?? before?.name ?? "");
      subjects.set(subject, { stream, name, kind: record === subject ? kind : (before?.kind ?? "") });
    }
  };
  for (const stream of streams) note(await tx.versions.neededOfStreams([stream]));
  note(await tx.versions.ofSubjects([...opened].filter((subject) => !subjects.has(subject))));
  // Of an agency's phone: the family behind each copy, who are to be told.
  const copies = await tx.agencyItems.byItems([...subjects.keys()]);
  note(await tx.versions.ofSubjects(copies.map(({ subject }) => subject)));
  const openedCopies = copies.filter(({ item }) => opened.has(item)).map(({ subject }) => subject);
  for (const { item } of copies) subjects.delete(item);
  const wasOpened = new Set([...opened, ...openedCopies]);
  return [...subjects]
    .filter(([, { kind }]) => !PLACES.has(kind))
    .map(([subject, one]) => ({ subject, ...one, isOpened: wasOpened.has(subject) }))
    .sort((a, b) => (a.stream + a.subject < b.stream + b.subject ? -1 : 1));
};

/** Subjects that are nobody. */
const PLACES: ReadonlySet<string> = new Set([
  "posyandu",
  "team",
  "tool",
  "exportProfile",
  "programmeSettings",
  "agency",
  "handOver",
]);

const PAGE = 1_000;

const openedOn = async (tx: ReadTx, device: string): Promise<ReadonlySet<string>> => {
  const opened = new Set<string>();
  for (let after = 0; ; ) {
    const page = await tx.accessLog.page(after, PAGE);
    const last = page.at(-1);
    if (!last) return opened;
    for (const entry of page)
      if (entry.device === device && /^(phone\.|open$|reveal$|export$)/.test(entry.action))
        opened.add(entry.target);
    after = last.position;
  }
};
