import type { Finding } from "../risk/assess-risk.ts";

/** The reason of a slip (`referral/reasons.ts`) that a finding leads to; `grave` where an emergency has a reason of its own. */
const REASONS: Readonly<Record<string, { readonly usual: string; readonly grave?: string }>> = {
  "BM-HB": { usual: "mother.anaemia", grave: "mother.severeAnaemia" },
  "CT-HB": { usual: "mother.anaemia", grave: "mother.severeAnaemia" },
  "BM-LILA": { usual: "mother.thin" },
  "CT-LILA": { usual: "mother.thin" },
  "BM-BP": { usual: "mother.highPressure", grave: "mother.veryHighPressure" },
  "NF-BP": { usual: "mother.highPressure", grave: "mother.veryHighPressure" },
  "BM-ANC": { usual: "mother.antenatal" },
  "NF-KOMP": { usual: "mother.afterBirth" },
  "NF-COND": { usual: "mother.afterBirth" },
  "BM-RUMAH": { usual: "family.house" },
  "CT-AGE": { usual: "family.wedding" },
  "BD-IMUN": { usual: "child.immunisation" },
  "BD-DEV": { usual: "child.development" },
  "BD-SAKIT": { usual: "child.ill" },
};

/**
 * The reasons of a referral that findings of a visit lead to, each once. Growth is left out: a referral reads it from the measurements
 * itself. What was asked in private leads to no reason on paper.
 */
export const referralReasonsOf = (
  findings: readonly Pick<Finding, "rule" | "severity" | "isPrivate">[],
): readonly string[] => [
  ...new Set(
    findings.flatMap(({ rule, severity, isPrivate }) => {
      const reason = isPrivate ? undefined : REASONS[rule];
      if (!reason) return [];
      return [severity === "emergency" && reason.grave !== undefined ? reason.grave : reason.usual];
    }),
  ),
];
