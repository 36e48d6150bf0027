import { streamOf } from "#domain/access/streams.ts";
import { PRACTICE_AREA } from "#domain/areas/index.ts";
import { type Body, singletonRecord } from "#domain/facts/version.ts";
import { kindOf } from "#domain/records/index.ts";
import type { PulledVersion } from "#protocol/envelope.ts";

export const PRACTICE_WORKER = "latihan-kader";
export const PRACTICE_DEVICE = "latihan-hp";
export const PRACTICE_RW = "01";
export const PRACTICE_STREAM = streamOf(PRACTICE_AREA, PRACTICE_RW);

/** Writes records as a server would send them: accepted, one version each, by stream. */
export interface PracticePen {
  write(kind: string, record: string, subject: string, body: Body): void;
  /** A person with the place in a family. */
  writePerson(person: string, family: string, role: string, body: Body): void;
  readonly streams: ReadonlyMap<string, readonly PulledVersion[]>;
}

/** Dated long ago: what the trainee writes later stands after it. */
const WRITTEN_AT = "2020-01-01T00:00:00.000Z";

export const createPracticePen = (): PracticePen => {
  const streams = new Map<string, PulledVersion[]>();
  let written = 0;
  const write: PracticePen["write"] = (kind, record, subject, body) => {
    const known = kindOf(kind);
    if (!known) throw new Error(`no kind ${kind}`);
    const place = known.home === "kelurahan" ? PRACTICE_AREA : PRACTICE_STREAM;
    const stream = streams.get(place) ?? [];
    streams.set(place, stream);
    written += 1;
    const id = `latihan-versi-${String(written).padStart(5, "0")}`;
    stream.push({
      id,
      record,
      subject,
      kind,
      schema: known.version,
      changed: Object.keys(body),
      supersedes: [],
      group: id,
      author: PRACTICE_WORKER,
      device: PRACTICE_DEVICE,
      n: written,
      recordedAt: WRITTEN_AT,
      content: { type: "body", body },
      stamp: { order: 1, acceptedAt: WRITTEN_AT, role: "cadre" },
      serial: stream.length + 1,
    });
  };
  return {
    write,
    writePerson: (person, family, role, body) => {
      write("person", person, person, body);
      write("membership", singletonRecord(person, "membership"), person, { family, role });
    },
    streams,
  };
};
