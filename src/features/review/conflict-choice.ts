/** What somebody chose where values compete. */
export type ConflictChoice =
  | { readonly type: "value"; readonly field: string; readonly value: unknown }
  | { readonly type: "withdraw" }
  /** Keeps the record, or brings it back as it was. */
  | { readonly type: "keep"; readonly isWithdrawn: boolean };
