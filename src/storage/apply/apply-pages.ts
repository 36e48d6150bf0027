import { canonical } from "#domain/facts/canonical.ts";
import type { Version } from "#domain/facts/version.ts";
import { groupBy } from "#domain/group-by.ts";
import type { Page } from "#protocol/messages.ts";
import {
  afterReload,
  emptyFile,
  isStamped,
  type SubjectFile,
  waitingVersions,
  withPage,
} from "../bundles/subject-file.ts";
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
  for (const { stream, from } of taken) if (from === null) await beginLoad(bench, stream);
  for (const page of taken) await bring(bench, page);
  for (const page of taken) await letGo(bench, page);
  for (const { stream, to, more } of taken) {
    const { isReloading = false, isLoaded = false } = bench.keys.state(stream) ?? {};
    if (isReloading && !more) await endReload(bench, stream);
    bench.keys.setState({
      stream,
      cursor: to,
      isReloading: isReloading && more,
      isLoaded: isLoaded || !more,
    });
  }
  return taken;
};

/** What an interrupted reload had brought may have left since: a load that begins anew counts anew. */
const beginLoad = async (bench: Workbench, stream: string): Promise<void> => {
  if (!bench.keys.state(stream)?.isReloading) return;
  for (const { reloaded, ...file } of await bench.filesIn(stream))
    if (reloaded) await bench.put(file, stream);
};

const bring = async (bench: Workbench, { stream, versions }: Page): Promise<void> => {
  const isReloading = bench.keys.state(stream)?.isReloading ?? false;
  for (const [subject, brought] of groupBy(versions, (version) => version.subject)) {
    const file = await carriedFile(bench, subject, stream, isReloading);
    await bench.put(withPage(file, brought.map(toVersion), isReloading), stream);
  }
};

/**
 * The file as the page finds it. One that comes out of another stream leaves there which versions a reload of that stream
 * had brought: it may have been of an older history, and whoever moves is brought whole. When that stream was being
 * reloaded and this one is not, what the server said before is left there too: nothing would drop it at an end.
 */
const carriedFile = async (
  bench: Workbench,
  subject: string,
  stream: string,
  isReloading: boolean,
): Promise<SubjectFile> => {
  const held = (await bench.file(subject)) ?? emptyFile(subject);
  const from = bench.streamOf(subject) ?? stream;
  if (from === stream) return held;
  const { reloaded: _, ...file } = held;
  const isStale = !isReloading && bench.keys.state(from)?.isReloading === true;
  return isStale ? afterReload(file) : file;
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

/**
 * A subject of which the load brought nothing is not in the stream any more, although no page says so: what is unsent of it
 * keeps it until that is handed over. One that the server never knew is left as it is.
 */
const endReload = async (bench: Workbench, stream: string): Promise<void> => {
  for (const file of await bench.filesIn(stream)) {
    const left = afterReload(file);
    const hasLeft = file.versions.some(isStamped) && !left.versions.some(isStamped);
    if (left.versions.length === 0) await bench.remove(file.subject);
    else if (hasLeft) await putOrRelease(bench, { ...left, isLeaving: true }, stream);
    else if (left.versions.length !== file.versions.length || file.reloaded) await bench.put(left, stream);
    if (left.isLeaving && waitingVersions(left).length === 0) await bench.remove(file.subject);
  }
};

/** A pulled version as the domain knows it; unknown keys stay. JSON has no `undefined`, so the stricter optionals hold. */
const toVersion = (pulled: Page["versions"][number]): Version => pulled as Version;
