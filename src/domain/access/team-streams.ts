import type { Body } from "../facts/version.ts";
import { readBody } from "../records/read-body.ts";
import { team } from "../records/team.ts";
import { worker } from "../records/worker.ts";
import { streamOf } from "./streams.ts";

/** A worker or team as a device knows it. */
export interface Known {
  readonly id: string;
  readonly body: Body;
}

/**
 * The RW streams that a worker's own team accompanies (wilayah binaan), sorted; nothing when no team of theirs is known here.
 * A narrower view than what their grants let them read.
 */
export const teamStreams = (
  workerId: string,
  workers: readonly Known[],
  teams: readonly Known[],
): readonly string[] | undefined => {
  const own = workers.find(({ id }) => id === workerId);
  const teamId = own && readBody(worker, own.body).team;
  const found = teams.find(({ id }) => id === teamId);
  if (!found) return undefined;
  const { area, rws } = readBody(team, found.body);
  return area === undefined ? undefined : (rws ?? []).map((rw) => streamOf(area, rw)).sort();
};
