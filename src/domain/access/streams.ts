/**
 * Streams by name. Families live in the stream of their RW, `3571011001/05` (`/0` while the RW is unknown); a kelurahan, a
 * kecamatan and a city have one each, named by their code, for what belongs to them as such; a person has one for what is
 * theirs alone, `person:<worker id>`. Only the server and this file know that a name has parts: for everybody else a stream
 * id is opaque.
 */

/** The stream of a place: the RW's when one is given, else the area's own. */
export const streamOf = (area: string, rw?: string): string => (rw === undefined ? area : `${area}/${rw}`);

/** Kelurahan and RW of an RW stream; nothing for any other stream. */
export const streamPlace = (stream: string): { area: string; rw: string } | undefined => {
  const match = /^(\d{10})\/(\d{1,3})$/.exec(stream);
  return match?.[1] !== undefined && match[2] !== undefined ? { area: match[1], rw: match[2] } : undefined;
};

/** The areas that hold this stream, smallest first: `3571011001/05` -> kelurahan, kecamatan, city. */
export const parentStreams = (stream: string): readonly string[] =>
  [10, 6, 4]
    .map((digits) => stream.slice(0, digits))
    .filter((code) => /^\d+$/.test(code) && code.length < stream.length);

/** The city (regency) a stream belongs to: its four-digit code, which is also the server's distribution key. */
export const cityOf = (stream: string): string => stream.slice(0, 4);

/** The stream of one person, which nobody else reads or writes. */
export const ownStreamOf = (worker: string): string => `person:${worker}`;

export const isOwnStream = (stream: string): boolean =>
  /^person:[0-9A-Za-z][0-9A-Za-z.-]{0,99}$/.test(stream);
