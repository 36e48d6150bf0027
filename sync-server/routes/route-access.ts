import type { Role } from "#domain/facts/version.ts";
import { type Caller, rolesOver } from "../access.ts";
import type { FactorDemand } from "../accounts/second-factor.ts";

/**
 * Who is let in by a route. `anyone` needs nothing (the answer tells nothing); `code` and `file` bring their own leave, which
 * the route checks; `token` is any signed-in person; `area` somebody with one of the roles over the whole area asked for;
 * `record` somebody with one of the roles who reads the stream in which the thing asked for lives.
 */
type Door = "anyone" | "neighbour" | "code" | "file" | "token" | "area" | "record";

interface RouteAccess {
  readonly door: Door;
  readonly roles: readonly Role[];
  /** How recently supervisors and admins must have shown their second factor on this device. */
  readonly factor?: FactorDemand;
}

const everyone: readonly Role[] = [
  "cadre",
  "posyanduCadre",
  "healthWorker",
  "supervisor",
  "admin",
  "partner",
  "donor",
];
/** Who may look at families other than through their own phone. */
const staff: readonly Role[] = ["cadre", "healthWorker", "supervisor", "admin"];

/** Every path the server answers, and to whom. A path that is not here does not exist; a test asks each of them as everybody. */
export const routeAccess = {
  "/health": { door: "anyone", roles: [] },
  "/ready": { door: "anyone", roles: [] },
  "/metrics": { door: "neighbour", roles: [] },
  "/v1/enrol": { door: "code", roles: [] },
  "/v1/courier": { door: "file", roles: [] },
  "/titip": { door: "file", roles: [] },
  "/v1/sign-out": { door: "token", roles: everyone },
  "/v1/second-factor": { door: "token", roles: everyone },
  "/v1/own-devices": { door: "token", roles: everyone },
  "/v1/lease": { door: "token", roles: everyone },
  "/v1/sync": { door: "token", roles: everyone },
  "/v1/summary": { door: "area", roles: staff },
  "/v1/children": { door: "area", roles: staff, factor: "known" },
  "/v1/care-summary": { door: "area", roles: staff },
  "/v1/families": { door: "area", roles: staff, factor: "known" },
  "/v1/places": { door: "area", roles: staff },
  "/v1/programme": { door: "area", roles: staff },
  "/v1/review": { door: "area", roles: staff, factor: "known" },
  "/v1/quality": { door: "area", roles: ["healthWorker", "supervisor", "admin"] },
  "/v1/devices": { door: "area", roles: ["supervisor", "admin"], factor: "known" },
  "/v1/recovery": { door: "area", roles: ["supervisor", "admin"], factor: "fresh" },
  "/v1/sign-out-everywhere": { door: "area", roles: ["supervisor", "admin"], factor: "fresh" },
  "/v1/people": { door: "area", roles: ["supervisor", "admin"], factor: "known" },
  "/v1/hand-over": { door: "area", roles: ["supervisor", "admin"], factor: "fresh" },
  "/v1/grants": { door: "area", roles: ["supervisor", "admin"], factor: "fresh" },
  "/v1/split": { door: "area", roles: ["supervisor", "admin"], factor: "fresh" },
  "/v1/export": { door: "record", roles: ["supervisor", "admin"], factor: "fresh" },
  "/v1/subject": { door: "record", roles: [...staff, "posyanduCadre"], factor: "known" },
  "/v1/history": { door: "record", roles: [...staff, "posyanduCadre"], factor: "known" },
} as const satisfies Readonly<Record<string, RouteAccess>>;

export type RoutePath = keyof typeof routeAccess;

export const accessOfRoute = (path: RoutePath): RouteAccess => routeAccess[path];

/** The caller with nothing but the grants whose role this route lets in: whatever the route looks up, it looks up for these. */
export const admitted = (path: RoutePath, caller: Caller): Caller => {
  const { roles } = accessOfRoute(path);
  return { ...caller, grants: caller.grants.filter(({ role }) => roles.includes(role)) };
};

/** True when a caller, cut down to what the route lets in, holds anything here that opens it. */
export const isAdmitted = (path: RoutePath, caller: Caller, regency: string, area: unknown): boolean => {
  if (accessOfRoute(path).door !== "area") return caller.grants.length > 0;
  return typeof area === "string" && area.startsWith(regency) && rolesOver(caller, area).length > 0;
};
