import type { Version } from "#domain/facts/version.ts";
import { digestOf } from "../accept/digest.ts";
import type { Erasure } from "../store/port/placements.ts";
import type { RefusedVersion } from "../store/port/refused.ts";
import type { StoredVersion } from "../store/port/versions.ts";
import type { ReadTx } from "../store/store.ts";
import type { World } from "../world.ts";

/** What an erasure touches, in numbers. */
export interface ErasureCount {
  /** Versions whose bodies are gone now, and those that were erased before. */
  readonly erased: number;
  readonly before: number;
  /** Refused copies that were kept for supervisors; only their numbers stay, so that no gap appears in a device's counter. */
  readonly refused: number;
}

/**
 * Replaces the body of every version about a subject by the demand for it, under new serials, so that every device that holds
 * them overwrites its copy; empties refused copies; and refuses what comes later. Envelope and stamp stay: that somebody wrote
 * something then is the audit trail. Done again it changes nothing.
 */
export const eraseSubject = (
  { store, pepper }: Pick<World, "store" | "pepper">,
  regency: string,
  erasure: Erasure,
): Promise<ErasureCount> =>
  store.write(regency, async (tx) => {
    const { subject } = erasure;
    const placed = await tx.placements.of([subject]);
    const locked = await tx.streams.lock(placed.map(({ stream }) => stream));
    await tx.placements.putErased([erasure]);
    const versions = await tx.versions.ofSubjects([subject]);
    const due = versions.filter((version) => contentOf(version) !== "erased");

    const serials = new Map(locked.map((state) => [state.stream, state.serial]));
    const next = (stream: string): number => {
      const serial = (serials.get(stream) ?? Number.NaN) + 1;
      if (Number.isNaN(serial)) throw new Error("a stream is advanced under its lock");
      serials.set(stream, serial);
      return serial;
    };
    await tx.versions.overwrite(due.map((version) => emptied(version, erasure, pepper)));
    // A record without bodies has no history: all of it is needed to know that it was erased.
    await tx.versions.place(
      due.map(({ id, stream, head }) => ({ id, stream, head, serial: next(stream), settledAt: null })),
    );
    await tx.streams.put(
      locked.map((state) => ({ ...state, serial: serials.get(state.stream) ?? state.serial })),
    );
    const refused = await refusedAbout(tx, subject);
    await tx.refused.put(refused.map(emptiedRefusal));
    return { erased: due.length, before: versions.length - due.length, refused: refused.length };
  });

/** How many of what an erasure would touch, by kind of record. */
export const countErasable = async (
  tx: ReadTx,
  subject: string,
): Promise<{ readonly kinds: ReadonlyMap<string, number>; readonly refused: number }> => {
  const kinds = new Map<string, number>();
  for (const version of await tx.versions.ofSubjects([subject]))
    kinds.set(version.kind, (kinds.get(version.kind) ?? 0) + 1);
  return { kinds, refused: (await refusedAbout(tx, subject)).length };
};

const contentOf = ({ text }: StoredVersion): Version["content"]["type"] =>
  (JSON.parse(text) as Version).content.type;

/** Only what the envelope is known to be made of stays: a reason, or a key that a newer app wrote, may name somebody. */
const emptied = ({ id, text }: StoredVersion, { request }: Erasure, pepper: Uint8Array) => {
  const { record, subject, kind, schema, changed, supersedes, group, author, device, n, recordedAt, stamp } =
    JSON.parse(text) as Version;
  const envelope = {
    id,
    record,
    subject,
    kind,
    schema,
    changed,
    supersedes,
    group,
    author,
    device,
    n,
    recordedAt,
  };
  const written = { ...envelope, content: { type: "erased", request } };
  return {
    id,
    digest: digestOf(pepper, written),
    text: JSON.stringify({ ...written, ...(stamp ? { stamp } : {}) }),
  };
};

const emptiedRefusal = (row: RefusedVersion): RefusedVersion => ({
  ...row,
  ...{ kind: "", subject: "", reason: "erased", detail: "", text: "", seal: null },
});

const PAGE = 500;

/** Refused copies about a subject; one that could not be read is about it when it names it. */
const refusedAbout = async (tx: ReadTx, subject: string): Promise<readonly RefusedVersion[]> => {
  const found: RefusedVersion[] = [];
  for (let after = ""; ; ) {
    const page = await tx.refused.page(after, PAGE);
    found.push(...page.filter((row) => row.subject === subject || row.text.includes(subject)));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return found;
    after = last.digest;
  }
};
