import type { Grant } from "#domain/access/grant.ts";
import type { Cursor, SyncAnswer } from "#protocol/messages.ts";
import type { Contact } from "#storage/memory/contact.ts";
import type { StreamState } from "#storage/memory/memory.ts";
import type { OutboxEntry } from "#storage/outbox/outbox-entry.ts";
import type { Commit } from "#storage/rows.ts";
import type { Journal } from "../world/journal.ts";
import type { Ledger } from "../world/ledger.ts";
import { type Opener, openPut } from "../world/opened.ts";

/** Looks at every commit of a phone: what was written, and that nothing goes back. */
export const watchPhone = ({
  phone,
  journal,
  ledger,
  open,
  nowMs,
  grants,
}: {
  readonly phone: string;
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly open: Opener;
  readonly nowMs: () => number;
  /** Where grants are compared with what the server once said. */
  readonly grants: GrantsTold;
}): ((change: Commit) => void) => {
  const cursors = new Map<string, Cursor | null>();
  const contacts = new Map<string, Contact>();
  let nextN = 0;
  const back = (what: string): void => journal.violated("monotone", `${phone}: ${what}`);
  return (change) => {
    for (const put of change.puts) {
      if (put.table === "outbox" && put.row.rev === 1)
        for (const { version, stream } of openPut<readonly OutboxEntry[]>(put, open) ?? [])
          ledger.wrote({ version, stream, phone, atMs: nowMs() });
      if (put.table === "streams") {
        const state = openPut<StreamState>(put, open);
        const before = cursors.get(put.row.key);
        if (state && before && isBehind(state.cursor, before)) back(`cursor of ${state.stream}`);
        cursors.set(put.row.key, state?.cursor ?? null);
      }
      if (put.table === "meta" && put.row.key.startsWith("contact:")) {
        const contact = openPut<Contact>(put, open);
        const before = contacts.get(put.row.key);
        if (contact && before?.epoch === contact.epoch && contact.epoch !== 0) {
          if (contact.grants.version < before.grants.version) back("grants version");
          for (const [stream, head] of Object.entries(before.heads))
            if ((contact.heads[stream] ?? head) < head) back(`head of ${stream}`);
        }
        if (contact && contact.epoch !== 0 && before && contact.epoch < before.epoch) back("epoch");
        if (contact) contacts.set(put.row.key, contact);
        if (contact && !grants.isTold(phone, contact))
          journal.violated("monotone", `${phone}: holds other grants as version ${contact.grants.version}`);
      }
      if (put.table === "meta" && put.row.key === "counter") {
        const next = put.row.next ?? 0;
        if (next <= nextN) back("counter");
        nextN = next;
      }
    }
  };
};

/** What the server said of grants in its answers, by phone and version. */
export interface GrantsTold {
  tell(phone: string, answer: Pick<SyncAnswer, "epoch" | "grants">): void;
  /** False when that version was told and was another; what was never told here (an enrolment) is believed. */
  isTold(phone: string, contact: Pick<Contact, "epoch" | "grants">): boolean;
}

export const createGrantsTold = (): GrantsTold => {
  const told = new Map<string, string>();
  const text = (list: readonly Pick<Grant, "role" | "area">[]): string =>
    list
      .map(({ role, area }) => `${role} ${area}`)
      .sort()
      .join();
  return {
    tell: (phone, { epoch, grants: { version, list } }) =>
      told.set(`${phone} ${epoch} ${version}`, text(list)),
    isTold: (phone, { epoch, grants: { version, list } }) =>
      (told.get(`${phone} ${epoch} ${version}`) ?? text(list)) === text(list),
  };
};

/** A reload starts from nothing (null); else, within an epoch, only onwards. */
const isBehind = (now: Cursor | null, before: Cursor): boolean => {
  if (now === null || now.epoch !== before.epoch) return false;
  const at = (cursor: Cursor): number => Number("serial" in cursor ? cursor.serial : cursor.at);
  if ("serial" in before && !("serial" in now)) return true;
  return at(now) < at(before);
};
