import type * as z from "zod/mini";
import { ok, type Result } from "#domain/result.ts";
import type { RequestRefusal } from "#protocol/messages.ts";
import { PROTOCOL } from "#protocol/version.ts";
import { type Caller, callerOf } from "../access.ts";
import { hasWideRole, isProved } from "../accounts/second-factor.ts";
import { jsonAnswer, refusalAnswer } from "../http/answer.ts";
import { bearerOf } from "../http/bearer.ts";
import { readJson } from "../http/read-json.ts";
import type { ReadTx } from "../store/store.ts";
import { nowOf, type World } from "../world.ts";
import type { Route } from "./route.ts";
import { accessOfRoute, admitted, isAdmitted, type RoutePath } from "./route-access.ts";

/** A signed-in person's question, read and parsed. */
export interface Question<Asked> {
  readonly asked: Asked;
  /** With the grants that this route lets in, and no others. */
  readonly caller: Caller;
  readonly regency: string;
  readonly world: World;
}

/** What is answered, and what the access log says was looked at. */
export interface Told {
  readonly json: object;
  readonly action: string;
  readonly target: string;
}

/** Why a question has no answer; by name, or with the seconds to wait. */
type Refused = RequestRefusal | { readonly refusal: RequestRefusal; readonly retryAfter: number };

/**
 * A route for signed-in people: token, pace, body, shape, protocol and `routeAccess` are checked here, and who looked is
 * written down.
 */
export const callerRoute =
  <Asked extends { proto: number }>(
    path: RoutePath,
    schema: z.ZodMiniType<Asked>,
    answer: (question: Question<Asked>) => Promise<Result<Told, Refused>>,
  ): Route =>
  async (request, { world, limits }) => {
    const bearer = bearerOf(request);
    if (!bearer) return refusalAnswer("signedOut");
    const { regency, token } = bearer;
    const known = await world.store.read(regency, (tx) => knownCaller(tx, world, path, token));
    if (!known.ok) return refusalAnswer(known.problem);
    const { caller, lacksFactor } = known.value;
    const wait =
      limits?.account.waitOf(`${regency} ${caller.worker}`) ??
      limits?.lists.waitOf(`${regency} ${caller.worker}`);
    if (wait !== undefined) return refusalAnswer("tooMany", { retryAfter: wait });
    const body = await readJson(request);
    if (!body.ok) return refusalAnswer(body.problem);
    const asked = schema.safeParse(body.value);
    if (!asked.success) return refusalAnswer("badRequest");
    if (asked.data.proto !== PROTOCOL) return refusalAnswer("unknownProtocol");
    const { area } = asked.data as { readonly area?: unknown };
    if (!isAdmitted(path, caller, regency, area)) return refusalAnswer("notAllowed");
    if (lacksFactor) return refusalAnswer("secondFactorNeeded");

    const told = await answer({ asked: asked.data, caller, regency, world });
    if (!told.ok) return refusedAnswer(told.problem);
    const { json, action, target } = told.value;
    const { worker, device } = caller;
    await world.store.write(regency, (tx) =>
      tx.accessLog.add([{ at: nowOf(world), worker, device, action, target }]),
    );
    return jsonAnswer(request, JSON.stringify({ proto: PROTOCOL, ...json }));
  };

/** The caller as this route knows them, and whether a second factor is missing. */
const knownCaller = async (
  tx: ReadTx,
  world: World,
  path: RoutePath,
  token: string,
): Promise<Result<{ readonly caller: Caller; readonly lacksFactor: boolean }, RequestRefusal>> => {
  const found = await callerOf(tx, token, nowOf(world));
  if (!found.ok) return found;
  const caller = admitted(path, found.value);
  const { factor: demand } = accessOfRoute(path);
  if (demand === undefined || !hasWideRole(caller.grants)) return ok({ caller, lacksFactor: false });
  const [factor] = await tx.accounts.factors([caller.worker]);
  const isSetUp = factor !== undefined && factor.confirmedAt !== null;
  const lacksFactor = isSetUp
    ? !isProved(caller.session, demand, world.clock())
    : world.secondFactor === "required";
  return ok({ caller, lacksFactor });
};

const refusedAnswer = (refused: Refused): Response =>
  typeof refused === "string"
    ? refusalAnswer(refused)
    : refusalAnswer(refused.refusal, { retryAfter: refused.retryAfter });
