import { jsonAnswer, refusalAnswer } from "../http/answer.ts";
import type { Route } from "./route.ts";

/** GET /health: this process lives and answers. A store that is away for a moment is no reason to restart it. */
export const healthRoute: Route = (request) => jsonAnswer(request, '{"status":"ok"}');

/** GET /ready: the store answers too, so that requests may be sent here. */
export const readyRoute: Route = async (request, { world }) => {
  try {
    await world.store.regencies();
    return await jsonAnswer(request, '{"status":"ready"}');
  } catch {
    return refusalAnswer("busy", { retryAfter: 5 });
  }
};
