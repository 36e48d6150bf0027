import { foldFiles } from "../bundles/fold-files.ts";
import type { SubjectFile } from "../bundles/subject-file.ts";
import type { Memory } from "../memory/memory.ts";
import { readBundle } from "../memory/read-bundle.ts";
import type { ShelvedBundle } from "../memory/shelf.ts";
import type { OpenedSubjects } from "../session-types.ts";

/** Every record of a household and of its members, wherever their bundles lie. */
export const openFamily = async (memory: Memory, family: string): Promise<OpenedSubjects | undefined> => {
  const bundles = memory.shelf.bundlesOfGroup(family);
  const files = (await Promise.all(bundles.map((shelved) => openFiles(memory, shelved)))).flat();
  return files.length === 0 ? undefined : openedFiles(files, memory.keyring.worker.id);
};

/** Every record about one person or thing. */
export const openSubject = async (memory: Memory, subject: string): Promise<OpenedSubjects | undefined> => {
  const shelved = memory.shelf.get(memory.shelf.bundleOfSubject(subject) ?? "");
  const files = shelved ? await openFiles(memory, shelved) : [];
  const own = files.filter((file) => file.subject === subject);
  return own.length === 0 ? undefined : openedFiles(own, memory.keyring.worker.id);
};

const openFiles = async (memory: Memory, shelved: ShelvedBundle): Promise<readonly SubjectFile[]> => {
  const held = memory.keyring.streams.get(shelved.stream);
  return (held && (await readBundle(memory, shelved, held)))?.files ?? [];
};

/** What `reader` sees of these files. */
export const openedFiles = (files: readonly SubjectFile[], reader: string): OpenedSubjects => {
  const fold = foldFiles(files, reader);
  return {
    subjects: files.map(({ subject }) => subject),
    records: [...fold.records.values()],
    fold,
    versions: files.flatMap(({ versions }) => versions),
    refused: new Map(files.flatMap(({ refused = {} }) => Object.entries(refused))),
  };
};
