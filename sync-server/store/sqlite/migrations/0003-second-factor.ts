/** Second factors, tokens that take one another's place, and who looked at one person. */
export const secondFactor = `
ALTER TABLE session ADD COLUMN follows TEXT;
ALTER TABLE session ADD COLUMN factorAt TEXT;
CREATE TABLE second_factor (
  regency TEXT NOT NULL, worker TEXT NOT NULL, secret TEXT NOT NULL, confirmedAt TEXT, lastStep INTEGER NOT NULL,
  recovery TEXT NOT NULL,
  PRIMARY KEY (regency, worker)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_log_by_target ON access_log (regency, target, at);
`;
