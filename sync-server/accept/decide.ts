import { type Grant, isAgency } from "#domain/access/grant.ts";
import { judgeWrite } from "#domain/access/may-write.ts";
import { mayReview } from "#domain/access/review-rights.ts";
import { writingRoles } from "#domain/access/roles.ts";
import { wantedStream } from "#domain/access/wanted-stream.ts";
import { canonical } from "#domain/facts/canonical.ts";
import { checkVersion } from "#domain/facts/check-version.ts";
import { createDescent } from "#domain/facts/descent.ts";
import { ROLE_RANK } from "#domain/facts/field-class.ts";
import type { Role, Stamp, Version } from "#domain/facts/version.ts";
import type { Refusal } from "#protocol/outcomes.ts";
import { counterKey, type Desk, leftKey } from "./desk.ts";
import { homeStream } from "./home-stream.ts";
import type { Posted } from "./posted.ts";
import { refusalOf } from "./refusal-of.ts";
import { enrolledDevice, type Sender } from "./sender.ts";

export type Decision =
  | { readonly type: "repeat"; readonly stamp: Stamp }
  | { readonly type: "refuse"; readonly reason: Refusal; readonly detail?: string }
  /** `stream` is where the subject lives, or will when this is the first word of it. */
  | {
      readonly type: "take";
      readonly role: Role;
      readonly isProposed: boolean;
      readonly stream: string;
      /** The other stream it would move its subject to. */
      readonly wants?: string;
    };

/** The final word on one version, given everything accepted before it. Changes nothing. */
export const decide = (desk: Desk, sender: Sender, regency: string, posted: Posted): Decision => {
  const { version } = posted;
  if (!isOwn(sender, version)) return refuse("wrongAuthor");
  if (desk.erased.has(version.subject)) return refuse("erased");
  const known = desk.known.get(version.id);
  if (known?.version.stamp)
    return known.digest === posted.digest || isRenumbered(known.version, version)
      ? { type: "repeat", stamp: known.version.stamp }
      : refuse("contentDiffers");
  if (desk.counters.has(counterKey(version.device, version.n))) return refuse("counterTaken");
  const checked = checkVersion(version);
  if (!checked.ok) return { type: "refuse", ...refusalOf(checked.problem) };
  const record = desk.records.get(version.record);
  if (record && (record.subject !== version.subject || record.kind !== version.kind))
    return refuse("badShape", "the record is another's");
  return decideScope(desk, sender, regency, posted);
};

const decideScope = (desk: Desk, sender: Sender, regency: string, { version, stream }: Posted): Decision => {
  const placed = desk.placements.get(version.subject)?.stream;
  const wanted = wantedStream(version, (family) => desk.placements.get(family)?.stream);
  const home = placed ?? homeStream(regency, version.kind, wanted ?? stream);
  if (home === undefined) return refuse("outsideScope", "no such area here");
  if (sender.isServer) return { type: "take", role: "admin", isProposed: false, stream: home };
  // An agency answers about what it was told, and opens nothing: else it could claim somebody's id before their cadre does.
  if (placed === undefined && isAgency(home)) return refuse("outsideScope", "no such item");

  const held = judgeHeld(desk, sender, home, version);
  if (held) {
    const isMoveAway = wanted !== undefined && wanted !== home && !reaches(sender.grants, wanted, version);
    if (held.outcome === "refuse") return refuse("notAllowed");
    return take(held.role, held.outcome === "propose" || isMoveAway, home, wanted);
  }
  // A new family whose body names an area the author does not hold stays where they may write, as a proposal.
  const claimed = placed === undefined ? homeStream(regency, version.kind, stream) : undefined;
  const fallback = claimed === undefined ? undefined : judgeIn(desk, sender.grants, claimed, version);
  if (claimed !== undefined && fallback && fallback.outcome !== "refuse")
    return take(fallback.role, true, claimed, wanted);

  const late = judgeIn(desk, sender.lateGrants, home, version);
  if (late && late.outcome !== "refuse") {
    return take(late.role, isEditOf(desk, version) || late.outcome === "propose", home, wanted);
  }
  const former = judgeFormer(desk, sender, version, stream);
  if (former && former.outcome !== "refuse")
    return take(former.role, isEditOf(desk, version) || former.outcome === "propose", home, wanted);
  return refuse("outsideScope");
};

/**
 * A family's move is decided where it wants to go: there somebody must answer for it. Turning it down is also for those who
 * hold where it lives.
 */
const judgeHeld = (desk: Desk, { grants }: Sender, home: string, version: Version) => {
  const judged = moveUnderReview(desk, version);
  if (!judged) return judgeIn(desk, grants, home, version);
  const there = judgeIn(desk, grants, judged.wants, version);
  return there ?? (judged.isAdopted ? undefined : judgeIn(desk, grants, home, version));
};

/**
 * A family may move away while its cadre works on without signal: what she writes under a stream that it has left, and that she
 * holds, is late work like any other. Only decisions on others' words are for those who hold where it is by now.
 */
const judgeFormer = (desk: Desk, { grants, lateGrants }: Sender, version: Version, stream: string) =>
  version.kind !== "review" && desk.left.has(leftKey(stream, version.subject))
    ? judgeIn(desk, [...grants, ...lateGrants], stream, version)
    : undefined;

/**
 * True when the version competes with something held. What all that is held descends from competes with nothing: it comes
 * again after a restore, and as a proposal it would take its fields out of everything that was built on it.
 */
const isEditOf = ({ records }: Desk, { id, record }: Version): boolean => {
  const { versions = [] } = records.get(record) ?? {};
  const { reaches } = createDescent(versions);
  return versions.some((held) => !reaches(held.id, id));
};

/** Where a proposal wants its subject to move to, when this version is a review that adopts or rejects it. */
const moveUnderReview = (
  desk: Desk,
  { kind, content }: Version,
): { readonly wants: string; readonly isAdopted: boolean } | undefined => {
  if (kind !== "review" || content.type !== "body") return undefined;
  const { target, targetRecord, decision } = content.body;
  if (decision !== "adopt" && decision !== "reject") return undefined;
  const judged = desk.records.get(String(targetRecord))?.versions.find(({ id }) => id === target);
  const wants = judged && wantedStream(judged, (family) => desk.placements.get(family)?.stream);
  return wants === undefined ? undefined : { wants, isAdopted: decision === "adopt" };
};

/** What the roles held in a stream allow; nothing when none is held there. */
const judgeIn = (desk: Desk, grants: readonly Grant[], stream: string, version: Version) => {
  const roles = writingRoles(grants, stream);
  if (roles.length === 0) return undefined;
  const verdict = judgeWrite(roles, version.kind, version.changed);
  if (version.kind !== "review" || verdict.outcome !== "accept") return named(verdict);
  const reviewer = reviewerRole(desk, roles, version);
  return reviewer === "any"
    ? named(verdict)
    : named({ outcome: reviewer ? "accept" : "refuse", role: reviewer });
};

/** The role in which somebody may take the decision; "any" when what they judge is not known here. */
const reviewerRole = (desk: Desk, roles: readonly Role[], { content }: Version): Role | "any" | undefined => {
  if (content.type !== "body") return "any";
  const { target, targetRecord, decision } = content.body;
  const judged = desk.records.get(String(targetRecord))?.versions.find(({ id }) => id === target);
  if (!judged) return "any";
  return roles
    .filter((role) => mayReview(role, String(decision), judged))
    .sort((a, b) => ROLE_RANK[b] - ROLE_RANK[a])[0];
};

const named = ({ outcome, role }: { outcome: "accept" | "propose" | "refuse"; role: Role | undefined }) => ({
  outcome: role === undefined ? ("refuse" as const) : outcome,
  role: role ?? "cadre",
});

const reaches = (grants: readonly Grant[], stream: string, version: Version): boolean =>
  judgeWrite(writingRoles(grants, stream), version.kind, version.changed).outcome === "accept";

const isOwn = ({ worker, devices, isServer }: Sender, { author, device }: Version): boolean =>
  isServer === true || (author === worker && (devices.has(device) || devices.has(enrolledDevice(device))));

/** The same word of the same author, which two copies of one phone have numbered differently. */
const isRenumbered = (known: Version, { device, n, ...sent }: Version): boolean => {
  const { stamp: _, device: __, n: ___, ...held } = known;
  return canonical(held) === canonical(sent);
};

const take = (role: Role, isProposed: boolean, stream: string, wanted: string | undefined): Decision => ({
  type: "take",
  role,
  isProposed,
  stream,
  ...(isProposed && wanted !== undefined && wanted !== stream ? { wants: wanted } : {}),
});

const refuse = (reason: Refusal, detail?: string): Decision => ({
  type: "refuse",
  reason,
  ...(detail === undefined ? {} : { detail }),
});
