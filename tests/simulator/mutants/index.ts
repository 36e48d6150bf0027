import { COURIER_MUTANTS } from "./courier-mutants.ts";
import type { RatedMutant } from "./mutant.ts";
import { PHONE_MUTANTS } from "./phone-mutants.ts";
import { SERVER_MUTANTS } from "./server-mutants.ts";

/** Every fault put in on purpose: m1-m17 of the study, those of versions, bundles and moves, and those of couriers. */
export const MUTANTS: readonly RatedMutant[] = [...PHONE_MUTANTS, ...SERVER_MUTANTS, ...COURIER_MUTANTS];

/** Those that may need more schedules than this run by `npm run simulate -- --mutants`, not with the tests. */
export const MOST_IN_TESTS = 300;
