import { signOut } from "../accounts/end-sessions.ts";
import { hashSessionToken } from "../accounts/session-token.ts";
import { jsonAnswer, refusalAnswer } from "../http/answer.ts";
import { bearerOf } from "../http/bearer.ts";
import type { Route } from "./route.ts";

/** POST /v1/sign-out: ends this session. A token that is unknown is as good as ended. */
export const signOutRoute: Route = async (request, { world }) => {
  const bearer = bearerOf(request);
  if (!bearer) return refusalAnswer("signedOut");
  await signOut(world, bearer.regency, hashSessionToken(bearer.token));
  return jsonAnswer(request, "{}");
};
