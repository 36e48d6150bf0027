import type { Step } from "./step.ts";

/**
 * The first tables. Every key begins with the regency, by which rows are spread over hash partitions here and over
 * machines by Citus or the like. `text COLLATE "C"` sorts by bytes, as the other stores do, whatever the database's locale.
 *
 * What a transaction reads, changes and writes back whole has a `revision`. Rows that change in place leave room on
 * their page, so that a change of no indexed column stays on it (HOT).
 */
export const firstTables: Step = {
  name: "first tables",
  sql: ({ spread }) => `
CREATE TABLE meta (
  regency text COLLATE "C" NOT NULL, epoch bigint NOT NULL, durable text COLLATE "C", revision integer NOT NULL,
  PRIMARY KEY (regency)
)${spread("meta")}

CREATE TABLE version (
  regency text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, record text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL, kind text COLLATE "C" NOT NULL, author text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL, n bigint NOT NULL, ord integer NOT NULL, accepted_at text COLLATE "C" NOT NULL,
  stream text COLLATE "C" NOT NULL, serial bigint NOT NULL, head boolean NOT NULL, settled_at bigint,
  wants text COLLATE "C",  digest text COLLATE "C" NOT NULL, text text COLLATE "C" NOT NULL,
  PRIMARY KEY (regency, id)
)${spread("version", 90)}
CREATE UNIQUE INDEX version_by_counter ON version (regency, device, n);
CREATE UNIQUE INDEX version_by_serial ON version (regency, stream, serial);
CREATE UNIQUE INDEX version_by_record ON version (regency, record, ord);
CREATE INDEX version_by_wish ON version (regency, wants) WHERE wants IS NOT NULL;
CREATE INDEX version_by_subject ON version (regency, subject, record, ord);

CREATE TABLE placement (
  regency text COLLATE "C" NOT NULL, subject text COLLATE "C" NOT NULL, stream text COLLATE "C" NOT NULL,
  bundle text COLLATE "C" NOT NULL, revision integer NOT NULL,
  PRIMARY KEY (regency, subject)
)${spread("placement")}
CREATE INDEX placement_by_stream ON placement (regency, stream, bundle, subject);
CREATE INDEX placement_by_bundle ON placement (regency, bundle);

CREATE TABLE gone (
  regency text COLLATE "C" NOT NULL, stream text COLLATE "C" NOT NULL, subject text COLLATE "C" NOT NULL,
  serial bigint NOT NULL,
  PRIMARY KEY (regency, stream, subject)
)${spread("gone")}
CREATE INDEX gone_by_serial ON gone (regency, stream, serial);

CREATE TABLE erased (
  regency text COLLATE "C" NOT NULL, subject text COLLATE "C" NOT NULL, request text COLLATE "C" NOT NULL,
  at text COLLATE "C" NOT NULL,
  PRIMARY KEY (regency, subject)
)${spread("erased")}

CREATE TABLE stream (
  regency text COLLATE "C" NOT NULL, stream text COLLATE "C" NOT NULL, serial bigint NOT NULL,
  sum_high bigint NOT NULL, sum_low bigint NOT NULL,
  PRIMARY KEY (regency, stream)
)${spread("stream", 50)}

CREATE TABLE refused (
  regency text COLLATE "C" NOT NULL, digest text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL, subject text COLLATE "C" NOT NULL, author text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL, n bigint, stream text COLLATE "C" NOT NULL, reason text COLLATE "C" NOT NULL,
  detail text COLLATE "C" NOT NULL, received_at text COLLATE "C" NOT NULL, text text COLLATE "C" NOT NULL,
  seal text COLLATE "C",
  PRIMARY KEY (regency, digest)
)${spread("refused")}
CREATE INDEX refused_by_stream ON refused (regency, stream, received_at);
CREATE INDEX refused_by_id ON refused (regency, id);
CREATE INDEX refused_by_time ON refused (regency, received_at);

CREATE TABLE account (
  regency text COLLATE "C" NOT NULL, worker text COLLATE "C" NOT NULL, name text COLLATE "C" NOT NULL,
  grants_version integer NOT NULL, restarts integer NOT NULL, closed_at text COLLATE "C", revision integer NOT NULL,
  PRIMARY KEY (regency, worker)
)${spread("account")}

CREATE TABLE held_grant (
  regency text COLLATE "C" NOT NULL, worker text COLLATE "C" NOT NULL, role text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL, starts_at text COLLATE "C" NOT NULL, ends_at text COLLATE "C",
  PRIMARY KEY (regency, worker, role, area, starts_at)
)${spread("held_grant")}

CREATE TABLE code (
  regency text COLLATE "C" NOT NULL, hash text COLLATE "C" NOT NULL, worker text COLLATE "C" NOT NULL,
  issued_at text COLLATE "C" NOT NULL, expires_at text COLLATE "C" NOT NULL, used_at text COLLATE "C",
  used_by text COLLATE "C", revision integer NOT NULL,
  PRIMARY KEY (regency, hash)
)${spread("code")}
CREATE INDEX code_by_worker ON code (regency, worker);

CREATE TABLE session (
  regency text COLLATE "C" NOT NULL, hash text COLLATE "C" NOT NULL, worker text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL, issued_at text COLLATE "C" NOT NULL, ended_at text COLLATE "C",
  PRIMARY KEY (regency, hash)
)${spread("session")}
CREATE INDEX session_by_worker ON session (regency, worker);
CREATE INDEX session_by_device ON session (regency, device);

CREATE TABLE device (
  regency text COLLATE "C" NOT NULL, device text COLLATE "C" NOT NULL, worker text COLLATE "C" NOT NULL,
  label text COLLATE "C" NOT NULL, enrolled_at text COLLATE "C" NOT NULL, revoked_at text COLLATE "C",
  last_seen_at text COLLATE "C", last_n bigint NOT NULL, told_unsent bigint, told_last_n bigint, clock_offset_s bigint,
  app text COLLATE "C" NOT NULL, revision integer NOT NULL,
  PRIMARY KEY (regency, device)
)${spread("device", 50)}
CREATE INDEX device_by_worker ON device (regency, worker);

CREATE SEQUENCE access_log_position;
CREATE TABLE access_log (
  regency text COLLATE "C" NOT NULL, position bigint NOT NULL DEFAULT nextval('access_log_position'),
  at text COLLATE "C" NOT NULL, worker text COLLATE "C" NOT NULL, device text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL, target text COLLATE "C" NOT NULL
) PARTITION BY RANGE (at);
CREATE INDEX access_log_by_time ON access_log (regency, at, position);
CREATE INDEX access_log_by_position ON access_log (regency, position);
CREATE TABLE access_log_rest PARTITION OF access_log DEFAULT;
`,
};
