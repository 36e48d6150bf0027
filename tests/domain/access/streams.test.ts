import { describe, expect, test } from "vitest";
import {
  covers,
  type Grant,
  grantSize,
  mayRead,
  rwGrants,
  streamsToSync,
  syncsRows,
} from "#domain/access/grant.ts";
import { readingRoles, writingRoles } from "#domain/access/roles.ts";
import {
  cityOf,
  isOwnStream,
  ownStreamOf,
  parentStreams,
  streamOf,
  streamPlace,
} from "#domain/access/streams.ts";

const grant = (area: string, streams?: readonly string[]): Grant => ({
  role: "cadre",
  area,
  ...(streams && { streams }),
});
const rw05 = "3571011001/05";

describe("streams", () => {
  test("a family's stream is named by kelurahan and RW, an area's by its code", () => {
    expect(streamOf("3571011001", "05")).toBe(rw05);
    expect(streamOf("3571011001", "0")).toBe("3571011001/0");
    expect(streamOf("3571")).toBe("3571");
  });
  test("only an RW stream has a place", () => {
    expect(streamPlace(rw05)).toEqual({ area: "3571011001", rw: "05" });
    for (const other of ["3571011001", "3571", "posyandu:x", "3571011001/", "35710110011/05"])
      expect(streamPlace(other)).toBeUndefined();
  });
  test("parents run from the kelurahan up", () => {
    expect(parentStreams(rw05)).toEqual(["3571011001", "357101", "3571"]);
    expect(parentStreams("3571011001")).toEqual(["357101", "3571"]);
    expect(parentStreams("3571")).toEqual([]);
  });
  test("a stream knows its city", () => expect(cityOf(rw05)).toBe("3571"));
});

describe("grants", () => {
  test.each([
    ["3571", "city"],
    ["357101", "kecamatan"],
    ["3571011001", "kelurahan"],
    [rw05, "rw"],
    ["posyandu:abc", "posyandu"],
    ["35", undefined],
    ["", undefined],
    ["posyandu:", undefined],
    ["3571011001/", undefined],
  ])("%j is a %s", (area, size) => expect(grantSize(grant(area))).toBe(size));

  test.each([
    ["3571", rw05, true],
    ["3571", "3571", true],
    ["3572", rw05, false],
    ["357101", "3571011001", true],
    ["357101", "3571", false],
    ["3571011001", rw05, true],
    ["3571011001", "3571011001/0", true],
    ["3571011001", "3571011002/05", false],
    [rw05, rw05, true],
    [rw05, "3571011001/0", false],
    [rw05, "3571011001/055", false],
    [rw05, "3571011001", false],
  ])("a grant of %s over %s: %s", (area, stream, expected) =>
    expect(covers(grant(area), stream)).toBe(expected),
  );

  test("a posyandu covers the RWs it serves and no other", () => {
    const posyandu = grant("posyandu:melati", [rw05, "3571011001/06"]);
    expect(["05", "06", "07"].map((rw) => covers(posyandu, streamOf("3571011001", rw)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(covers(grant("posyandu:melati"), rw05)).toBe(false);
  });
  test("a team reads its kelurahan's own stream, where posyandu and tools are, but does not write it", () => {
    const [team] = rwGrants("cadre", "3571011001", ["05"]);
    if (!team) throw new Error("no grant");
    expect(mayRead(team, "3571011001")).toBe(true);
    expect(mayRead(team, "357101")).toBe(false);
    expect(mayRead(team, "3571011002")).toBe(false);
    expect(readingRoles([team], "3571011001")).toEqual(["cadre"]);
    expect(writingRoles([team], "3571011001")).toEqual([]);
    expect(writingRoles([team], rw05)).toEqual(["cadre"]);
  });
  test("one person's roles hold where each was granted", () => {
    const grants: Grant[] = [
      { role: "cadre", area: rw05 },
      { role: "supervisor", area: "3571011001" },
    ];
    expect(writingRoles(grants, rw05)).toEqual(["cadre", "supervisor"]);
    expect(writingRoles(grants, "3571011001/06")).toEqual(["supervisor"]);
  });
  test("rows come to a device for a kelurahan or less, never for a kecamatan or a city", () => {
    const known = ["3571", "357101", "3571011001", "3571011001/0", rw05, "3571011002/01"];
    expect(streamsToSync(grant("3571011001"), known)).toEqual(["3571011001", "3571011001/0", rw05]);
    expect(streamsToSync(grant(rw05), known)).toEqual(["3571011001", rw05]);
    expect(streamsToSync(grant("posyandu:melati", [rw05]), known)).toEqual(["3571011001", rw05]);
    for (const area of ["357101", "3571", "nonsense"]) {
      expect(syncsRows(grant(area))).toBe(false);
      expect(streamsToSync(grant(area), known)).toEqual([]);
    }
  });
});

test("a person has a stream of their own, which no area covers and nobody else holds", () => {
  const own = ownStreamOf("0190-rina");
  expect(isOwnStream(own)).toBe(true);
  expect(isOwnStream("3571011001/05")).toBe(false);
  expect(covers({ role: "cadre", area: own }, own)).toBe(true);
  expect(syncsRows({ role: "supervisor", area: own })).toBe(true);
  for (const area of ["3571", "3571011001", "pers", "person:0190-rin", "agency:dinsos"])
    expect(mayRead({ role: "admin", area }, own)).toBe(false);
  expect(mayRead({ role: "partner", area: own }, own)).toBe(false);
});
