import { jsonAnswer, refusalAnswer } from "../http/answer.ts";
import { bearerOf } from "../http/bearer.ts";
import { readJson } from "../http/read-json.ts";
import { sync } from "../sync/sync.ts";
import type { Route } from "./route.ts";

/** POST /v1/sync */
export const syncRoute: Route = async (request, { world }) => {
  const bearer = bearerOf(request);
  if (!bearer) return refusalAnswer("signedOut");
  const body = await readJson(request);
  if (!body.ok) return refusalAnswer(body.problem);
  const answer = await sync(world, bearer.regency, bearer.token, body.value);
  if (!answer.ok) {
    const { refusal, ...more } = answer.problem;
    return refusalAnswer(refusal, more);
  }
  return jsonAnswer(request, answer.value);
};
