import { ok, type Result } from "#domain/result.ts";
import {
  type AskedProblem,
  type HandOverAnswer,
  type HandOverAsk,
  handOverRequestSchema,
} from "#protocol/people-requests.ts";
import { SERVER_AUTHOR } from "../accept/server-author.ts";
import { localDay } from "../admin/local-moment.ts";
import { type Asker, plannedOf, planToGive, planToUndo } from "../hand-over/ask-plan.ts";
import { giveShares, writeDown } from "../hand-over/carry-out.ts";
import type { HeldHandOver } from "../hand-over/held-hand-over.ts";
import { type HandOverPlan, partOf } from "../hand-over/plan.ts";
import { changeState } from "../hand-over/planned.ts";
import type { ReadTx, WriteTx } from "../store/store.ts";
import type { World } from "../world.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** What is to be done: plans to carry out, or one to call off. */
interface Wanted {
  readonly plans: readonly HandOverPlan[];
  readonly calledOff?: HeldHandOver;
}

/** POST /v1/hand-over */
export const handOverRoute: Route = callerRoute(
  "/v1/hand-over",
  handOverRequestSchema,
  async ({ asked: { area, ask, confirm = false }, caller, regency, world }) => {
    const asker: Asker = { caller, area, today: localDay(world.clock(), regency) };
    const target = ask.type === "give" ? ask.from : ask.record;
    const json = confirm
      ? await world.store.write(regency, async (tx) => {
          // One after the other, also from several processes: each plan is judged by the grants of its moment.
          await tx.devices.lock([SERVER_AUTHOR]);
          const wanted = await wantedOf(tx, asker, ask);
          return wanted.ok ? carryOut(tx, world, regency, asker, wanted.value) : problemsOf(wanted.problem);
        })
      : await world.store.read(regency, async (tx) => {
          const wanted = await wantedOf(tx, asker, ask);
          return wanted.ok ? answerOf(tx, "preview", wanted.value) : problemsOf(wanted.problem);
        });
    const isChange = confirm && json.result !== "problems";
    return ok({ json, action: isChange ? `handOver.${ask.type}` : "handOver.look", target });
  },
);

const wantedOf = async (
  tx: ReadTx,
  asker: Asker,
  ask: HandOverAsk,
): Promise<Result<Wanted, readonly AskedProblem[]>> => {
  if (ask.type === "give") {
    const plan = await planToGive(tx, asker, ask);
    return plan.ok ? ok({ plans: [plan.value] }) : plan;
  }
  if (ask.type === "undo") {
    const plans = await planToUndo(tx, asker, ask.record);
    return plans.ok ? ok({ plans: plans.value }) : plans;
  }
  const planned = await plannedOf(tx, asker, ask.record);
  return planned.ok ? ok({ plans: [], calledOff: planned.value }) : planned;
};

/** Does it, and answers what stood there before. */
const carryOut = async (
  tx: WriteTx,
  world: World,
  regency: string,
  { caller, today }: Asker,
  wanted: Wanted,
): Promise<Told> => {
  const { plans, calledOff } = wanted;
  if (calledOff) {
    await changeState(tx, world, regency, calledOff, "cancelled");
    return answerOf(tx, "cancelled", wanted);
  }
  const isLater = plans.some(({ day }) => day > today);
  const answer = await answerOf(tx, isLater ? "planned" : "done", wanted);
  for (const plan of plans) {
    const state = isLater ? "planned" : "done";
    await writeDown(tx, world, regency, plan, { state, decidedBy: caller.worker });
    if (!isLater) await giveShares(tx, world, plan);
  }
  return answer;
};

type Told = Omit<HandOverAnswer, "proto">;

const answerOf = async (tx: ReadTx, result: string, { plans }: Wanted): Promise<Told> => {
  const parts = [];
  for (const plan of plans) parts.push(await partOf(tx, plan));
  return { result, problems: [], parts };
};

const problemsOf = (problems: readonly AskedProblem[]): Told => ({
  result: "problems",
  problems: [...problems],
  parts: [],
});
