import type * as z from "zod/mini";
import {
  type OwnDevice,
  ownDevicesAnswerSchema,
  signOutEverywhereAnswerSchema,
} from "#protocol/account-requests.ts";
import {
  type SecondFactorAnswer,
  secondFactorAnswerSchema,
  type secondFactorRequestSchema,
} from "#protocol/messages.ts";
import { PROTOCOL } from "#protocol/version.ts";
import type { HttpTransport } from "./http-transport.ts";
import type { Delivery } from "./ports.ts";

export type FactorStep = z.infer<typeof secondFactorRequestSchema>["step"];

/** What concerns accounts rather than records: one's own second factor, and other people's sessions. */
export interface Accounts {
  secondFactor(step: FactorStep, otp?: string): Promise<Delivery<SecondFactorAnswer>>;
  /** On which devices one is signed in; with `end`, no more on that one. */
  ownDevices(end?: string): Promise<Delivery<{ readonly devices: readonly OwnDevice[] }>>;
  /** Ends every session of somebody who works in that area only; answers on how many devices. */
  signOutEverywhere(area: string, worker: string): Promise<Delivery<{ readonly devices: number }>>;
}

export const createAccounts = ({ post }: Pick<HttpTransport, "post">): Accounts => ({
  secondFactor: (step, otp) =>
    post(
      "/v1/second-factor",
      { proto: PROTOCOL, step, ...(otp === undefined ? {} : { otp }) },
      secondFactorAnswerSchema,
    ),
  ownDevices: (end) =>
    post(
      "/v1/own-devices",
      { proto: PROTOCOL, ...(end === undefined ? {} : { end }) },
      ownDevicesAnswerSchema,
    ),
  signOutEverywhere: (area, worker) =>
    post("/v1/sign-out-everywhere", { proto: PROTOCOL, area, worker }, signOutEverywhereAnswerSchema),
});
