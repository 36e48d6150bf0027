import { streamOf } from "#domain/access/streams.ts";
import { posyandu } from "#domain/records/posyandu.ts";
import { readBody } from "#domain/records/read-body.ts";
import type { Session } from "#storage/session-types.ts";

/** A posyandu that this person may work at. */
export interface PosyanduHere {
  readonly id: string;
  readonly name: string;
  /** Ten-digit code of its kelurahan; its first four are the region of the schedules. */
  readonly area: string;
  /** RW streams it serves. */
  readonly streams: readonly string[];
  readonly puskesmas: string | undefined;
}

/**
 * The posyandu on this phone, by name. Who holds only posyandu grants sees only those: the kelurahan's stream names all of
 * them, but their registers are not hers.
 */
export const posyanduHere = ({
  references,
  grants,
}: Pick<Session, "references" | "grants">): readonly PosyanduHere[] => {
  const held = grants().list;
  const own = new Set(held.flatMap(({ area }) => /^posyandu:(.+)$/.exec(area)?.[1] ?? []));
  const seesOthers = held.some(({ area }) => !area.startsWith("posyandu:"));
  return references(posyandu.kind)
    .filter(({ id }) => seesOthers || own.has(id))
    .flatMap(({ id, body }) => {
      const { name, area, rws, puskesmas } = readBody(posyandu, body);
      return name === undefined || area === undefined
        ? []
        : [{ id, name, area, streams: (rws ?? []).map((rw) => streamOf(area, rw)), puskesmas }];
    })
    .sort((a, b) => order.compare(a.name, b.name));
};

// One for all: `localeCompare` builds one a call.
const order = new Intl.Collator("id", { numeric: true });
