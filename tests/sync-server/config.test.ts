import { describe, expect, test } from "vitest";
import { isLoopback, parseConfig } from "#server/config.ts";

const problemOf = (env: Record<string, string>): string => {
  const parsed = parseConfig(env);
  return parsed.ok ? "" : parsed.problem;
};

test("without any setting it serves this machine only, from ./data", () => {
  expect(parseConfig({})).toMatchObject({
    ok: true,
    value: {
      host: "127.0.0.1",
      port: 8080,
      dataDir: "data",
      backupDir: "data/backups",
      isProduction: false,
      tls: undefined,
    },
  });
});

test("an empty variable is as good as none", () => {
  expect(parseConfig({ PORT: "", TLS_CERT: "", TLS_KEY: "" })).toMatchObject({
    ok: true,
    value: { port: 8080 },
  });
});

test("what cannot be read is named", () => {
  expect(problemOf({ PORT: "eighty", BACKUP_HOUR: "24" })).toMatch(/PORT, BACKUP_HOUR/);
  expect(problemOf({ TLS_CERT: "cert.pem" })).toMatch(/TLS_KEY/);
});

describe("production", () => {
  test("refuses plain http that others could read", () => {
    for (const HOST of ["0.0.0.0", "::", "192.168.1.10", "damping.example"])
      expect(problemOf({ NODE_ENV: "production", HOST })).toMatch(/TLS_CERT/);
  });

  test("takes TLS, a trusted proxy or loopback", () => {
    const open = { NODE_ENV: "production", HOST: "0.0.0.0" };
    expect(problemOf({ ...open, TLS_CERT: "c", TLS_KEY: "k" })).toBe("");
    expect(problemOf({ ...open, TRUSTED_PROXY: "10.0.0.1, 10.0.0.2" })).toBe("");
    expect(problemOf({ NODE_ENV: "production", HOST: "127.0.0.1" })).toBe("");
  });

  test("is what DAMPING_MODE says, whatever NODE_ENV says", () => {
    expect(problemOf({ NODE_ENV: "production", DAMPING_MODE: "development", HOST: "0.0.0.0" })).toBe("");
    expect(problemOf({ DAMPING_MODE: "production", HOST: "0.0.0.0" })).not.toBe("");
  });
});

test("loopback is this machine and nothing that only looks like it", () => {
  expect(["127.0.0.1", "127.1.2.3", "::1", "localhost", "::ffff:127.0.0.1"].every(isLoopback)).toBe(true);
  expect(["127.0.0.1.example", "10.127.0.1", "localhost.example", "0.0.0.0", ""].some(isLoopback)).toBe(
    false,
  );
});

test("PostgreSQL is named by an address, a replica only beside it, and backups may be another process's", () => {
  const url = "postgres://damping@db.test:5432/damping";
  expect(parseConfig({ DATABASE_URL: url, DATABASE_REPLICA_URL: url, BACKUP_HOUR: "off" })).toMatchObject({
    ok: true,
    value: { databaseUrl: url, replicaUrl: url, backupHour: undefined },
  });
  expect(parseConfig({})).toMatchObject({ value: { databaseUrl: undefined, backupHour: 2 } });
  expect(parseConfig({ DATABASE_URL: "mysql://x" })).toMatchObject({
    problem: expect.stringContaining("DATABASE_URL"),
  });
  expect(parseConfig({ DATABASE_REPLICA_URL: url })).toMatchObject({ ok: false });
  expect(parseConfig({ BACKUP_HOUR: "on" })).toMatchObject({
    problem: expect.stringContaining("BACKUP_HOUR"),
  });
});
