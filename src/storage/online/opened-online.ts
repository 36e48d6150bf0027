import type { Version } from "#domain/facts/version.ts";
import { groupBy } from "#domain/group-by.ts";
import {
  emptyFile,
  isStamped,
  type SubjectFile,
  withRefusal,
  withVersions,
} from "../bundles/subject-file.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";

/** What the server told about a subject and its household that are not on this phone: read, not kept. */
export interface OpenedOnline {
  /** Where they live. */
  readonly stream: string;
  /** With their stamps. */
  readonly versions: readonly Version[];
  /** Names of those who wrote them, by worker. */
  readonly authors?: Readonly<Record<string, string>>;
}

/**
 * The files that a save about somebody who is not here builds on: what was opened, and on top of it whatever of theirs this
 * phone wrote and still has in its outbox. A copy with the server's stamp counts before one without.
 */
export const filesOnline = (
  { versions }: OpenedOnline,
  outbox: readonly Pick<OutboxEntry, "version" | "state">[],
): ReadonlyMap<string, SubjectFile> => {
  const opened = groupBy(versions, ({ subject }) => subject);
  return new Map(
    [...opened].map(([subject, told]) => {
      const entries = outbox.filter(({ version }) => version.subject === subject);
      const written = entries.map(({ version, state }) =>
        state.type === "acknowledged" ? { ...version, stamp: state.stamp } : version,
      );
      const all = [...told, ...written];
      const file = [all, all.filter(isStamped)].reduce(withVersions, emptyFile(subject));
      return [subject, entries.reduce(withRefusalOf, file)] as const;
    }),
  );
};

const withRefusalOf = (
  file: SubjectFile,
  { version, state }: Pick<OutboxEntry, "version" | "state">,
): SubjectFile => (state.type === "refused" ? withRefusal(file, version.id, state.reason) : file);
