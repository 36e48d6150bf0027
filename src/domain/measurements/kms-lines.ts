import type { Tone } from "../growth/bands.ts";
import type { MonthAssessment } from "../growth/monthly/assess-month.ts";
import type { MonthlyEntry } from "../growth/monthly/monthly-status.ts";
import { minimumGainNote, statusLabels } from "../growth/monthly/status-text.ts";
import { velocityText } from "../growth/velocity/velocity.ts";

/** A line of the KMS as people read it: what, a word with its tone, and what explains it. */
export interface KmsLine {
  readonly id: "status" | "zone" | "lengthGain";
  readonly label: string;
  readonly tone: Tone | "unknown";
  readonly word: string;
  readonly notes: readonly string[];
}

export interface KmsOptions {
  /** Somebody stands by an implausible weight. */
  readonly isStated?: boolean;
  /** Whoever was there said that it was the first weighing ever: what no phone can know. */
  readonly isFirst?: boolean;
}

/**
 * What the KMS says of a weighing: naik or tidak naik with how unusual the gain is, and the zone of the weight. Nothing for a
 * child that was not weighed. An implausible weight has no zone until somebody stands by it (`isStated`).
 */
export const kmsLines = (
  month: MonthAssessment | undefined,
  { isStated = false, isFirst = false }: KmsOptions = {},
): readonly KmsLine[] => {
  if (!month) return [];
  const { monthly, zone, assessment, corrected } = month;
  const lines: KmsLine[] = monthly ? [statusLine(monthly, month, isFirst)] : [];
  if (zone && (isStated || assessment.readings.weightForAge.kind === "z"))
    lines.push({
      id: "zone",
      label: corrected ? "Letak di KMS (umur sebenarnya)" : "Letak di KMS",
      tone: zone.tone,
      word: zone.label,
      notes: [],
    });
  return lines;
};

const statusLine = (entry: MonthlyEntry, { velocity }: MonthAssessment, isFirst: boolean): KmsLine => {
  const notes = [minimumGainNote(entry.status), velocity && velocityText(velocity)];
  return {
    id: "status",
    label: "Status KMS",
    tone: statusTone(entry),
    word: isFirst && entry.status.kind === "noDataLastMonth" ? statusLabels.B : statusWord(entry),
    notes: notes.filter((note) => note !== undefined),
  };
};

const statusWord = ({ status, consecutiveT }: MonthlyEntry): string =>
  status.kind === "T" && consecutiveT > 1
    ? `${consecutiveT}T, ${consecutiveT} bulan tidak naik`
    : statusLabels[status.kind];

const statusTone = ({ status, consecutiveT }: MonthlyEntry): KmsLine["tone"] => {
  if (status.kind === "N") return "normal";
  if (status.kind !== "T") return "unknown";
  return consecutiveT > 1 ? "low" : "watch";
};
