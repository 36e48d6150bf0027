import { wantedStream } from "#domain/access/wanted-stream.ts";
import { canonical } from "#domain/facts/canonical.ts";
import { type Fold, foldSubjects } from "#domain/facts/fold.ts";
import { addSum, EMPTY_SUM, hashHead, sumToText } from "#domain/facts/head-sum.ts";
import type { Merged } from "#domain/facts/merge.ts";
import type { Version } from "#domain/facts/version.ts";
import { countedVersions } from "#storage/bundles/subject-file.ts";
import type { Journal } from "../world/journal.ts";
import type { Ledger } from "../world/ledger.ts";
import { type OpenedPerson, type OpenedPhone, type Opener, openPhone } from "../world/opened.ts";
import type { SimPhone } from "../world/phone.ts";
import type { ServerPicture } from "./server-picture.ts";

/** Where somebody must answer for it, who says yes to a family's move: there, and not where the family is. */
const decidedIn = ({ content }: Version, { versions, placements }: ServerPicture): string | undefined => {
  if (content.type !== "body" || content.body.decision !== "adopt") return undefined;
  const judged = versions.get(String(content.body.target));
  return judged && wantedStream(judged, (family) => placements.get(family)?.stream);
};

/** What must be true once the network has been quiet for a while. */
export const checkPhones = async (
  phones: readonly SimPhone[],
  server: ServerPicture,
  ledger: Ledger,
  journal: Journal,
  open: Opener,
  fold: PhoneFold = foldSubjects,
): Promise<void> => {
  const onPhones = new Map<string, string>();
  for (const phone of phones) {
    const opened = await openPhone(phone.rows(), open);
    for (const { version, stream, state } of opened.outbox) {
      onPhones.set(version.id, state.type);
      const place = decidedIn(version, server) ?? server.placements.get(version.subject)?.stream ?? stream;
      const isOutside = state.type === "refused" && state.reason === "outsideScope" && !state.isSettled;
      if (isOutside && server.mayWrite(version.author, place))
        journal.violated(
          "late work",
          `${phone.name} n${version.n} ${version.kind} stays refused, and ${place} is theirs by now`,
        );
      if (state.type === "waiting")
        journal.violated("no loss", `${phone.name} still waits with n${version.n} ${version.kind}`);
      if (state.type === "refused" && (state.reason === "counterTaken" || state.reason === "contentDiffers"))
        journal.violated(
          "no loss",
          `${phone.name} n${version.n} ${version.kind} is refused: ${state.reason}`,
        );
    }
    checkPurge(phone.name, opened, server, journal);
    for (const person of opened.people) {
      checkConvergence(phone.name, person, server, journal, fold);
      checkUnsent(phone.name, person, opened, journal);
    }
  }
  for (const { version, excused, phone } of ledger.entries()) {
    const accepted = server.versions.get(version.id);
    if (accepted) {
      const { stamp: _, ...written } = accepted;
      // A restored or copied phone numbers anew what was refused for its number alone: the rest is as it was written.
      const { device, n } = written;
      if (canonical(written) !== canonical({ ...version, device, n }))
        journal.violated("no loss", `${phone} n${version.n} was changed on the way`);
      continue;
    }
    if (excused || server.refused.has(version.id) || onPhones.get(version.id) === "refused") continue;
    journal.violated("no loss", `${phone} n${version.n} ${version.kind} of ${version.record} is nowhere`);
  }
};

type PhoneFold = (versions: readonly Version[], reader: string) => Fold;

/** What a phone shows as its own and unsent is in its outbox: a save was kept whole or not at all. */
const checkUnsent = (
  name: string,
  { files }: OpenedPerson,
  { outbox }: OpenedPhone,
  journal: Journal,
): void => {
  const known = new Set(outbox.map(({ version }) => version.id));
  for (const { versions } of [...files.values()].flat())
    for (const { id, stamp, n, kind } of versions)
      if (!stamp && !known.has(id))
        journal.violated("crash safety", `${name} shows n${n} ${kind} and never sends it`);
};

/** Nothing lies on a phone that its people may not read, and no key that opens it. */
const checkPurge = (name: string, opened: OpenedPhone, server: ServerPicture, journal: Journal): void => {
  if (opened.unopened.length > 0) journal.violated("purge", `${name} keeps bundles nobody can open`);
  for (const { worker, streams } of opened.people)
    for (const stream of streams.keys())
      if (!server.readable(worker).includes(stream)) journal.violated("purge", `${name} keeps ${stream}`);
};

const checkConvergence = (
  name: string,
  { worker, files, streams, contact }: OpenedPerson,
  server: ServerPicture,
  journal: Journal,
  fold: PhoneFold,
): void => {
  const bad = (what: string): void => journal.violated("convergence", `${name}: ${what}`);
  if (contact.epoch !== server.epochOf(worker)) bad(`stands in epoch ${contact.epoch}`);
  for (const stream of server.readable(worker)) {
    const expected = server.inStream(stream).filter(({ kind }) => server.mayKnow(worker, stream, kind));
    const held = files.get(stream) ?? [];
    const cursor = streams.get(stream)?.cursor;
    const knowsAll = server.mayKnow(worker, stream, "identity");
    const serial = server.serials.get(stream) ?? 0;
    // Who knows the register only is told steps, and no number of a colleague's phone.
    const head = knowsAll ? serial : serial - (serial % 1_048_576);
    if (server.inStream(stream).length > 0 && !(cursor && "serial" in cursor && cursor.serial === head))
      bad(`cursor of ${stream} is ${JSON.stringify(cursor)}, not ${head}`);
    if (held.some(({ isLeaving, reloaded }) => isLeaving || reloaded))
      bad(`${stream} is half left or loaded`);
    const subjects = new Set(expected.map(({ subject }) => subject));
    for (const { subject, versions } of held)
      if (!subjects.has(subject) && versions.some(({ stamp }) => stamp)) bad(`ghost ${subject} in ${stream}`);
    const accepted = held.flatMap(({ versions }) => versions.filter(({ stamp }) => stamp));
    for (const version of accepted) {
      const kept = server.versions.get(version.id);
      const truth = knowsAll || !kept || kept.author === worker ? kept : { ...kept, n: 1 };
      const { serial: _, ...plain } = version as Version & { serial?: number };
      if (canonical(truth) !== canonical(plain)) bad(`${version.id} differs from the server's`);
    }
    if (sumOf(accepted) !== sumOf(expected)) bad(`heads of ${stream} differ`);
    const here = fold(accepted, worker);
    const there = foldSubjects(expected, worker);
    for (const [record, merged] of there.records) {
      const shown = here.records.get(record);
      if (!shown) bad(`${merged.kind} ${record} is missing`);
      else if (wordsOf(shown) !== wordsOf(merged))
        bad(`${merged.kind} ${record} reads ${wordsOf(shown)} instead of ${wordsOf(merged)}`);
    }
    for (const file of held)
      for (const version of countedVersions(file))
        if (!version.stamp && !(version.id in (file.refused ?? {})))
          bad(`${version.id} counts without a stamp`);
  }
};

/** What a reader sees of a record: values, who wrote them, what differs, what waits. */
const wordsOf = ({ state, body, writers, conflicts, proposals, standing }: Merged): string =>
  canonical({
    state,
    body,
    writers: Object.fromEntries(Object.entries(writers).map(([field, { id }]) => [field, id])),
    conflicts: conflicts.map(({ field, shown, writes }) => [field, shown.id, writes.map(({ id }) => id)]),
    proposals: proposals.map(({ id }) => id),
    standing,
  });

const sumOf = (versions: readonly Version[]): string => {
  const superseded = new Set(versions.flatMap(({ supersedes }) => supersedes));
  return sumToText(
    versions
      .filter(({ id }) => !superseded.has(id))
      .reduce((sum, { id, stamp }) => addSum(sum, hashHead(id, stamp?.order ?? 0)), EMPTY_SUM),
  );
};
