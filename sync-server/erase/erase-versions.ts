import type { Version } from "#domain/facts/version.ts";
import { digestOf } from "../accept/digest.ts";
import { nextSerial } from "../serials.ts";
import type { StoredVersion } from "../store/port/versions.ts";
import type { WriteTx } from "../store/store.ts";

/**
 * Replaces the bodies of these versions by the demand for it, under new serials, so that every device that holds them
 * overwrites its copy. Answers how many; those that were erased before stay as they are.
 */
export const eraseVersions = async (
  tx: WriteTx,
  versions: readonly StoredVersion[],
  request: string,
  pepper: Uint8Array,
): Promise<number> => {
  const due = versions.filter((version) => contentOf(version) !== "erased");
  if (due.length === 0) return 0;
  const locked = await tx.streams.lock([...new Set(due.map(({ stream }) => stream))]);
  const serials = new Map(locked.map((state) => [state.stream, state.serial]));
  const next = (stream: string, kind: string): number => {
    const before = serials.get(stream);
    if (before === undefined) throw new Error("a stream is advanced under its lock");
    const serial = nextSerial(before, kind);
    serials.set(stream, serial);
    return serial;
  };
  await tx.versions.overwrite(due.map((version) => emptied(version, request, pepper)));
  // A record without bodies has no history: all of it is needed to know that it was erased.
  await tx.versions.place(
    due.map(({ id, stream, head, kind }) => ({
      ...{ id, stream, head, serial: next(stream, kind) },
      settledAt: null,
    })),
  );
  await tx.streams.put(
    locked.map((state) => ({ ...state, serial: serials.get(state.stream) ?? state.serial })),
  );
  return due.length;
};

const contentOf = ({ text }: StoredVersion): Version["content"]["type"] =>
  (JSON.parse(text) as Version).content.type;

/** Only what the envelope is known to be made of stays: a reason, or a key that a newer app wrote, may name somebody. */
const emptied = ({ id, text }: StoredVersion, request: string, pepper: Uint8Array) => {
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
