import { expect, test } from "vitest";
import { teamStreams } from "#domain/access/team-streams.ts";

const workers = [
  { id: "siti", body: { name: "Siti", area: "3571011001", roles: ["cadre"], team: "melati" } },
  { id: "rina", body: { name: "Rina", area: "3571011001", roles: ["supervisor"] } },
];
const teams = [{ id: "melati", body: { name: "Melati", area: "3571011001", rws: ["08", "03"] } }];

test("a cadre's streams are those of her team's RWs", () => {
  expect(teamStreams("siti", workers, teams)).toEqual(["3571011001/03", "3571011001/08"]);
});

test("who has no team, or one not on this phone, has none", () => {
  expect(teamStreams("rina", workers, teams)).toBeUndefined();
  expect(teamStreams("siti", workers, [])).toBeUndefined();
});
