/** Protocol number in every request and answer. Keys may be added under one number; a meaning never changes under it. */
export const PROTOCOL = 1;

/** Largest request and answer, in the units the server enforces. */
export const LIMITS = {
  /** Bytes of one version as JSON. */
  versionBytes: 16_384,
  /** Versions going up in one request. */
  versionsUp: 500,
  /** Versions coming down in one answer, over all streams. */
  versionsDown: 2_000,
  /** Entries of who opened whom in one request. */
  opened: 1_000,
  /** Bytes of one request body after inflation. */
  requestBytes: 2_097_152,
} as const;
