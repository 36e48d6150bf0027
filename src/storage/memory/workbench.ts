import { frameOf } from "../bundles/frame-of.ts";
import { groupOf } from "../bundles/group-of.ts";
import type { SubjectFile } from "../bundles/subject-file.ts";
import type { Plan } from "../plan.ts";
import type { Row } from "../rows.ts";
import { createKeyBoard, type KeyBoard } from "./key-board.ts";
import type { Memory } from "./memory.ts";
import { readBundle } from "./read-bundle.ts";
import { sealBundle } from "./seal-rows.ts";
import type { Seen } from "./seen.ts";
import type { ShelvedBundle } from "./shelf.ts";

/**
 * The files one save or one answer works on. Subjects are looked up, changed and put back; `finish` then seals the bundles
 * that changed and plans the write. A subject always lies in the bundle of its group (its family) and stream, so a change
 * of membership or stream changes two bundles, in one commit. Nothing outside sees any of it before that.
 *
 * What memory holds opened is worked on without reading the row again: if another tab changed it, the commit says "moved".
 * *Which* bundle holds a subject is guarded by the directory row, as it was read before the first look at the shelf.
 */
export interface Workbench {
  readonly keys: KeyBoard;
  /** The subject's file as it stands, if this phone holds it. */
  file(subject: string): Promise<SubjectFile | undefined>;
  streamOf(subject: string): string | undefined;
  /** Lays the file into a stream; the bundle it was in before loses it. */
  put(file: SubjectFile, stream: string): Promise<void>;
  remove(subject: string): Promise<void>;
  /** Files of all bundles of a stream, opened. */
  filesIn(stream: string): Promise<readonly SubjectFile[]>;
  /** Seals the changed bundles; nothing is put or removed afterwards. */
  seal(plan: Plan): Promise<SealedBundles>;
  /** Plans the rest: streams, keys, directory. Last. */
  finish(plan: Plan): Promise<void>;
}

export interface SealedBundles {
  /** The checksum parts of one stream's bundles as they will be after the commit. */
  sumsIn(stream: string): readonly string[];
}

interface WorkBundle {
  readonly key: string;
  readonly stream: string;
  readonly group: string;
  readonly row: Row | undefined;
  readonly files: Map<string, SubjectFile>;
  isChanged: boolean;
}

export const createWorkbench = (memory: Memory, seen: Seen): Workbench => {
  const { ports, ids, shelf } = memory;
  const reader = seen.keyring.worker.id;
  const keys = createKeyBoard(memory, seen);
  const bundles = new Map<string, WorkBundle>();
  /** Where subjects are by now, when that differs from the shelf; undefined: nowhere. */
  const moved = new Map<string, string | undefined>();

  const keyOfSubject = (subject: string): string | undefined =>
    moved.has(subject) ? moved.get(subject) : shelf.bundleOfSubject(subject);

  const open = async (key: string | undefined): Promise<WorkBundle | undefined> => {
    if (key === undefined) return undefined;
    const known = bundles.get(key);
    if (known) return known;
    const shelved = shelf.get(key);
    const held = shelved && keys.held(shelved.stream);
    const read = held && (await readBundle(memory, shelved, held));
    if (!read) return undefined;
    const { row, files } = read;
    const twice = bundles.get(key); // Opened meanwhile by another subject's turn.
    if (twice) return twice;
    const { stream, frame } = shelved;
    const filesBySubject = new Map(files.map((file) => [file.subject, file]));
    const opened = { key, row, stream, group: frame.group, files: filesBySubject, isChanged: false };
    bundles.set(key, opened);
    return opened;
  };

  const bundleFor = async (stream: string, group: string): Promise<WorkBundle> => {
    const here = [...bundles.values()].find((bundle) => bundle.stream === stream && bundle.group === group);
    const found = here ?? (await open(shelf.bundleOfGroup(stream, group)));
    if (found) return found;
    const key = ids.newHandle();
    const made = { key, stream, group, row: undefined, files: new Map(), isChanged: true };
    bundles.set(key, made);
    return made;
  };

  const take = async (subject: string): Promise<void> => {
    const from = await open(keyOfSubject(subject));
    if (from?.files.delete(subject)) from.isChanged = true;
    moved.set(subject, undefined);
  };

  const planBundle = async (plan: Plan, bundle: WorkBundle): Promise<ShelvedBundle | undefined> => {
    const { key, row, stream, group } = bundle;
    if (bundle.files.size === 0) {
      if (row) plan.remove("bundles", row, () => shelf.delete(key));
      return undefined;
    }
    const files = [...bundle.files.values()];
    const frame = frameOf(group, files, reader);
    const held = keys.keyFor(stream);
    const fields = await sealBundle(ports.sealer, key, held, frame, files);
    const shelved = { row: { key, rev: (row?.rev ?? 0) + 1, stream: held.handle }, stream, frame };
    plan.put("bundles", key, row, fields, () => {
      shelf.set(shelved);
      memory.bodies.put(key, shelved.row.rev, files);
    });
    return shelved;
  };

  const changedBundles = (): readonly WorkBundle[] =>
    [...bundles.values()].filter(({ isChanged, stream }) => isChanged && !keys.isForgotten(stream));

  return {
    keys,
    file: async (subject) => (await open(keyOfSubject(subject)))?.files.get(subject),
    streamOf: (subject) => {
      const key = keyOfSubject(subject) ?? "";
      return (bundles.get(key) ?? shelf.get(key))?.stream;
    },
    put: async (file, stream) => {
      const target = await bundleFor(stream, groupOf(file, reader));
      if (keyOfSubject(file.subject) !== target.key) await take(file.subject);
      if (shelf.bundleOfSubject(file.subject) !== target.key) moved.set(file.subject, target.key);
      else moved.delete(file.subject);
      target.files.set(file.subject, file);
      target.isChanged = true;
    },
    remove: take,
    filesIn: async (stream) => {
      const here = [...bundles.values()].filter((bundle) => bundle.stream === stream).map(({ key }) => key);
      const all = new Set([...shelf.inStream(stream).map(({ row }) => row.key), ...here]);
      const opened = await Promise.all([...all].map(open));
      return opened.flatMap((bundle) => [...(bundle?.files.values() ?? [])]);
    },
    seal: async (plan) => {
      const changed = changedBundles();
      const sealed: (ShelvedBundle | undefined)[] = [];
      for (const bundle of changed) sealed.push(await planBundle(plan, bundle));
      return {
        sumsIn: (stream) => {
          const touched = new Set(changed.map(({ key }) => key));
          const left = shelf.inStream(stream).filter(({ row }) => !touched.has(row.key));
          const made = sealed.filter((shelved) => shelved?.stream === stream);
          return [...left, ...made].flatMap((shelved) => shelved?.frame.sum ?? []);
        },
      };
    },
    finish: async (plan) => {
      await keys.finish(plan);
      if (moved.size > 0 || keys.hasForgotten())
        plan.put("meta", "directory", seen.directory, {}, (row) => {
          memory.directory = row;
        });
      else if (changedBundles().length > 0) plan.expect("meta", "directory", seen.directory);
    },
  };
};
