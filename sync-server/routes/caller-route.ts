import type * as z from "zod/mini";
import type { Result } from "#domain/result.ts";
import type { RequestRefusal } from "#protocol/messages.ts";
import { PROTOCOL } from "#protocol/version.ts";
import { type Caller, callerOf } from "../access.ts";
import { jsonAnswer, refusalAnswer } from "../http/answer.ts";
import { bearerOf } from "../http/bearer.ts";
import { readJson } from "../http/read-json.ts";
import { nowOf, type World } from "../world.ts";
import type { Route } from "./route.ts";

/** A signed-in person's question, read and parsed. */
export interface Question<Asked> {
  readonly asked: Asked;
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

/** A route for signed-in people: token, body, shape and protocol are checked here, and who looked is written down. */
export const callerRoute =
  <Asked extends { proto: number }>(
    schema: z.ZodMiniType<Asked>,
    answer: (question: Question<Asked>) => Promise<Result<Told, RequestRefusal>>,
  ): Route =>
  async (request, { world }) => {
    const bearer = bearerOf(request);
    if (!bearer) return refusalAnswer("signedOut");
    const { regency, token } = bearer;
    const caller = await world.store.read(regency, (tx) => callerOf(tx, token, nowOf(world)));
    if (!caller.ok) return refusalAnswer(caller.problem);
    const body = await readJson(request);
    if (!body.ok) return refusalAnswer(body.problem);
    const asked = schema.safeParse(body.value);
    if (!asked.success) return refusalAnswer("badRequest");
    if (asked.data.proto !== PROTOCOL) return refusalAnswer("unknownProtocol");

    const told = await answer({ asked: asked.data, caller: caller.value, regency, world });
    if (!told.ok) return refusalAnswer(told.problem);
    const { json, action, target } = told.value;
    const { worker, device } = caller.value;
    await world.store.write(regency, (tx) =>
      tx.accessLog.add([{ at: nowOf(world), worker, device, action, target }]),
    );
    return jsonAnswer(request, JSON.stringify({ proto: PROTOCOL, ...json }));
  };
