/** What a city decides about rules. Nothing is switched on by default. */
export interface RiskSettings {
  /** Ids of midwife-only rules that the coordinating midwife enabled for cadres. */
  readonly enabledForCadres: readonly string[];
}

export const DEFAULT_RISK_SETTINGS: RiskSettings = { enabledForCadres: [] };
