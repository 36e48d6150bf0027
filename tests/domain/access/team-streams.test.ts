import { expect, test } from "vitest";
import { teamStreams } from "#domain/access/team-streams.ts";
import type { Merged } from "#domain/facts/merge.ts";
import type { Body } from "#domain/facts/version.ts";

const merged = (record: string, kind: string, body: Body): Merged => ({
  record,
  subject: record,
  kind,
  state: "active",
  body,
  writers: {},
  conflicts: [],
  proposals: [],
  pending: false,
  standing: [],
});

const workers = [
  merged("siti", "worker", { name: "Siti", area: "3571011001", roles: ["cadre"], team: "melati" }),
  merged("rina", "worker", { name: "Rina", area: "3571011001", roles: ["supervisor"] }),
];
const teams = [merged("melati", "team", { name: "Melati", area: "3571011001", rws: ["08", "03"] })];

test("a cadre's streams are those of her team's RWs", () => {
  expect(teamStreams("siti", workers, teams)).toEqual(["3571011001/03", "3571011001/08"]);
});

test("who has no team, or one not on this phone, has none", () => {
  expect(teamStreams("rina", workers, teams)).toBeUndefined();
  expect(teamStreams("siti", workers, [])).toBeUndefined();
});
