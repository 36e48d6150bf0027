import type { Fold } from "#domain/facts/fold.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Merged } from "#domain/facts/merge.ts";
import type { Version } from "#domain/facts/version.ts";
import { family as familyKind } from "#domain/records/family.ts";
import { identity } from "#domain/records/identity.ts";
import { measurement } from "#domain/records/measurement.ts";
import { membership } from "#domain/records/membership.ts";
import { person as personKind } from "#domain/records/person.ts";
import { posyandu } from "#domain/records/posyandu.ts";
import { readBody } from "#domain/records/read-body.ts";
import type { ReadTx } from "../store/store.ts";
import type { Stored, StoredPerson, StoredPosyandu } from "./stored.ts";

/** Reads what an import into these kelurahan (ten digits) has to know. */
export const loadStored = async (tx: ReadTx, areas: readonly string[]): Promise<Stored> => {
  const streams = (await tx.streams.all())
    .map(({ stream }) => stream)
    .filter((stream) => areas.some((area) => stream === area || stream.startsWith(`${area}/`)));
  const rows = await tx.versions.neededOfStreams(streams);
  const fold = foldSubjects(rows.map(({ text }) => JSON.parse(text) as Version));
  const active = [...fold.records.values()].filter(({ state }) => state === "active");
  return {
    people: active.flatMap((merged) => storedPerson(merged, fold) ?? []),
    posyandu: active.flatMap((merged) => storedPosyandu(merged) ?? []),
    records: new Set(fold.records.keys()),
  };
};

const storedPerson = ({ kind, subject, body }: Merged, fold: Fold): StoredPerson | undefined => {
  if (kind !== personKind.kind) return undefined;
  const { name, sex, birthDate, birthOrder, motherName, mother } = readBody(personKind, body);
  if (name === undefined || sex === undefined) return undefined;
  const familyId = bodyOf(fold, subject, membership)?.family;
  const household = familyId === undefined ? undefined : bodyOf(fold, familyId, familyKind);
  const motherOnFile = mother === undefined ? undefined : bodyOf(fold, mother, personKind)?.name;
  return {
    id: subject,
    family: familyId,
    name,
    sex,
    birthDate,
    birthOrder,
    nik: bodyOf(fold, subject, identity)?.nik,
    area: household?.area ?? "",
    rw: household?.rw ?? "0",
    parentNames: [motherName, motherOnFile, household?.headName].filter((text) => text !== undefined),
    measuredOn: new Set(
      fold
        .of(subject, measurement.kind)
        .flatMap((merged) =>
          merged.state === "active" ? (readBody(measurement, merged.body).date ?? []) : [],
        ),
    ),
  };
};

const storedPosyandu = ({ kind, record, body }: Merged): StoredPosyandu | undefined => {
  if (kind !== posyandu.kind) return undefined;
  const { name, area } = readBody(posyandu, body);
  return name === undefined || area === undefined ? undefined : { id: record, name, area };
};

/** The body of a subject's one active record of a kind. */
const bodyOf = <Shape extends Readonly<Record<string, unknown>>>(
  fold: Fold,
  subject: string,
  kind: Parameters<typeof readBody<Shape>>[0],
): Partial<Shape> | undefined => {
  const merged = fold.of(subject, kind.kind).find(({ state }) => state === "active");
  return merged && readBody(kind, merged.body);
};
