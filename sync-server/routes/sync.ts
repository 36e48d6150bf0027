import { jsonAnswer, refusalAnswer } from "../http/answer.ts";
import { bearerOf } from "../http/bearer.ts";
import { readJson } from "../http/read-json.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { type Synced, sync } from "../sync/sync.ts";
import type { Route } from "./route.ts";

/** POST /v1/sync */
export const syncRoute =
  (metrics: Metrics): Route =>
  async (request, { world }) => {
    const bearer = bearerOf(request);
    if (!bearer) return refusalAnswer("signedOut");
    const body = await readJson(request);
    if (!body.ok) return refusalAnswer(body.problem);
    const synced = await sync(world, bearer.regency, bearer.token, body.value);
    if (!synced.ok) {
      const { refusal, ...more } = synced.problem;
      return refusalAnswer(refusal, more);
    }
    count(metrics, synced.value, world.clock());
    return jsonAnswer(request, synced.value.json);
  };

const count = (metrics: Metrics, { request, outcomes }: Synced, nowMs: number): void => {
  if (outcomes.length > 0) metrics.judged(outcomes, request.versions.map(recordedAtOf), nowMs);
  const alarms = request.told?.alarms;
  if (alarms !== undefined && alarms >= 0) metrics.alarmsTold(request.device, alarms);
};

/** When a version says that it was written; versions are parsed one by one elsewhere, and any may be anything. */
const recordedAtOf = (version: unknown): number | undefined => {
  const at =
    typeof version === "object" && version !== null && "recordedAt" in version ? version.recordedAt : "";
  const ms = typeof at === "string" ? Date.parse(at) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
};
