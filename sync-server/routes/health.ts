import { jsonAnswer, refusalAnswer } from "../http/answer.ts";
import type { Route } from "./route.ts";

/** GET /health: the store answers. */
export const healthRoute: Route = async (request, { world }) => {
  try {
    await world.store.regencies();
    return await jsonAnswer(request, '{"status":"ok"}');
  } catch {
    return refusalAnswer("busy", { retryAfter: 5 });
  }
};
