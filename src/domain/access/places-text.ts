import { areaName } from "../areas/index.ts";
import { streamPlace } from "./streams.ts";

/**
 * Several RW streams in one breath: "RW 03, 05, 08", or with the kelurahan before each group when there is more than one:
 * "Bandar Lor RW 03, 05; Mojoroto RW 01". Streams that are no RW are named as areas.
 */
export const placesText = (streams: readonly string[]): string => {
  const rwsByArea = new Map<string, string[]>();
  for (const stream of [...streams].sort()) {
    const place = streamPlace(stream);
    const rws = rwsByArea.get(place?.area ?? stream) ?? [];
    rwsByArea.set(place?.area ?? stream, place ? [...rws, place.rw] : rws);
  }
  const isOneArea = rwsByArea.size === 1;
  return [...rwsByArea]
    .map(([area, rws]) =>
      [isOneArea && rws.length > 0 ? undefined : areaName(area), rwsText(rws)].filter(Boolean).join(" "),
    )
    .join("; ");
};

const rwsText = (rws: readonly string[]): string => {
  const known = rws.filter((rw) => Number(rw) !== 0);
  const words = [
    known.length > 0 && `RW ${known.join(", ")}`,
    known.length < rws.length && "RW belum diketahui",
  ];
  return words.filter(Boolean).join(", ");
};
