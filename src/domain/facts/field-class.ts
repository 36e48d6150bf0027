import type { Role } from "./version.ts";

/**
 * How a field with several standing writes is shown until someone closes the conflict (design: merge by field).
 * - register: the later accepted;
 * - identity: the earlier accepted, the other is offered as a proposal;
 * - lattice: the furthest in `order` ("alive" < "dead");
 * - restrictive: the strictest, last in `order`;
 * - roleRanked: the highest-ranked role, then the later accepted;
 * - structural: the newest write that all of them descend from, else the earlier accepted.
 */
export type FieldClass =
  | { readonly type: "register" }
  | { readonly type: "identity" }
  | { readonly type: "lattice"; readonly order: readonly unknown[] }
  | { readonly type: "restrictive"; readonly order: readonly unknown[] }
  | { readonly type: "roleRanked" }
  | { readonly type: "structural" };

/** Puskesmas before cadre; a supervisor is no health worker and ranks with the cadre. */
export const ROLE_RANK: Readonly<Record<Role, number>> = {
  healthWorker: 2,
  cadre: 1,
  supervisor: 1,
  posyanduCadre: 1,
  admin: 0,
  partner: 0,
  donor: 0,
};
