import type { Version } from "#domain/facts/version.ts";
import { groupBy } from "#domain/group-by.ts";
import { worker } from "#domain/records/worker.ts";
import { frameOf } from "../bundles/frame-of.ts";
import { groupOf } from "../bundles/group-of.ts";
import type { SubjectFile } from "../bundles/subject-file.ts";
import type { ShelvedBundle } from "../memory/shelf.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import { createListBuilder, type Lists } from "../read/lists.ts";
import { openedFiles } from "../read/open-subjects.ts";
import type { OpenedSubjects, ReferenceCard, Session } from "../session-types.ts";
import { filesOnline, type OpenedOnline } from "./opened-online.ts";

/**
 * The session as it would be if this phone held the household that was opened online, and nobody else: cards, bodies, and
 * saving on top of what was opened. Screens that were made for what is on the phone work on it as they are. Nothing of it is
 * kept but the outbox entry of what is saved; the rest goes with the page.
 */
export const sessionOver = (session: Session, opened: OpenedOnline): Session => {
  const reader = session.worker.id;
  /** Saved through here: still known when the outbox has let go of it, so that it can be taken back. */
  const own: Version[] = [];
  const standing = (): OpenedOnline => ({ ...opened, versions: [...own, ...opened.versions] });
  const authors = Object.entries(opened.authors ?? {}).map(
    ([id, name]): ReferenceCard => ({ id, stream: opened.stream, kind: worker.kind, body: { name } }),
  );
  const build = createListBuilder();
  let known: Held | undefined;
  const held = (): Held => {
    const revision = session.revision();
    if (known?.revision === revision) return known;
    const files = [...filesOnline(standing(), outboxOf(session)).values()];
    known = { revision, files, lists: build(bundlesOf(files, opened.stream, reader)) };
    return known;
  };
  const open = async (isMeant: (file: SubjectFile) => boolean): Promise<OpenedSubjects | undefined> => {
    const files = held().files.filter(isMeant);
    return files.length === 0 ? undefined : openedFiles(files, reader);
  };

  return {
    ...session,
    families: () => [...held().lists.families.values()],
    people: () => [...held().lists.people.values()],
    familyCard: (id) => held().lists.families.get(id),
    personCard: (id) => held().lists.people.get(id),
    proposed: () => held().lists.proposed,
    care: () => [...held().lists.care.values()],
    careOf: (subject) => held().lists.care.get(subject),
    references: (kind) =>
      kind === worker.kind ? [...authors, ...session.references(kind)] : session.references(kind),
    search: () => [],
    // The server logged the opening.
    family: (id) => open((file) => groupOf(file, reader) === id),
    openPerson: (id) => open(({ subject }) => subject === id),
    saveGroup: async (drafts, options) => {
      const saved = await session.saveGroup(drafts, { ...options, opened: standing() });
      if (saved.ok) own.push(...saved.value.versions);
      return saved;
    },
  };
};

interface Held {
  readonly revision: number;
  readonly files: readonly SubjectFile[];
  readonly lists: Lists;
}

const outboxOf = (session: Session): readonly Pick<OutboxEntry, "version" | "state">[] => {
  const { written, refused } = session.outbox();
  return [
    ...written.map(({ stamp, ...version }) => ({
      version,
      state: stamp ? ({ type: "acknowledged", stamp } as const) : ({ type: "waiting" } as const),
    })),
    ...refused.map(({ version, reason }) => ({ version, state: { type: "refused", reason } as const })),
  ];
};

/** As if each household lay in a bundle of its own. */
const bundlesOf = (files: readonly SubjectFile[], stream: string, reader: string): readonly ShelvedBundle[] =>
  [...groupBy(files, (file) => groupOf(file, reader))].map(([group, together]) => ({
    row: { key: group, rev: 0, stream },
    stream,
    frame: frameOf(group, together, reader),
  }));
