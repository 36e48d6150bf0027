import { areaName } from "#domain/areas/index.ts";
import type { QualityGrade } from "#domain/growth/quality/quality-grade.ts";
import type { QualityVerdict } from "#domain/growth/quality/quality-verdicts.ts";
import type { QualityBy } from "#domain/measurements/quality-groups.ts";
import type { GradedGroup } from "#domain/measurements/quality-page.ts";
import { formatCount, formatDecimal } from "#ui/format.ts";
import type { BandTone } from "#ui/tone.ts";
import { qualityText } from "./text.ts";

/** One worker, posyandu, tool or kelurahan with all that is said of its measurements. */
export interface QualityPageRow {
  readonly id: string;
  readonly name: string;
  /** The kelurahan of a posyandu or tool, where rows of several stand together. */
  readonly place: string | undefined;
  readonly count: number;
  /** "52 berat · 31 panjang"; a scale has weights only. */
  readonly figures: string;
  readonly grade: QualityGrade;
  readonly verdicts: readonly QualityVerdict[];
  /** Share of figures that end in ,0 or ,5. */
  readonly lastDigits: string;
  /** Of a tool on this phone: when it was last calibrated. */
  readonly calibrated?: string | undefined;
}

export const gradeTone: Readonly<Record<QualityGrade, BandTone>> = {
  good: "normal",
  look: "watch",
  poor: "low",
  tooFew: "unknown",
};

/** A group in the words of the page; without a name it is somebody or something else. */
export const qualityPageRow = (
  by: QualityBy,
  { id, report, verdicts, grade }: GradedGroup,
  known: { readonly name?: string | undefined; readonly area?: string | undefined },
): QualityPageRow => {
  const { weightDigits, lengthDigits } = report;
  const { name, area } = known;
  return {
    id,
    name: by === "kelurahan" ? areaName(id) : name || qualityText.unknown[by],
    place: area === undefined ? undefined : areaName(area),
    count: report.measurements,
    figures: [
      weightDigits.count > 0 && qualityText.weights(formatCount(weightDigits.count)),
      lengthDigits.count > 0 && qualityText.lengths(formatCount(lengthDigits.count)),
    ]
      .filter(Boolean)
      .join(" · "),
    grade,
    verdicts,
    lastDigits: qualityText.digits(share(weightDigits), share(lengthDigits)),
  };
};

const share = ({ count, shareOf0And5 }: { readonly count: number; readonly shareOf0And5: number }): string =>
  count === 0 ? qualityText.noDigits : `${formatDecimal(shareOf0And5, 0)}%`;
