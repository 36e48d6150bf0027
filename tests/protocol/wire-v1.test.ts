import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { canonical } from "#domain/facts/canonical.ts";
import { checkVersion } from "#domain/facts/check-version.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { postedVersionSchema } from "#protocol/envelope.ts";
import { syncAnswerSchema, syncRequestSchema } from "#protocol/messages.ts";
import { PROTOCOL } from "#protocol/version.ts";

/**
 * A family, a child, a measurement and its correction as they went over the wire on 2026-11-21, recorded from the real
 * phone and server. Never recorded anew: what was once sent must be understood for ever. A new protocol gets a file of its own.
 */
const recorded = JSON.parse(
  readFileSync(new URL("./fixtures/round-v1.json", import.meta.url), "utf8"),
) as Record<"request" | "handedOver" | "firstLoad", unknown>;

const request = syncRequestSchema.parse(recorded.request);
const pulled = syncAnswerSchema.parse(recorded.firstLoad).pages.flatMap(({ versions }) => versions);

test("a request of protocol 1 is read whole, and every version in it passes today's gate", () => {
  expect(canonical(request)).toBe(canonical(recorded.request));
  expect(request.proto).toBe(1);
  expect(request.versions).toHaveLength(5);
  for (const sent of request.versions) {
    const version = postedVersionSchema.parse(sent);
    expect(canonical(version)).toBe(canonical(sent));
    expect(checkVersion(version as Version)).toMatchObject({ ok: true });
  }
});

test("an answer of protocol 1 is read whole", () => {
  for (const answer of [recorded.handedOver, recorded.firstLoad])
    expect(canonical(syncAnswerSchema.parse(answer))).toBe(canonical(answer));
  expect(syncAnswerSchema.parse(recorded.handedOver).outcomes.map(({ outcome }) => outcome)).toEqual(
    Array(5).fill("accepted"),
  );
});

test("a grant in a role of later years is left out, and costs nothing else; a broken one is refused", () => {
  const known = { role: "cadre", area: "3571011001/05" };
  const withGrants = (...list: readonly unknown[]) =>
    syncAnswerSchema.safeParse({ ...Object(recorded.firstLoad), grants: { version: 2, list } });
  expect(withGrants(known, { role: "nutritionist", area: "3571" }).data?.grants.list).toEqual([known]);
  expect(withGrants(known, { role: "cadre" }).success).toBe(false);
  expect(withGrants(known, { role: 7, area: "3571" }).success).toBe(false);
});

test("what protocol 1 brought still says the same", () => {
  const { records } = foldSubjects(pulled as readonly Version[]);
  const bodyOf = (kind: string) => [...records.values()].find((merged) => merged.kind === kind)?.body;
  expect(bodyOf("family")).toMatchObject({ headName: "Budi", area: "3571011001", rw: "05", rt: "02" });
  expect(bodyOf("person")).toMatchObject({ name: "Alya", sex: "P", birthDate: "2024-05-12" });
  expect(bodyOf("measurement")).toMatchObject({ weightKg: 9.6, lengthCm: 82.4, position: "standing" });
});

test("the protocol of today has a recording", () =>
  expect(existsSync(new URL(`./fixtures/round-v${PROTOCOL}.json`, import.meta.url))).toBe(true));
