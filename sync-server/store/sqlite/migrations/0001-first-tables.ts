/**
 * The first tables. Every key begins with the regency, by which data can be spread over databases unchanged. Small rows
 * with text keys live WITHOUT ROWID (one tree instead of two); versions carry their text and do not.
 */
export const firstTables = `
CREATE TABLE meta (
  regency TEXT PRIMARY KEY, epoch INTEGER NOT NULL, durable TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
  regency TEXT NOT NULL, id TEXT NOT NULL, record TEXT NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL,
  author TEXT NOT NULL, device TEXT NOT NULL, n INTEGER NOT NULL, ord INTEGER NOT NULL, acceptedAt TEXT NOT NULL,
  stream TEXT NOT NULL, serial INTEGER NOT NULL, head INTEGER NOT NULL, settledAt INTEGER, wants TEXT,
  digest TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX version_by_id ON version (regency, id);
CREATE UNIQUE INDEX version_by_counter ON version (regency, device, n);
CREATE UNIQUE INDEX version_by_serial ON version (regency, stream, serial);
CREATE UNIQUE INDEX version_by_record ON version (regency, record, ord);
CREATE INDEX version_by_wish ON version (regency, wants) WHERE wants IS NOT NULL;
CREATE INDEX version_by_subject ON version (regency, subject, record, ord);

CREATE TABLE placement (
  regency TEXT NOT NULL, subject TEXT NOT NULL, stream TEXT NOT NULL, bundle TEXT NOT NULL,
  PRIMARY KEY (regency, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_by_stream ON placement (regency, stream, bundle, subject);
CREATE INDEX placement_by_bundle ON placement (regency, bundle);

CREATE TABLE gone (
  regency TEXT NOT NULL, stream TEXT NOT NULL, subject TEXT NOT NULL, serial INTEGER NOT NULL,
  PRIMARY KEY (regency, stream, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX gone_by_serial ON gone (regency, stream, serial);

CREATE TABLE erased (
  regency TEXT NOT NULL, subject TEXT NOT NULL, request TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (regency, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE stream (
  regency TEXT NOT NULL, stream TEXT NOT NULL, serial INTEGER NOT NULL, sumHigh INTEGER NOT NULL, sumLow INTEGER NOT NULL,
  PRIMARY KEY (regency, stream)
) STRICT, WITHOUT ROWID;

CREATE TABLE refused (
  regency TEXT NOT NULL, digest TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
  author TEXT NOT NULL, device TEXT NOT NULL, n INTEGER, stream TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL,
  receivedAt TEXT NOT NULL, text TEXT NOT NULL, seal TEXT,
  PRIMARY KEY (regency, digest)
) STRICT;
CREATE INDEX refused_by_stream ON refused (regency, stream, receivedAt);
CREATE INDEX refused_by_id ON refused (regency, id);
CREATE INDEX refused_by_time ON refused (regency, receivedAt);

CREATE TABLE account (
  regency TEXT NOT NULL, worker TEXT NOT NULL, name TEXT NOT NULL, grantsVersion INTEGER NOT NULL,
  restarts INTEGER NOT NULL, closedAt TEXT,
  PRIMARY KEY (regency, worker)
) STRICT, WITHOUT ROWID;

CREATE TABLE held_grant (
  regency TEXT NOT NULL, worker TEXT NOT NULL, role TEXT NOT NULL, area TEXT NOT NULL, startsAt TEXT NOT NULL, endsAt TEXT,
  PRIMARY KEY (regency, worker, role, area, startsAt)
) STRICT, WITHOUT ROWID;

CREATE TABLE code (
  regency TEXT NOT NULL, hash TEXT NOT NULL, worker TEXT NOT NULL, issuedAt TEXT NOT NULL, expiresAt TEXT NOT NULL,
  usedAt TEXT, usedBy TEXT,
  PRIMARY KEY (regency, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  regency TEXT NOT NULL, hash TEXT NOT NULL, worker TEXT NOT NULL, device TEXT NOT NULL, issuedAt TEXT NOT NULL, endedAt TEXT,
  PRIMARY KEY (regency, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_worker ON session (regency, worker);
CREATE INDEX session_by_device ON session (regency, device);

CREATE TABLE device (
  regency TEXT NOT NULL, device TEXT NOT NULL, worker TEXT NOT NULL, label TEXT NOT NULL, enrolledAt TEXT NOT NULL,
  revokedAt TEXT, lastSeenAt TEXT, lastN INTEGER NOT NULL, toldUnsent INTEGER, toldLastN INTEGER, clockOffsetS INTEGER,
  app TEXT NOT NULL,
  PRIMARY KEY (regency, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX device_by_worker ON device (regency, worker);

CREATE TABLE access_log (
  regency TEXT NOT NULL, at TEXT NOT NULL, worker TEXT NOT NULL, device TEXT NOT NULL, action TEXT NOT NULL,
  target TEXT NOT NULL
) STRICT;
`;
