import type { Tone } from "#domain/growth/bands.ts";
import { type IndicatorId, indicators } from "#domain/growth/indicators/index.ts";
import type { ReviewReason } from "#domain/measurements/review-reasons.ts";
import { reviewReasonLabels } from "#domain/measurements/review-reasons.ts";
import type { ChildRow } from "#domain/summary/child-row.ts";
import type { AreaSummary } from "#domain/summary/summarise-area.ts";
import type { ChildrenAnswer, PlacesAnswer, SummaryAnswer, SummaryOnWire } from "#protocol/lists.ts";
import { bandTones } from "#ui/tone.ts";
import { partName, type SummarisedArea } from "./area-parts.ts";
import { type Servings, servingOf } from "./servings.ts";

/** The server's figures as the screen shows those of the phone. What a newer server adds to them is left out. */
export const areaFromWire = ({ total, parts }: SummaryAnswer): SummarisedArea => ({
  total: summaryFromWire(total),
  parts: parts.map(({ area, summary }) => ({
    area,
    name: partName(area),
    summary: summaryFromWire(summary),
  })),
  partsAre: parts.some(({ area }) => area.includes("/")) ? "rw" : "kelurahan",
});

const summaryFromWire = (wire: SummaryOnWire): AreaSummary => ({
  ...wire,
  indices: wire.indices.flatMap((one) => (isIndex(one.index) ? { ...one, index: one.index } : [])),
});

/** A row of the server as a row of the phone. A tone that this app has no colour for asks to be looked at. */
export const rowFromWire = (wire: ChildrenAnswer["rows"][number]): ChildRow => ({
  ...wire,
  categories: wire.categories.flatMap((one) =>
    isIndex(one.index)
      ? {
          ...one,
          index: one.index,
          band: { ...withoutUndefined(one.band), tone: isTone(one.band.tone) ? one.band.tone : "watch" },
        }
      : [],
  ),
  reviewReasons: wire.reviewReasons.filter(isReason),
});

/** Names for filters, with the RWs that each serves. */
export const servingsFromWire = ({ posyandu, teams }: PlacesAnswer): Servings => ({
  posyandu: posyandu.map((one) => servingOf(one.id, one)),
  teams: teams.map((one) => servingOf(one.id, one)),
});

const isIndex = (index: string): index is IndicatorId => indicators.some(({ id }) => id === index);

const isTone = (tone: string): tone is Tone =>
  tone !== "unknown" && bandTones.some((known) => known === tone);

const isReason = (type: string): type is ReviewReason["type"] => Object.hasOwn(reviewReasonLabels, type);

/** The wire says `undefined` for what is not there; the domain leaves it out. */
const withoutUndefined = ({ id, label, hint, clinicalLabel }: WireBand) => ({
  id,
  label,
  ...(hint === undefined ? {} : { hint }),
  ...(clinicalLabel === undefined ? {} : { clinicalLabel }),
});

type WireBand = ChildrenAnswer["rows"][number]["categories"][number]["band"];
