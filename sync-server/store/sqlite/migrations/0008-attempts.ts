/** Tries at doors that are guessed at; and the log by time, for its retention. */
export const attempts = `
CREATE TABLE attempt (
  regency TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL, tries INTEGER NOT NULL,
  PRIMARY KEY (regency, key, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_by_time ON attempt (regency, at);
CREATE INDEX access_log_by_time ON access_log (regency, at);
`;
