import type { SyncAnswer, SyncRequest } from "#protocol/messages.ts";
import type { Contact } from "#storage/memory/contact.ts";
import type { RowStore } from "#storage/rows.ts";
import type { SyncStore } from "#sync/ports.ts";
import { openPlain } from "../world/opened.ts";

type Change = (given: {
  readonly answer: SyncAnswer;
  readonly request: SyncRequest;
  readonly store: SyncStore;
  readonly contact: Contact;
}) => Promise<{ readonly answer?: SyncAnswer; readonly request?: SyncRequest }>;

/** A phone that applies something else than what it was answered. */
export const withAnswers =
  (change: Change) =>
  (store: SyncStore, rows: RowStore): SyncStore => ({
    ...store,
    applyAnswer: async (request, answer) => {
      const contact = await contactIn(rows);
      if (!contact) return store.applyAnswer(request, answer);
      const changed = await change({ answer, request, store, contact });
      return store.applyAnswer(changed.request ?? request, changed.answer ?? answer);
    },
  });

const contactIn = async (rows: RowStore): Promise<Contact | undefined> => {
  const row = (await rows.all("meta")).find(({ key }) => key.startsWith("contact:"));
  return row?.sealed ? (JSON.parse(openPlain(row.sealed)) as Contact) : undefined;
};
