import { neededOf } from "#domain/facts/fold.ts";
import type { SubjectFile } from "../bundles/subject-file.ts";
import { commitPlan } from "../memory/commit-plan.ts";
import type { Memory } from "../memory/memory.ts";
import type { ShelvedBundle } from "../memory/shelf.ts";
import { createWorkbench } from "../memory/workbench.ts";
import { isDurable } from "../outbox/outbox-view.ts";

/**
 * Makes room on a full phone by letting go of what can be fetched again: history that a first load would not bring either.
 * What stands, what is unsent, refused or not yet held twice by the server stays. Answers how many versions went; the history
 * of one record is read online from then on. Called only when a write found no room.
 */
export const trimHistory = async (memory: Memory): Promise<number> => {
  let dropped = 0;
  for (const [stream, { content }] of memory.streams) {
    // A load under way still counts what it has brought.
    if (!content.isLoaded || content.isReloading) continue;
    // Bundle by bundle: on a full phone only small writes have a chance.
    for (const bundle of memory.shelf.inStream(stream)) dropped += await trimBundle(memory, bundle);
  }
  return dropped;
};

const trimBundle = (memory: Memory, { stream, frame }: ShelvedBundle): Promise<number> =>
  commitPlan(memory, async (plan, seen) => {
    const bench = createWorkbench(memory, seen);
    const { durable } = seen.contact.content;
    let dropped = 0;
    for (const subject of frame.subjects) {
      const file = await bench.file(subject);
      if (!file || bench.streamOf(subject) !== stream) continue;
      const trimmed = withoutHistory(file, durable);
      const fewer = file.versions.length - trimmed.versions.length;
      if (fewer > 0) await bench.put(trimmed, stream);
      dropped += fewer;
    }
    if (dropped === 0) return 0;
    await bench.seal(plan);
    await bench.finish(plan);
    return dropped;
  });

/** The file as a first load would bring it, and whatever only this phone may hold. */
const withoutHistory = (file: SubjectFile, durable: string | null): SubjectFile => {
  const needed = neededOf(file.versions);
  const { refused = {} } = file;
  return {
    ...file,
    versions: file.versions.filter(
      ({ id, stamp }) => needed.has(id) || id in refused || !stamp || !isDurable(stamp.acceptedAt, durable),
    ),
  };
};
