/** One line of the table "N saves, K kills, 0 lost". */
export interface ChaosRow {
  readonly where: string;
  /** Versions that were reported as saved to whoever saved them. */
  readonly saves: number;
  /** Of these, how many an answer of the server had named as taken while the storm went on. */
  readonly acknowledged: number;
  readonly kills: number;
  /** Saved, and in no reader's hands at the end. */
  readonly lost: number;
  /** Under two serials. */
  readonly twice: number;
  readonly seconds: number;
  /** Whatever else was looked at; a problem throws. */
  readonly also: string;
}

export interface ChaosSize {
  readonly kills: number;
  readonly seed: number;
}
