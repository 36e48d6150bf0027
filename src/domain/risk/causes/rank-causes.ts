import type { Finding } from "../assess-risk.ts";
import { SEVERITIES, type Severity } from "../rule.ts";
import type { CauseId } from "./causes.ts";

/** A possible cause, why it is suspected, and what the team said of it. */
export interface RankedCause {
  readonly cause: CauseId;
  /** Of the gravest finding behind it; absent where only the team named it. */
  readonly severity: Severity | undefined;
  /** "Berat badan kurang menurut umur". */
  readonly reasons: readonly string[];
  readonly judgement: "confirmed" | "struck" | undefined;
}

/** A judgement as it stands (`records/cause.ts`). */
export interface JudgedCause {
  readonly cause: CauseId;
  readonly judgement: "confirmed" | "struck";
}

/**
 * Confirmed causes first, then by the gravest finding behind each, then by how many findings point to it; struck ones last. What was
 * asked in private names no cause here, since the page it stands on is read together.
 */
export const rankCauses = (
  findings: readonly Pick<Finding, "severity" | "reason" | "isPrivate" | "causes" | "type">[],
  judged: readonly JudgedCause[],
): readonly RankedCause[] => {
  const open = findings.filter(({ isPrivate, type }) => !isPrivate && type !== "topic");
  const ids = [...new Set([...open.flatMap(({ causes }) => causes), ...judged.map(({ cause }) => cause)])];
  return ids
    .map((cause): RankedCause => {
      const behind = open.filter(({ causes }) => causes.includes(cause));
      const [severity] = behind.map((one) => one.severity).sort(bySeverity);
      return {
        cause,
        severity,
        reasons: [...new Set(behind.map(({ reason }) => reason))],
        judgement: judged.find((one) => one.cause === cause)?.judgement,
      };
    })
    .sort(
      (a, b) =>
        standing(a) - standing(b) ||
        bySeverity(a.severity ?? "note", b.severity ?? "note") ||
        b.reasons.length - a.reasons.length,
    );
};

/** The causes that something is to be done about: all but those the team struck. */
export const standingCauses = (ranked: readonly RankedCause[]): readonly CauseId[] =>
  ranked.filter(({ judgement }) => judgement !== "struck").map(({ cause }) => cause);

const standing = ({ judgement }: RankedCause): number =>
  judgement === "confirmed" ? 0 : judgement === "struck" ? 2 : 1;

const bySeverity = (a: Severity, b: Severity): number => SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
