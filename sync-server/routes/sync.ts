import { jsonAnswer, refusalAnswer } from "../http/answer.ts";
import { bearerOf } from "../http/bearer.ts";
import { readJson } from "../http/read-json.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { afterRound, type Extras } from "../sync/after-round.ts";
import { type Synced, sync } from "../sync/sync.ts";
import type { Route } from "./route.ts";

/** POST /v1/sync */
export const syncRoute =
  (metrics: Metrics): Route =>
  async (request, { world, limits }) => {
    const bearer = bearerOf(request);
    if (!bearer) return refusalAnswer("signedOut");
    const body = await readJson(request);
    if (!body.ok) return refusalAnswer(body.problem);
    const keyOf = (worker: string): string => `${bearer.regency} ${worker}`;
    const pace = limits && {
      admit: (worker: string) => limits.account.waitOf(keyOf(worker)),
      keepsRefused: (worker: string) => limits.refused.waitOf(keyOf(worker)) === undefined,
    };
    const synced = await sync(world, bearer.regency, bearer.token, body.value, pace);
    if (!synced.ok) {
      const { refusal, ...more } = synced.problem;
      return refusalAnswer(refusal, more);
    }
    count(metrics, synced.value, world.clock());
    const extras = await afterRound(world, bearer.regency, synced.value);
    return jsonAnswer(request, withExtras(synced.value.json, extras));
  };

/** The answer's text with some keys more: pages of it are never parsed again. */
const withExtras = (json: string, extras: Extras): string =>
  Object.keys(extras).length === 0 ? json : `${json.slice(0, -1)},${JSON.stringify(extras).slice(1)}`;

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
