import type { IndicatorId } from "#domain/growth/indicators/index.ts";

/** A share of children that is reported, by the rounded z of one index. */
export type PrevalenceKind = {
  readonly id: string;
  readonly label: string;
  readonly indicator: IndicatorId;
  readonly isCase: (z: number) => boolean;
  /** Oedema counts as far below -3 SD for indices that contain the weight, whatever the scale says (WHO). */
  readonly countsOedema: boolean;
};

const kind = (
  id: string,
  label: string,
  indicator: IndicatorId,
  isCase: (z: number) => boolean,
): PrevalenceKind => ({ id, label, indicator, isCase, countsOedema: indicator !== "lengthForAge" });

/** As WHO reports them; words of Permenkes 2/2020. */
export const prevalenceKinds: readonly PrevalenceKind[] = [
  kind("stunting", "Pendek dan sangat pendek (PB-TB/U < -2)", "lengthForAge", (z) => z < -2),
  kind("severeStunting", "Sangat pendek (PB-TB/U < -3)", "lengthForAge", (z) => z < -3),
  kind("wasting", "Gizi kurang dan buruk (BB/PB-TB < -2)", "weightForLength", (z) => z < -2),
  kind("severeWasting", "Gizi buruk (BB/PB-TB < -3)", "weightForLength", (z) => z < -3),
  kind("underweight", "Berat badan kurang dan sangat kurang (BB/U < -2)", "weightForAge", (z) => z < -2),
  kind("severeUnderweight", "Berat badan sangat kurang (BB/U < -3)", "weightForAge", (z) => z < -3),
  kind("overweight", "Gizi lebih dan obesitas (BB/PB-TB > +2)", "weightForLength", (z) => z > 2),
  kind("obesity", "Obesitas (BB/PB-TB > +3)", "weightForLength", (z) => z > 3),
];

/** What WHO's package uses for a child with oedema. */
export const OEDEMA_Z = -3.1;
