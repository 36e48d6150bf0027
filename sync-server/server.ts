import { type Context, Hono } from "hono";
import { refusalAnswer } from "./http/answer.ts";
import { createAttempts } from "./http/attempts.ts";
import type { Origin } from "./http/caller-address.ts";
import { withSecurityHeaders } from "./http/security-headers.ts";
import { createListings } from "./lists/listings.ts";
import { createMetrics } from "./metrics/metrics.ts";
import { timedStore } from "./metrics/timed-store.ts";
import { childrenRoute } from "./routes/children.ts";
import { courierRoute } from "./routes/courier.ts";
import { devicesRoute } from "./routes/devices.ts";
import { enrolRoute } from "./routes/enrol.ts";
import { healthRoute, readyRoute } from "./routes/health.ts";
import { historyRoute } from "./routes/history.ts";
import { metricsRoute } from "./routes/metrics.ts";
import { placesRoute } from "./routes/places.ts";
import { qualityRoute } from "./routes/quality.ts";
import { recoveryRoute } from "./routes/recovery.ts";
import { reviewRoute } from "./routes/review.ts";
import type { Route } from "./routes/route.ts";
import { signOutRoute } from "./routes/sign-out.ts";
import { subjectRoute } from "./routes/subject.ts";
import { summaryRoute } from "./routes/summary.ts";
import { syncRoute } from "./routes/sync.ts";
import { StoreFull } from "./store/store-full.ts";
import type { World } from "./world.ts";

export interface ServerDeps extends World {
  /** Where a request comes from and whether it came in private; in tests, nobody in particular and yes. */
  readonly originOf?: (request: Request, env: unknown) => Origin;
  /** Refuses requests that others on the way could read; production does. */
  readonly refusesPlain?: boolean;
  /** True when readers reach this server over TLS. */
  readonly isTls?: boolean;
  /** Serves the built app; nothing when there is none. */
  readonly app?: (request: Request) => Promise<Response>;
  /** Lets its holder read the metrics from elsewhere; without one only this machine may. */
  readonly metricsToken?: string | undefined;
}

/** The server as a function from request to response. */
export interface SyncServer {
  fetch(request: Request, env?: unknown): Promise<Response>;
}

/** Tries of activation codes per address and quarter of an hour, and over all per minute. */
const ENROL_TRIES = 10;
const ENROL_TRIES_OVERALL = 120;
/** Somebody has to make room first. */
const FULL_RETRY_S = 300;

/** Courier files per address and quarter of an hour: a tablet brings in those of a whole posyandu. */
const HAND_INS = 60;

const OWN_PATHS: ReadonlySet<string> = new Set([
  ...[
    "enrol",
    "sign-out",
    "sync",
    "summary",
    "children",
    "places",
    "devices",
    "recovery",
    "courier",
    "subject",
    "history",
    "review",
  ].map((name) => `/v1/${name}`),
  ...["/health", "/ready", "/metrics"],
]);
const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

const monotonicSeconds = (): number => performance.now() / 1000;

const NOWHERE: Origin = { address: "", isPrivate: true };

export const createServer = (deps: ServerDeps): SyncServer => {
  const { app: builtApp, originOf = () => NOWHERE, isTls = false, refusesPlain = false, ...rest } = deps;
  const { metricsToken, ...given } = rest;
  const metrics = createMetrics();
  const world: World = { ...given, store: timedStore(given.store, metrics, monotonicSeconds) };
  const serve = (route: Route) => (context: Context) =>
    route(context.req.raw, { world, address: originOf(context.req.raw, context.env).address });
  const byAddress = createAttempts(world.clock, ENROL_TRIES, 15 * 60_000);
  const overall = createAttempts(world.clock, ENROL_TRIES_OVERALL, 60_000);

  const handIns = createAttempts(world.clock, HAND_INS, 15 * 60_000);

  const listings = createListings(world);

  const app = new Hono();
  app.get("/health", serve(healthRoute));
  app.get("/ready", serve(readyRoute));
  app.get("/metrics", serve(metricsRoute(metrics, metricsToken)));
  app.post("/v1/enrol", serve(enrolRoute(byAddress, overall)));
  app.post("/v1/sign-out", serve(signOutRoute));
  app.post("/v1/sync", serve(syncRoute(metrics)));
  app.post("/v1/summary", serve(summaryRoute(listings)));
  app.post("/v1/children", serve(childrenRoute(listings)));
  app.post("/v1/devices", serve(devicesRoute));
  app.post("/v1/recovery", serve(recoveryRoute));
  app.post("/v1/courier", serve(courierRoute(handIns, metrics)));
  app.post("/v1/quality", serve(qualityRoute(listings)));
  app.post("/v1/places", serve(placesRoute));
  app.post("/v1/subject", serve(subjectRoute));
  app.post("/v1/history", serve(historyRoute));
  app.post("/v1/review", serve(reviewRoute(listings)));
  app.all("/v1/*", () => refusalAnswer("notFound"));
  app.get("*", async ({ req }) => (builtApp ? builtApp(req.raw) : refusalAnswer("notFound")));
  app.notFound(() => refusalAnswer("notFound"));
  app.onError((error) => {
    if (error instanceof StoreFull) {
      world.log("error", "storeFull", {});
      return refusalAnswer("busy", { retryAfter: FULL_RETRY_S });
    }
    // Where, not what: a message may quote what somebody sent.
    const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
    world.log("error", "bug", { name: error.name, at: frames.slice(0, 8).join("; ") });
    return refusalAnswer("broken");
  });

  return {
    fetch: async (request, env) => {
      const from = monotonicSeconds();
      const isOpen = refusesPlain && !originOf(request, env).isPrivate;
      const response = isOpen
        ? refusalAnswer("notAllowed")
        : await app.fetch(request, env as Record<string, unknown> | undefined);
      const { pathname } = new URL(request.url);
      const { method } = request;
      const { status } = response;
      // Only paths of our own: anything else may hold what somebody typed.
      const path = OWN_PATHS.has(pathname) ? pathname : "other";
      const seconds = monotonicSeconds() - from;
      metrics.answered(path, METHODS.has(method) ? method : "other", status, seconds);
      world.log("info", "request", { method, path, status, ms: Math.round(seconds * 1000) });
      return withSecurityHeaders(response, isTls);
    },
  };
};
