import { parentStreams, streamPlace } from "#domain/access/streams.ts";
import { kelurahanIn } from "#domain/areas/index.ts";
import type { StreamState } from "../store/port/streams.ts";

/** The RW streams of an area that hold something, sorted. */
export const rwStreamsIn = (area: string, states: readonly StreamState[]): readonly StreamState[] =>
  states.filter(({ stream }) => streamPlace(stream) !== undefined && parentStreams(stream).includes(area));

/** The kelurahan of an area whose own stream holds something, sorted: their posyandu, teams and decisions. */
export const kelurahanStreamsIn = (area: string, states: readonly StreamState[]): readonly string[] =>
  states.map(({ stream }) => stream).filter((name) => /^\d{10}$/.test(name) && isIn(area, name));

/**
 * The parts in which figures of an area are told: the kelurahan of a city or kecamatan, those without any child among
 * them; the RWs of a kelurahan.
 */
export const partsOf = (area: string, states: readonly StreamState[]): readonly string[] => {
  const streams = rwStreamsIn(area, states).map(({ stream }) => stream);
  if (area.length === 10) return streams;
  const known = kelurahanIn(area);
  const held = streams.map((stream) => streamPlace(stream)?.area ?? stream);
  return [...new Set([...known, ...held])].sort();
};

/** True when a stream lies in the area, or is it. */
export const isIn = (area: string, stream: string): boolean =>
  stream === area || parentStreams(stream).includes(area);
