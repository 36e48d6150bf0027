import { type Context, Hono } from "hono";
import { hashSessionToken } from "./accounts/session-token.ts";
import { refusalAnswer } from "./http/answer.ts";
import { createAttempts } from "./http/attempts.ts";
import { bearerOf } from "./http/bearer.ts";
import type { Origin } from "./http/caller-address.ts";
import { createRateLimits, type Rates } from "./http/rate-limits.ts";
import { withSecurityHeaders } from "./http/security-headers.ts";
import { createSharedAttempts } from "./http/shared-attempts.ts";
import { createListings } from "./lists/listings.ts";
import { createMetrics } from "./metrics/metrics.ts";
import { timedStore } from "./metrics/timed-store.ts";
import { careSummaryRoute } from "./routes/care-summary.ts";
import { childrenRoute } from "./routes/children.ts";
import { courierRoute } from "./routes/courier.ts";
import { courierFormRoute, courierPageRoute } from "./routes/courier-page.ts";
import { devicesRoute } from "./routes/devices.ts";
import { enrolRoute } from "./routes/enrol.ts";
import { exportRoute } from "./routes/export.ts";
import { familiesRoute } from "./routes/families.ts";
import { grantsRoute } from "./routes/grants.ts";
import { handOverRoute } from "./routes/hand-over.ts";
import { healthRoute, readyRoute } from "./routes/health.ts";
import { historyRoute } from "./routes/history.ts";
import { leaseRoute } from "./routes/lease.ts";
import { metricsRoute } from "./routes/metrics.ts";
import { ownDevicesRoute } from "./routes/own-devices.ts";
import { peopleRoute } from "./routes/people.ts";
import { placesRoute } from "./routes/places.ts";
import { programmeRoute } from "./routes/programme.ts";
import { qualityRoute } from "./routes/quality.ts";
import { recoveryRoute } from "./routes/recovery.ts";
import { reviewRoute } from "./routes/review.ts";
import type { Route } from "./routes/route.ts";
import { type RoutePath, routeAccess } from "./routes/route-access.ts";
import { secondFactorRoute } from "./routes/second-factor.ts";
import { signOutRoute } from "./routes/sign-out.ts";
import { signOutEverywhereRoute } from "./routes/sign-out-everywhere.ts";
import { splitRoute } from "./routes/split.ts";
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
  /** How fast one may ask, beyond guesses, which are always counted; without rates nobody is held up. */
  readonly rates?: Rates | undefined;
}

/** The server as a function from request to response. */
export interface SyncServer {
  /** Everything it answers to but the app's own files, "POST /v1/sync"; a test asks all of it as everybody. */
  readonly paths: readonly string[];
  fetch(request: Request, env?: unknown): Promise<Response>;
}

/** Tries of activation codes per address and quarter of an hour, and over all per minute. */
const ENROL_TRIES = 10;
const ENROL_TRIES_OVERALL = 120;
/** Guesses at one person's second factor per quarter of an hour: three codes of a million are right at a time. */
const FACTOR_TRIES = 5;
/** Somebody has to make room first. */
const FULL_RETRY_S = 300;

/** Courier files per address and quarter of an hour: a tablet brings in those of a whole posyandu. */
const HAND_INS = 60;

const OWN_PATHS: ReadonlySet<string> = new Set(Object.keys(routeAccess));
const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

const monotonicSeconds = (): number => performance.now() / 1000;

const NOWHERE: Origin = { address: "", isPrivate: true };

export const createServer = (deps: ServerDeps): SyncServer => {
  const { app: builtApp, originOf = () => NOWHERE, isTls = false, refusesPlain = false, ...rest } = deps;
  const { metricsToken, rates, ...given } = rest;
  const metrics = createMetrics();
  const world: World = { ...given, store: timedStore(given.store, metrics, monotonicSeconds) };
  const serve = (route: Route) => (context: Context) =>
    route(context.req.raw, { world, limits, address: originOf(context.req.raw, context.env).address });
  const byAddress = createSharedAttempts(world, "enrol", ENROL_TRIES, 15 * 60_000);
  const overall = createSharedAttempts(world, "enrol overall", ENROL_TRIES_OVERALL, 60_000);
  const factorTries = createSharedAttempts(world, "factor", FACTOR_TRIES, 15 * 60_000);
  const limits = rates && createRateLimits(world.clock, rates);

  const handIns = createAttempts(world.clock, HAND_INS, 15 * 60_000);

  const listings = createListings(world);

  const app = new Hono();
  const routes: Readonly<Record<RoutePath, Route>> = {
    "/health": healthRoute,
    "/ready": readyRoute,
    "/metrics": metricsRoute(metrics, metricsToken),
    "/v1/enrol": enrolRoute(byAddress, overall, factorTries),
    "/v1/courier": courierRoute(handIns, metrics),
    "/titip": courierPageRoute,
    "/v1/sign-out": signOutRoute,
    "/v1/second-factor": secondFactorRoute(factorTries),
    "/v1/sync": syncRoute(metrics),
    "/v1/summary": summaryRoute(listings),
    "/v1/children": childrenRoute(listings),
    "/v1/care-summary": careSummaryRoute(listings),
    "/v1/families": familiesRoute(listings),
    "/v1/places": placesRoute,
    "/v1/programme": programmeRoute,
    "/v1/review": reviewRoute(listings),
    "/v1/quality": qualityRoute(listings),
    "/v1/devices": devicesRoute,
    "/v1/recovery": recoveryRoute,
    "/v1/lease": leaseRoute,
    "/v1/own-devices": ownDevicesRoute,
    "/v1/sign-out-everywhere": signOutEverywhereRoute,
    "/v1/people": peopleRoute,
    "/v1/hand-over": handOverRoute,
    "/v1/grants": grantsRoute,
    "/v1/split": splitRoute,
    "/v1/export": exportRoute,
    "/v1/subject": subjectRoute,
    "/v1/history": historyRoute,
  };
  for (const [path, route] of Object.entries(routes))
    if (path.startsWith("/v1/")) app.post(path, serve(route));
    else app.get(path, serve(route));
  app.post("/titip", serve(courierFormRoute(handIns, metrics)));
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

  /** By address, and by token: before anything is read, let alone looked up. */
  const waitOf = (request: Request, address: string): number | undefined => {
    const bearer = bearerOf(request);
    return (
      limits?.address.waitOf(address) ?? (bearer && limits?.device.waitOf(hashSessionToken(bearer.token)))
    );
  };

  return {
    paths: app.routes.map(({ method, path }) => `${method} ${path}`),
    fetch: async (request, env) => {
      const from = monotonicSeconds();
      const { address, isPrivate } = originOf(request, env);
      const isOpen = refusesPlain && !isPrivate;
      const wait = isOpen ? undefined : waitOf(request, address);
      const response = isOpen
        ? refusalAnswer("notAllowed")
        : wait !== undefined
          ? refusalAnswer("tooMany", { retryAfter: wait })
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
