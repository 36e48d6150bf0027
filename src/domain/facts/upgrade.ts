import type { RecordKind } from "../records/record-kind.ts";
import { canonical } from "./canonical.ts";
import type { Body, Version } from "./version.ts";

/**
 * The version as today's app writes its kind: an older body goes through the kind's steps. Nothing stored is changed; the
 * steps run at every reading. A version of a newer schema passes as it is.
 *
 * A step may add, convert or split fields, and must leave alone what is already new: an older app carries through what a
 * newer one wrote. When a step does away with a field that the author set, the author is taken to have set whatever the
 * steps made of it, so that a renamed field keeps its writer.
 */
export const upgradeVersion = (version: Version, kind: RecordKind): Version => {
  if (version.content.type !== "body" || version.schema >= kind.version) return version;
  const before = version.content.body;
  const after = upgradeBody(before, version.schema, kind);
  const hasLost = version.changed.some((field) => field in before && !(field in after));
  const made = Object.keys(after).filter((field) => canonical(after[field]) !== canonical(before[field]));
  const kept = version.changed.filter((field) => field in after || !(field in before));
  return {
    ...version,
    schema: kind.version,
    changed: hasLost ? [...new Set([...kept, ...made])] : kept,
    content: { type: "body", body: after },
  };
};

const upgradeBody = (body: Body, from: number, { kind, version, upgrades }: RecordKind): Body => {
  let upgraded = body;
  for (let step = from + 1; step <= version; step += 1) {
    const upgrade = upgrades[step];
    if (!upgrade) throw new Error(`kind ${kind} has no step to version ${step}`);
    upgraded = upgrade(upgraded);
  }
  return upgraded;
};
