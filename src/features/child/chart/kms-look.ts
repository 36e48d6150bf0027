import { type KmsZone, kmsZones } from "#domain/growth/monthly/kms-zone.ts";
import type { BandTone } from "#ui/tone.ts";

/** The colours of the printed book, each with its own pattern and shape: yellow is yellow, above orange is orange. */
export const kmsTone: Readonly<Record<KmsZone["id"], BandTone>> = {
  belowRed: "veryLow",
  yellow: "watch",
  green: "normal",
  aboveOrange: "high",
};

/** The zones from below to above with the z-scores at which they end. */
export const kmsZonesByZ = kmsZones.zones.map((zone, at) => {
  const ends = kmsZones.steps.map(({ under, upTo }) => under ?? upTo);
  return {
    label: zone.label,
    tone: kmsTone[zone.id],
    from: at === 0 ? undefined : ends[at - 1],
    to: ends[at],
  };
});

/** What the book calls the lines that have a name. */
export const kmsLineNames: Readonly<Record<number, string>> = { [-3]: "garis merah", 1: "garis oranye" };

/** The same on the line itself; the others have no name in the book. */
export const kmsLineWords: Readonly<Record<number, string>> = { [-3]: "merah", 1: "oranye" };
