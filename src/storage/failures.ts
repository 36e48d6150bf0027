/**
 * What can go wrong with the phone's own storage, by name, so that a screen can say what happened and what to do.
 * - quota: the phone is full; nothing of this write was kept, everything before is.
 * - closed: the browser dropped the connection and reopening failed; the app must be started again.
 * - blocked: another tab holds an older version of the database open.
 * - unavailable: private mode, storage switched off, or no IndexedDB here.
 * - tooNew: a newer version of the app made this database.
 * - busy: other tabs kept changing the same rows.
 * - broken: a sealed row does not open with its key.
 * - notLoaded: part of the app is not on this phone yet; only before the first visit ended, and only without a network.
 * - unknown: none of these; `detail` is for the diagnosis page.
 */
export type FailureName =
  | "quota"
  | "closed"
  | "blocked"
  | "unavailable"
  | "tooNew"
  | "busy"
  | "broken"
  | "notLoaded"
  | "unknown";

/** As a value in results. */
export interface StorageProblem {
  readonly type: "Storage";
  readonly failure: FailureName;
  readonly detail: string;
}

/** As thrown between the row store and the functions that answer with results. */
export class StorageFailure extends Error {
  readonly failure: FailureName;

  constructor(failure: FailureName, detail: string) {
    super(`${failure}: ${detail}`);
    this.name = "StorageFailure";
    this.failure = failure;
  }
}

/** The problem a thrown failure stands for; anything else is a bug and is thrown on. */
export const storageProblem = (thrown: unknown): StorageProblem => {
  if (thrown instanceof StorageFailure)
    return { type: "Storage", failure: thrown.failure, detail: thrown.message };
  throw thrown;
};
