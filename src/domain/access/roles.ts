import type { Role } from "../facts/version.ts";
import { covers, type Grant, mayRead } from "./grant.ts";

/** The roles in which a person with these grants may read a stream. */
export const readingRoles = (grants: readonly Grant[], stream: string): readonly Role[] =>
  distinct(grants.filter((grant) => mayRead(grant, stream)));

/** The roles in which they may write to it. A team's RW grant does not let it write into its kelurahan's own stream. */
export const writingRoles = (grants: readonly Grant[], stream: string): readonly Role[] =>
  distinct(grants.filter((grant) => covers(grant, stream)));

const distinct = (grants: readonly Grant[]): readonly Role[] => [...new Set(grants.map(({ role }) => role))];
