import { type HandInProblem, handIn } from "../courier/hand-in.ts";
import { jsonAnswer, refusalAnswer } from "../http/answer.ts";
import type { Attempts } from "../http/attempts.ts";
import { readBody } from "../http/read-json.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Route } from "./route.ts";

/** POST /v1/courier: a courier file as it is, from anybody who carries one; it is its own leave. */
export const courierRoute =
  (byAddress: Attempts, metrics: Metrics): Route =>
  async (request, { world, address }) => {
    const wait = byAddress.waitOf(address);
    if (wait !== undefined) return refusalAnswer("tooMany", { retryAfter: wait });
    const body = await readBody(request);
    if (!body.ok) return refusalAnswer(body.problem);
    const handed = await handIn(world, body.value);
    if (!handed.ok) return badFileAnswer(handed.problem);
    const { answer, outcomes } = handed.value;
    if (outcomes.length > 0) metrics.judged(outcomes, [], world.clock());
    return jsonAnswer(request, JSON.stringify(answer));
  };

const badFileAnswer = (problem: HandInProblem): Response =>
  new Response(JSON.stringify({ error: "badFile", problem }), {
    status: 400,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  });
