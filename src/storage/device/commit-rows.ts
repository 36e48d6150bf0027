import { StorageFailure } from "../failures.ts";
import { createPlan, type Plan } from "../plan.ts";
import type { RowStore } from "../rows.ts";

/** As `commitPlan`, before anybody is signed in: there is no memory that has to follow. */
export const commitRows = async <T>(rows: RowStore, prepare: (plan: Plan) => Promise<T>): Promise<T> => {
  for (let tries = 0; tries < 25; tries++) {
    const plan = createPlan();
    const value = await prepare(plan);
    if (plan.isEmpty() || (await rows.commit(plan.toCommit())) === "committed") return value;
  }
  throw new StorageFailure("busy", "other tabs kept writing the same rows");
};
