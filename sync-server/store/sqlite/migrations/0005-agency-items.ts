/** Copies that agencies were given, and whose are to be looked at again. */
export const agencyItems = `
CREATE TABLE agency_item (
  regency TEXT NOT NULL, item TEXT NOT NULL, source TEXT NOT NULL, subject TEXT NOT NULL, stream TEXT NOT NULL, endedAt TEXT,
  PRIMARY KEY (regency, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX agency_item_by_subject ON agency_item (regency, subject);

CREATE TABLE agency_due (
  regency TEXT NOT NULL, subject TEXT NOT NULL, mark TEXT NOT NULL,
  PRIMARY KEY (regency, subject)
) STRICT, WITHOUT ROWID;
`;
