import { canonical } from "#domain/facts/canonical.ts";
import { foldSubjects, neededOf } from "#domain/facts/fold.ts";
import { addSum, EMPTY_SUM, hashHead, sumToText } from "#domain/facts/head-sum.ts";
import { singletonRecord, type Version } from "#domain/facts/version.ts";
import { groupBy } from "#domain/group-by.ts";
import type { Journal } from "../world/journal.ts";
import type { Ledger } from "../world/ledger.ts";
import type { ServerPicture } from "./server-picture.ts";

/** What must be true of the server at any moment. `isKnown`: versions that the simulator itself had written otherwise. */
export const checkServer = (
  { stored, versions, streams, placements }: ServerPicture,
  ledger: Ledger,
  isKnown: (version: Version) => boolean,
  journal: Journal,
): void => {
  const counters = new Set<string>();
  for (const version of versions.values()) {
    const counter = `${version.device} ${version.n}`;
    if (counters.has(counter)) journal.violated("exactly once", `${counter} was used twice`);
    counters.add(counter);
    if (!ledger.get(version.id) && !isKnown(version))
      journal.violated("exactly once", `nobody wrote ${version.id} (${version.kind})`);
  }
  for (const [record, rows] of groupBy(stored, (row) => row.record)) {
    const orders = rows.map(({ order }) => order).sort((a, b) => a - b);
    if (orders.some((order, i) => order !== i + 1))
      journal.violated("dense order", `${record} has orders ${orders.join()}`);
  }
  for (const [stream, rows] of groupBy(stored, (row) => row.stream)) {
    const serials = new Set(rows.map(({ serial }) => serial));
    if (serials.size !== rows.length) journal.violated("dense order", `${stream} gives one serial twice`);
  }
  checkFold({ stored, versions, streams, placements }, journal);
};

/** Everything the store keeps beside the versions is what the versions say. */
const checkFold = (
  {
    stored,
    versions,
    streams,
    placements,
  }: Pick<ServerPicture, "stored" | "versions" | "streams" | "placements">,
  journal: Journal,
): void => {
  const bad = (what: string): void => journal.violated("fold equals state", what);
  const all = [...versions.values()];
  const superseded = new Set(
    all.flatMap(({ supersedes, record }) => supersedes.map((id) => `${record} ${id}`)),
  );
  const bySubject = groupBy(all, ({ subject }) => subject);
  const needed = new Set([...bySubject.values()].flatMap((own) => [...neededOf(own)]));
  const sums = new Map<string, { high: number; low: number }>();
  for (const { id, record, head, settledAt, stream, order, text, kind, subject } of stored) {
    const isHead = !superseded.has(`${record} ${id}`);
    if (head !== isHead)
      bad(`${kind} ${id} is ${head ? "marked a head and is none" : "a head and not marked"}`);
    if (isHead) sums.set(stream, addSum(sums.get(stream) ?? EMPTY_SUM, hashHead(id, order)));
    if (needed.has(id) !== (settledAt === null))
      bad(`${kind} ${id} is ${settledAt === null ? "not " : ""}needed`);
    if (placements.get(subject)?.stream !== stream) bad(`${kind} ${id} lies in ${stream}`);
    if (canonical(JSON.parse(text)) !== canonical(versions.get(id))) bad(`${id} has two texts`);
  }
  for (const { stream, sum } of streams)
    if (sumToText(sum) !== sumToText(sums.get(stream) ?? EMPTY_SUM)) bad(`checksum of ${stream}`);
  for (const [subject, own] of bySubject) {
    const fold = foldSubjects(own);
    const membership = fold.records.get(singletonRecord(subject, "membership"));
    const household = fold.records.get(subject);
    const place = placements.get(subject);
    if (household?.kind === "family" && household.state === "active") {
      const { area, rw } = household.body;
      if (place?.stream !== `${area}/${rw}`) bad(`family ${subject} in ${place?.stream} says ${area}/${rw}`);
    }
    const family = membership?.state === "active" ? membership.body.family : undefined;
    if (
      typeof family === "string" &&
      placements.has(family) &&
      place?.stream !== placements.get(family)?.stream
    )
      bad(`${subject} lives apart from its family`);
  }
};
