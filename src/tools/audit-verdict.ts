/** What came of asking: `code` is the process's. Not checked is no success: whoever relies on it must notice. */
export interface AuditVerdict {
  readonly text: string;
  readonly code: 0 | 1 | 2;
}

/** Reads what `npm audit --json` printed; `failure` is why it did not run at all. */
export const auditVerdict = (printed: string, failure?: string): AuditVerdict => {
  const answer = failure === undefined ? parse(printed) : undefined;
  const counts = answer?.metadata?.vulnerabilities;
  if (typeof counts?.total !== "number") {
    const why = failure ?? answer?.message ?? answer?.error?.summary ?? "npm gave no answer that can be read";
    return { text: `not checked: ${why}`, code: 2 };
  }
  const { total, high = 0, critical = 0 } = counts;
  const text = `${total} known weaknesses, ${high} high, ${critical} critical`;
  return { text, code: high + critical > 0 ? 1 : 0 };
};

interface Answer {
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
  /** Of a registry that does not answer audits. */
  readonly message?: string;
  readonly error?: { readonly summary?: string };
}

const parse = (printed: string): Answer | undefined => {
  try {
    const json: unknown = JSON.parse(printed);
    return typeof json === "object" && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
};
