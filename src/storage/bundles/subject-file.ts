import { addSum, EMPTY_SUM, type HeadSum, hashHead } from "#domain/facts/head-sum.ts";
import type { Stamp, Version } from "#domain/facts/version.ts";
import { groupBy } from "#domain/group-by.ts";

/** Everything this phone holds about one subject. A bundle's body is a few of these. */
export interface SubjectFile {
  readonly subject: string;
  /** In no particular order; one per id. */
  readonly versions: readonly Version[];
  /** Versions that the server refused, with its reason. They stay readable, and count only where nothing else is known. */
  readonly refused?: Readonly<Record<string, string>>;
  /** The subject left this stream, but something about it was not handed over yet. */
  readonly isLeaving?: true;
  /** Ids that the reload under way has brought; what it does not bring is dropped at its end. */
  readonly reloaded?: readonly string[];
}

export const emptyFile = (subject: string): SubjectFile => ({ subject, versions: [] });

/** Puts versions in; one that is known is replaced, since the later copy knows more (a stamp, an erasure). */
export const withVersions = (file: SubjectFile, added: readonly Version[]): SubjectFile => {
  if (added.length === 0) return file;
  const byId = new Map(file.versions.map((version) => [version.id, version]));
  for (const version of added) byId.set(version.id, version);
  return withoutRefusals({ ...file, versions: [...byId.values()] }, added.filter(isStamped));
};

/** Versions of a page, which also say that the subject is (back) in the stream; while it is being reloaded, notes them. */
export const withPage = (
  { isLeaving: _, ...file }: SubjectFile,
  brought: readonly Version[],
  isReloading: boolean,
): SubjectFile => {
  const filled = withVersions(file, brought);
  if (!isReloading) return filled;
  return { ...filled, reloaded: [...new Set([...(file.reloaded ?? []), ...brought.map(({ id }) => id)])] };
};

/** Notes the server's acceptance of a version that is only written here. */
export const withStamp = (file: SubjectFile, id: string, stamp: Stamp): SubjectFile =>
  withVersions(
    file,
    file.versions.filter((version) => version.id === id).map((version) => ({ ...version, stamp })),
  );

/** The same version under another number of its device; whatever was said of the old number is forgotten. */
export const withNumber = (file: SubjectFile, { id, device, n }: Version): SubjectFile => {
  const renewed = file.versions.filter((version) => version.id === id && !isStamped(version));
  const { refused, ...plain } = withVersions(
    file,
    renewed.map((version) => ({ ...version, device, n })),
  );
  const left = Object.entries(refused ?? {}).filter(([refusedId]) => refusedId !== id);
  return left.length === 0 ? plain : { ...plain, refused: Object.fromEntries(left) };
};

export const withRefusal = (file: SubjectFile, id: string, reason: string): SubjectFile => ({
  ...file,
  refused: { ...file.refused, [id]: reason },
});

export const withoutVersion = (file: SubjectFile, id: string): SubjectFile => {
  const { refused = {}, ...rest } = file;
  const { [id]: _, ...left } = refused;
  const versions = file.versions.filter((version) => version.id !== id);
  return Object.keys(left).length === 0 ? { ...rest, versions } : { ...rest, versions, refused: left };
};

/** Versions without the server's final word. */
export const waitingVersions = ({ versions, refused = {} }: SubjectFile): readonly Version[] =>
  versions.filter((version) => !isStamped(version) && !(version.id in refused));

/** The stream's reload is complete: what it did not bring, and is not this phone's own pending work, is gone. */
export const afterReload = ({ reloaded = [], ...file }: SubjectFile): SubjectFile => {
  const brought = new Set(reloaded);
  return {
    ...file,
    versions: file.versions.filter((version) => !isStamped(version) || brought.has(version.id)),
  };
};

/** What takes part in the fold: refused versions only where their record has no other. */
export const countedVersions = ({ versions, refused }: SubjectFile): readonly Version[] => {
  if (!refused) return versions;
  const known = new Set(versions.filter(({ id }) => !(id in refused)).map(({ record }) => record));
  return versions.filter(({ id, record }) => !(id in refused) || !known.has(record));
};

/** The checksum part of a subject: the accepted heads of its records. A subject that left counts no more. */
export const headSumOf = ({ versions, isLeaving }: SubjectFile): HeadSum =>
  isLeaving
    ? EMPTY_SUM
    : [...groupBy(versions.filter(isStamped), ({ record }) => record).values()]
        .flatMap(headsOf)
        .reduce((sum, { id, stamp }) => addSum(sum, hashHead(id, stamp.order)), EMPTY_SUM);

/** Per record, as the server counts: what a version of another record claims to supersede takes no head away. */
const headsOf = <Accepted extends Version>(ofRecord: readonly Accepted[]): readonly Accepted[] => {
  if (ofRecord.length === 1) return ofRecord;
  const superseded = new Set(ofRecord.flatMap(({ supersedes }) => supersedes));
  return ofRecord.filter(({ id }) => !superseded.has(id));
};

const withoutRefusals = (file: SubjectFile, accepted: readonly Version[]): SubjectFile => {
  const { refused, ...rest } = file;
  if (!refused) return file;
  const ids = new Set(accepted.map(({ id }) => id));
  const left = Object.entries(refused).filter(([id]) => !ids.has(id));
  return left.length === 0 ? rest : { ...rest, refused: Object.fromEntries(left) };
};

/** True once the server has taken it. */
export const isStamped = (version: Version): version is Version & { readonly stamp: Stamp } =>
  version.stamp !== undefined;
