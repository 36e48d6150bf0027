import type * as z from "zod/mini";
import {
  type GrantsAnswer,
  grantsAnswerSchema,
  type HandOverAnswer,
  type HandOverAsk,
  handOverAnswerSchema,
  type PeopleAnswer,
  peopleAnswerSchema,
  type SplitAnswer,
  splitAnswerSchema,
  type splitRequestSchema,
} from "#protocol/people-requests.ts";
import { PROTOCOL } from "#protocol/version.ts";
import type { HttpTransport } from "./http-transport.ts";
import type { Delivery } from "./ports.ts";

export type SplitAsked = Omit<z.infer<typeof splitRequestSchema>, "proto" | "confirm">;

/** What those ask and decide who answer for the people of an area. Nothing changes unless `confirm` is given. */
export interface People {
  /** Who works or worked in an area, and what was handed over there. */
  people(area: string): Promise<Delivery<PeopleAnswer>>;
  handOver(area: string, ask: HandOverAsk, confirm?: boolean): Promise<Delivery<HandOverAnswer>>;
  /** What somebody is to hold within the area. */
  grants(
    area: string,
    worker: string,
    grants: readonly { readonly role: string; readonly place: string }[],
    confirm?: boolean,
  ): Promise<Delivery<GrantsAnswer>>;
  split(asked: SplitAsked, confirm?: boolean): Promise<Delivery<SplitAnswer>>;
}

export const createPeople = ({ post }: Pick<HttpTransport, "post">): People => ({
  people: (area) => post("/v1/people", { proto: PROTOCOL, area }, peopleAnswerSchema),
  handOver: (area, ask, confirm = false) =>
    post("/v1/hand-over", { proto: PROTOCOL, area, ask, confirm }, handOverAnswerSchema),
  grants: (area, worker, grants, confirm = false) =>
    post("/v1/grants", { proto: PROTOCOL, area, worker, grants, confirm }, grantsAnswerSchema),
  split: (asked, confirm = false) =>
    post("/v1/split", { proto: PROTOCOL, ...asked, confirm }, splitAnswerSchema),
});
