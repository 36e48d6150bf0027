import { canonical } from "#domain/facts/canonical.ts";
import type { Version } from "#domain/facts/version.ts";
import { groupBy } from "#domain/group-by.ts";
import type { Page } from "#protocol/messages.ts";
import { afterReload, emptyFile, waitingVersions, withPage } from "../bundles/subject-file.ts";
import type { Workbench } from "../memory/workbench.ts";
import { putOrRelease } from "./apply-outcomes.ts";

/**
 * Takes the pages that continue where each stream stands; the others are of another moment and are left. First what the
 * pages bring, then who left: a family that moved between two streams of this phone is carried over whole, history and
 * unsent work included. Answers the pages that were taken.
 */
export const applyPages = async (bench: Workbench, pages: readonly Page[]): Promise<readonly Page[]> => {
  const taken = pages.filter(({ stream, from }) => {
    const cursor = bench.keys.state(stream)?.cursor ?? null;
    return canonical(cursor) === canonical(from);
  });
  for (const page of taken) await bring(bench, page);
  for (const page of taken) await letGo(bench, page);
  for (const { stream, to, more } of taken) {
    const isReloading = bench.keys.state(stream)?.isReloading ?? false;
    if (isReloading && !more) await endReload(bench, stream);
    bench.keys.setState({ stream, cursor: to, isReloading: isReloading && more });
  }
  return taken;
};

const bring = async (bench: Workbench, { stream, versions }: Page): Promise<void> => {
  const isReloading = bench.keys.state(stream)?.isReloading ?? false;
  for (const [subject, brought] of groupBy(versions, (version) => version.subject)) {
    const file = (await bench.file(subject)) ?? emptyFile(subject);
    await bench.put(withPage(file, brought.map(toVersion), isReloading), stream);
  }
};

/** Gone from the stream, and not brought by another: forgotten, unless something about it was not handed over yet. */
const letGo = async (bench: Workbench, { stream, gone, versions }: Page): Promise<void> => {
  const back = new Set(versions.map(({ subject }) => subject));
  for (const subject of gone) {
    if (back.has(subject) || bench.streamOf(subject) !== stream) continue;
    const file = await bench.file(subject);
    if (file) await putOrRelease(bench, { ...file, isLeaving: true }, stream);
  }
};

const endReload = async (bench: Workbench, stream: string): Promise<void> => {
  for (const file of await bench.filesIn(stream)) {
    const left = afterReload(file);
    if (left.versions.length === 0) await bench.remove(file.subject);
    else if (left.versions.length !== file.versions.length || file.reloaded) await bench.put(left, stream);
    if (left.isLeaving && waitingVersions(left).length === 0) await bench.remove(file.subject);
  }
};

/** A pulled version as the domain knows it; unknown keys stay. JSON has no `undefined`, so the stricter optionals hold. */
const toVersion = (pulled: Page["versions"][number]): Version => pulled as Version;
