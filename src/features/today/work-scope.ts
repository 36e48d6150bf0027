import { placesText } from "#domain/access/places-text.ts";
import { teamStreams } from "#domain/access/team-streams.ts";
import type { Session } from "#storage/session-types.ts";

/** What Beranda shows: the team's own RWs, or everything on this phone. */
export type ScopeChoice = "team" | "all";

export interface WorkScope {
  /** True when there is a choice: the team's RWs are fewer than what may be read. */
  readonly isChoice: boolean;
  readonly choice: ScopeChoice;
  /** "RW 03, 05, 08". */
  readonly places: string;
  readonly teamPlaces: string;
  /** True for a subject that belongs to what is shown. */
  readonly holds: (stream: string) => boolean;
}

/** The scope as chosen; where there is nothing to choose, everything on the phone is the team's own work. */
export const workScope = (
  session: Pick<Session, "worker" | "references" | "families" | "people" | "grants">,
  choice: ScopeChoice,
): WorkScope => {
  const present = presentStreams(session);
  const team = teamStreams(session.worker.id, session.references("worker"), session.references("team"));
  const own = team && new Set(team);
  const isChoice = own !== undefined && present.some((stream) => !own.has(stream));
  const shownOwn = isChoice && choice === "team" ? own : undefined;
  const teamPlaces = placesText(team ?? present);
  return {
    isChoice,
    choice: shownOwn ? "team" : "all",
    places: shownOwn ? teamPlaces : allPlaces(present),
    teamPlaces,
    holds: (stream) => shownOwn?.has(stream) ?? true,
  };
};

const presentStreams = (session: Pick<Session, "families" | "people" | "grants">): readonly string[] => {
  const streams = new Set<string>();
  for (const { stream } of session.families()) streams.add(stream);
  for (const { stream } of session.people()) streams.add(stream);
  if (streams.size === 0) for (const { area } of session.grants().list) streams.add(area);
  return [...streams].sort();
};

/** A dozen RWs in one line help nobody; their kelurahan does. */
const MOST_NAMED = 6;

const allPlaces = (streams: readonly string[]): string =>
  streams.length <= MOST_NAMED
    ? placesText(streams)
    : placesText([...new Set(streams.map((stream) => stream.split("/")[0] ?? stream))]);
