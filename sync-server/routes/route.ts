import type { RateLimits } from "../http/rate-limits.ts";
import type { World } from "../world.ts";

/** What a route is told besides the request. */
export interface Visit {
  readonly world: World;
  /** Where the request came from, for counting attempts; never logged. */
  readonly address: string;
  /** How fast one may ask; none where nobody counts. */
  readonly limits?: RateLimits | undefined;
}

/** Answers one kind of request: parse, authorise, act, answer. */
export type Route = (request: Request, visit: Visit) => Promise<Response>;
