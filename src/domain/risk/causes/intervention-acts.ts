import type { Intervention } from "./interventions.ts";

/** What the team itself can do towards an intervention, at once, in this app. */
export type Act = "refer" | "aid" | "counsel" | "tablets" | "treatment" | "weigh";

/** Those not named here are begun by a referral to whoever acts. */
const ACTS: Readonly<Record<string, Act>> = {
  ironTablets: "tablets",
  foodForChild: "treatment",
  foodForPregnant: "treatment",
  growthMonitoring: "weigh",
  breastfeeding: "counsel",
  feedingYoungChild: "counsel",
  counselling: "counsel",
  parentingClass: "counsel",
  smokeFree: "counsel",
  brideCompanionship: "counsel",
  socialAid: "aid",
  fosterParent: "aid",
  foodGarden: "aid",
};

export const actOf = ({ id }: Pick<Intervention, "id">): Act => ACTS[id] ?? "refer";

/** For tests: every id that has an act of its own. */
export const actIds = Object.keys(ACTS) as readonly string[];
