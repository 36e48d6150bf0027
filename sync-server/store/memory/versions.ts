import { comparePlaces, compareText } from "../load-place.ts";
import type { LoadPlace, StoredVersion, VersionReads, VersionWrites } from "../port/versions.ts";
import type { MemoryTables } from "./memory-tables.ts";
import { keyOf } from "./table.ts";

/** Versions in memory; every list is found by looking through all. */
export const memoryVersions = ({
  versions,
  counters,
  placements,
}: MemoryTables): VersionReads & VersionWrites => {
  const where = (match: (version: StoredVersion) => boolean): readonly StoredVersion[] =>
    versions.rows().filter(match).sort(bySubject);
  const placeOf = (version: StoredVersion): LoadPlace => ({
    bundle: placements.get(version.subject)?.bundle ?? version.subject,
    subject: version.subject,
    record: version.record,
    order: version.order,
  });

  return {
    byIds: async (ids) => versions.many(ids),
    byCounters: async (keys) => counters.many(keys.map(({ device, n }) => keyOf(device, n))),
    ofRecords: async (records) => {
      const wanted = new Set(records);
      return where(({ record }) => wanted.has(record));
    },
    ofSubjects: async (subjects, kind) => {
      const wanted = new Set(subjects);
      return where((v) => wanted.has(v.subject) && (kind === undefined || v.kind === kind));
    },
    since: async (stream, serial, limit, hidden = []) =>
      where((v) => v.stream === stream && v.serial > serial && !hidden.includes(v.kind))
        .toSorted((a, b) => a.serial - b.serial)
        .slice(0, limit)
        .map(({ serial, kind, text }) => ({ serial, kind, text })),
    needed: async (stream, at, after, limit, hidden = []) =>
      where((v) => v.stream === stream && v.serial <= at && (v.settledAt ?? at + 1) > at)
        .filter(({ kind }) => !hidden.includes(kind))
        .map((v) => ({ serial: v.serial, kind: v.kind, text: v.text, place: placeOf(v) }))
        .filter(({ place }) => after === undefined || comparePlaces(place, after) > 0)
        .sort((a, b) => comparePlaces(a.place, b.place))
        .slice(0, limit),
    neededOfStreams: async (streams) => {
      const wanted = new Set(streams);
      return where((v) => v.settledAt === null && wanted.has(v.stream));
    },
    wanting: async (streams) => {
      const wanted = new Set(streams);
      return where((v) => v.wants !== null && wanted.has(v.wants));
    },
    countersOf: async (device) =>
      where((v) => v.device === device)
        .map(({ n }) => n)
        .sort((a, b) => a - b),
    countsOf: async (devices) =>
      [...new Set(devices)]
        .map((device) => ({ device, count: where((v) => v.device === device).length }))
        .filter(({ count }) => count > 0),
    add: async (added) => {
      for (const version of added) {
        const counter = keyOf(version.device, version.n);
        if (versions.get(version.id) || counters.get(counter)) throw new Error("a version is added once");
        versions.set(version.id, version);
        counters.set(counter, { device: version.device, n: version.n, id: version.id });
      }
    },
    place: async (changes) => {
      for (const change of changes) {
        const version = versions.get(change.id);
        if (version) versions.set(change.id, { ...version, ...change });
      }
    },
    overwrite: async (texts) => {
      for (const { id, digest, text } of texts) {
        const version = versions.get(id);
        if (version) versions.set(id, { ...version, digest, text });
      }
    },
  };
};

const bySubject = (a: StoredVersion, b: StoredVersion): number =>
  compareText(a.subject, b.subject) || compareText(a.record, b.record) || a.order - b.order;
