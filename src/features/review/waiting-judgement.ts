import type { Judgement } from "#domain/facts/judgement.ts";

/** The newest decision made on this phone that the server has not taken yet: made, but without effect so far. */
export const waitingJudgement = (judgements: readonly Judgement[]): Judgement | undefined =>
  judgements.findLast(({ acceptedAt }) => acceptedAt === undefined);
