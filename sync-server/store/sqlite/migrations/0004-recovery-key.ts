/** What a supervisor shows to somebody who forgot their PIN. */
export const recoveryKey = `
CREATE TABLE recovery_key (
  regency TEXT NOT NULL, device TEXT NOT NULL, worker TEXT NOT NULL, text TEXT NOT NULL, keptAt TEXT NOT NULL,
  PRIMARY KEY (regency, device, worker)
) STRICT, WITHOUT ROWID;
`;
