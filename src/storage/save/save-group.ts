import type { Version } from "#domain/facts/version.ts";
import { kindOf } from "#domain/records/index.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { foldFiles } from "../bundles/fold-files.ts";
import { emptyFile, type SubjectFile, withVersions } from "../bundles/subject-file.ts";
import { copyOf } from "../courier/copy-of.ts";
import { storageProblem } from "../failures.ts";
import { commitPlan } from "../memory/commit-plan.ts";
import type { Memory } from "../memory/memory.ts";
import { sealOutbox } from "../memory/seal-rows.ts";
import type { Seen } from "../memory/seen.ts";
import { createWorkbench, type Workbench } from "../memory/workbench.ts";
import { filesOnline } from "../online/opened-online.ts";
import { countingDevice } from "../outbox/counting-device.ts";
import { type OutboxEntry, outboxKey } from "../outbox/outbox-entry.ts";
import type { Plan } from "../plan.ts";
import type { NewVersion, Saved, SaveOptions, SaveProblem } from "../session-types.ts";
import { buildVersion } from "./build-version.ts";
import { placeNew } from "./place-new.ts";
import { withRoom } from "./with-room.ts";

/**
 * The only way anything is recorded. In one commit: the bundles that hold the subjects, an outbox row with every version,
 * the device's counter, and the end of the draft. Sealed first, then written against the revisions that were read; when
 * another tab was quicker, everything is built anew on what it wrote, so that no version misses what its author could see.
 * Answers only after the commit is on the disk. Undo is a new version.
 */
export const saveGroup = async (
  memory: Memory,
  drafts: readonly NewVersion[],
  options: SaveOptions = {},
): Promise<Result<Saved, SaveProblem>> => {
  if (memory.isLocked) return fail({ type: "Locked" });
  const save = () => commitPlan(memory, (plan, seen) => prepare(memory, seen, drafts, options, plan));
  try {
    return await withRoom(memory, save);
  } catch (thrown) {
    return memory.isLocked ? fail({ type: "Locked" }) : fail(storageProblem(thrown));
  }
};

const prepare = async (
  memory: Memory,
  seen: Seen,
  drafts: readonly NewVersion[],
  options: SaveOptions,
  plan: Plan,
): Promise<Result<Saved, SaveProblem>> => {
  const bench = createWorkbench(memory, seen);
  const { counter } = seen;
  const online = options.opened
    ? filesOnline(
        options.opened,
        [...seen.outbox.values()].flatMap(({ content }) => content),
      )
    : NOBODY;
  const stranger = drafts.find(
    ({ subject }) => !online.has(subject) && !isKnownOrNew(bench, subject, drafts),
  );
  if (stranger && options.stream === undefined) return fail({ type: "NoPlace", subject: stranger.subject });
  const firstN = counter?.next ?? 1;
  const group = memory.ids.newId();

  const device = countingDevice(memory.keyring.device, counter);
  const built = await buildAll(memory, bench, online, drafts, options, { group, firstN, device });
  if (!built.ok) return built;
  const { files, versions } = built.value;
  const placed = placeAll(memory, bench, online, files, options);
  if (!placed.ok) return placed;

  const draft = options.removeDraft === undefined ? undefined : seen.drafts.get(options.removeDraft);
  if (draft?.row) {
    const { id } = draft.content;
    plan.remove("drafts", draft.row, () => memory.drafts.delete(id));
  }
  if (versions.length === 0) return ok({ group, versions });

  for (const [subject, stream] of placed.value) {
    const file = files.get(subject);
    // Of somebody opened online only what is on its way stays here, and that is the outbox.
    const isHere = options.opened === undefined || bench.streamOf(subject) !== undefined;
    if (file && isHere) await bench.put(file, stream);
  }
  // Cryptography runs beside the page: what needs no other's answer is asked for together.
  await Promise.all([bench.seal(plan), planOutbox(memory, plan, versions, placed.value)]);
  await bench.finish(plan);
  const life = counter?.life === undefined ? {} : { life: counter.life };
  plan.put("meta", "counter", counter, { next: firstN + versions.length, ...life }, (row) => {
    memory.counter = row;
  });
  return ok({ group, versions });
};

const NOBODY: ReadonlyMap<string, SubjectFile> = new Map();

/**
 * Another tab may have let go of a subject while its form was open here. What would be written on nothing then is no edit but
 * a fork of a record that others hold.
 */
const isKnownOrNew = (bench: Workbench, subject: string, drafts: readonly NewVersion[]): boolean =>
  bench.streamOf(subject) !== undefined ||
  drafts.some(({ record, kind }) => record === subject && kindOf(kind)?.opensSubject === true);

interface Built {
  /** Changed files by subject, in the order of the drafts. */
  readonly files: ReadonlyMap<string, SubjectFile>;
  readonly versions: readonly Version[];
}

const buildAll = async (
  memory: Memory,
  bench: Workbench,
  online: ReadonlyMap<string, SubjectFile>,
  drafts: readonly NewVersion[],
  { reason }: SaveOptions,
  { group, firstN, device }: { readonly group: string; readonly firstN: number; readonly device: string },
): Promise<Result<Built, SaveProblem>> => {
  const { worker } = memory.keyring;
  const recordedAt = new Date(memory.ports.clock.nowMs()).toISOString();
  const files = new Map<string, SubjectFile>();
  const versions: Version[] = [];
  for (const [index, draft] of drafts.entries()) {
    const { subject, record } = draft;
    const known = files.get(subject) ?? (await bench.file(subject)) ?? online.get(subject);
    const file = known ?? emptyFile(subject);
    const seen = file.versions.some((version) => version.record === record)
      ? foldFiles([file], worker.id).records.get(record)
      : undefined;
    const n = firstN + versions.length;
    const origin = { id: memory.ids.newId(), group, author: worker.id, device, n, recordedAt };
    const built = buildVersion(draft, seen, origin, reason);
    if (!built.ok) return fail({ type: "Refused", draft: index, record, problem: built.problem });
    if (!built.value) continue;
    versions.push(built.value);
    files.set(subject, withVersions(file, [built.value]));
  }
  return ok({ files, versions });
};

/** The stream of every changed subject: where it is, or where it will be believed to be. */
const placeAll = (
  memory: Memory,
  bench: Workbench,
  online: ReadonlyMap<string, SubjectFile>,
  files: ReadonlyMap<string, SubjectFile>,
  options: SaveOptions,
): Result<ReadonlyMap<string, string>, SaveProblem> => {
  const reader = memory.keyring.worker.id;
  const placed = new Map<string, string>();
  const place = (subject: string): string | undefined => {
    const told = online.has(subject) ? options.opened?.stream : undefined;
    const known = placed.get(subject) ?? bench.streamOf(subject) ?? told;
    const file = files.get(subject);
    if (known !== undefined || !file) return known;
    const records = foldFiles([file], reader).about(subject);
    return placeNew(subject, records, (household) => (household === subject ? undefined : place(household)));
  };
  for (const subject of files.keys()) {
    const stream = place(subject) ?? options.stream;
    if (stream === undefined) return fail({ type: "NoPlace", subject });
    placed.set(subject, stream);
  }
  return ok(placed);
};

const planOutbox = async (
  memory: Memory,
  plan: Plan,
  versions: readonly Version[],
  placed: ReadonlyMap<string, string>,
): Promise<void> => {
  const { ports, keyring, person } = memory;
  const key = outboxKey(versions[0]?.n ?? 0);
  const entries = versions.map((version): OutboxEntry => {
    const stream = placed.get(version.subject);
    if (stream === undefined) throw new Error("a version without a stream was let through");
    return { version, stream, state: { type: "waiting" } };
  });
  const [sealed, copy] = await Promise.all([
    sealOutbox(ports.sealer, keyring.own, key, person, entries),
    copyOf(memory, entries),
  ]);
  plan.put("outbox", key, undefined, { person, sealed, ...(copy ? { copy } : {}) }, (row) => {
    memory.outbox.set(key, { row, content: entries });
  });
};
