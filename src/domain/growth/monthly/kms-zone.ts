import { type Band, type BandScale, bandFor } from "#domain/growth/bands.ts";
import type { Reading } from "#domain/growth/reading.ts";

/** Where the weight lies on the printed KMS. Ids are used by the steps, labels are the book's words. */
export type KmsZoneId = "belowRed" | "yellow" | "green" | "aboveOrange";
export type KmsZone = Band & { readonly id: KmsZoneId };

const zone = (id: KmsZoneId, label: string, tone: Band["tone"]): KmsZone => ({ id, label, tone });

const belowRed = zone("belowRed", "Di bawah garis merah (BGM)", "veryLow");
const yellow = zone("yellow", "Di daerah kuning", "low");
const green = zone("green", "Di daerah hijau", "normal");
const aboveOrange = zone("aboveOrange", "Di atas garis oranye", "watch");

/** The lines of the KMS as z-scores of weight-for-age; a point on a line belongs to the zone towards the middle. */
export const kmsZones: BandScale & { readonly zones: readonly KmsZone[] } = {
  source:
    "KMS, Buku KIA 2020 dan sesudahnya: garis merah -3 SD, kuning sampai -2 SD, garis oranye +1 SD BB/U",
  zones: [belowRed, yellow, green, aboveOrange],
  steps: [
    { under: -3, band: belowRed },
    { under: -2, band: yellow },
    { upTo: 1, band: green },
    { band: aboveOrange },
  ],
};

/** The zone of a weight-for-age reading; undefined without z. An implausible weight has a zone, and a question. */
export const kmsZoneOf = (weightForAge: Reading, scale: typeof kmsZones = kmsZones): KmsZone | undefined => {
  if (weightForAge.kind === "none") return undefined;
  const band = bandFor(scale, weightForAge.z);
  return scale.zones.find(({ id }) => id === band.id);
};
