import type { Grant } from "#domain/access/grant.ts";
import type { ToldGrants } from "../device-types.ts";
import type { LeaseClock } from "../keys/lease.ts";
import type { Grants } from "../session-types.ts";

/** What one person's phone last learnt from the server. Sealed with their own key. */
export interface Contact extends LeaseClock {
  /** 0 before the first answer and after the server named another history. */
  readonly epoch: number;
  readonly grants: Grants;
  /** False until the server answered once since enrolment. */
  readonly hasAnswered: boolean;
  /** Serial reached, by readable stream. */
  readonly heads: Readonly<Record<string, number>>;
  /** Server's clock, ISO instants. */
  readonly durable: string | null;
  readonly lastHandOverAt?: string;
  /** Server's clock minus this device's, ms. */
  readonly clockOffsetMs: number;
}

export const firstContact = (epoch: number, { version, list }: ToldGrants): Contact => ({
  epoch,
  grants: { version, list: list.map(toGrant) },
  hasAnswered: false,
  heads: {},
  durable: null,
  clockOffsetMs: 0,
});

/** A grant as a message carries it; what a newer server says beside it is not kept. */
export const toGrant = ({ role, area, streams }: ToldGrants["list"][number]): Grant => ({
  role,
  area,
  ...(streams === undefined ? {} : { streams }),
});
