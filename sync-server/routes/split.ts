import { streamOf } from "#domain/access/streams.ts";
import { parseRw, UNKNOWN_RW } from "#domain/people/rw.ts";
import { ok } from "#domain/result.ts";
import { type AskedProblem, type SplitAnswer, splitRequestSchema } from "#protocol/people-requests.ts";
import { lookAtSplit, splitArea } from "../areas/split-area.ts";
import { isIn } from "../lists/area-streams.ts";
import type { World } from "../world.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** POST /v1/split: safe to ask again; a run that was cut off goes on where it was. */
export const splitRoute: Route = callerRoute(
  "/v1/split",
  splitRequestSchema,
  async ({ asked, regency, world }) => {
    const { from, to, rws, closes, confirm = false } = asked;
    const reason = asked.reason.trim();
    const problems = await problemsOf(world, regency, { ...asked, reason });
    if (problems.length > 0) {
      const json = { result: "problems", problems, ...NOTHING };
      return ok({ json, action: "split.look", target: asked.area });
    }
    const split = { from, rws, to, reason, isClosing: closes };
    const looked = await lookAtSplit(world, regency, split);
    const counts = confirm ? { ...looked, ...(await splitArea(world, regency, split)) } : looked;
    const json = { result: confirm ? "done" : "preview", problems, ...counts };
    return ok({ json, action: confirm ? "split" : "split.look", target: from });
  },
);

const NOTHING = { families: 0, parts: [], places: 0, torn: [], proposed: 0, workers: 0 } satisfies Omit<
  SplitAnswer,
  "proto" | "result" | "problems"
>;

/** What is wrong with what was asked, for each field. */
const problemsOf = async (
  world: World,
  regency: string,
  {
    area,
    from,
    to,
    rws,
    reason,
  }: { area: string; from: string; to: string; rws: readonly string[]; reason: string },
): Promise<AskedProblem[]> => {
  const whyNoKelurahan = (code: string): string | undefined =>
    !/^\d{10}$/.test(code) ? "wrong" : isIn(area, code) ? undefined : "outside";
  const problems: AskedProblem[] = [];
  const whyFrom = whyNoKelurahan(from);
  const whyTo = whyNoKelurahan(to) ?? (from === to ? "same" : undefined);
  if (whyFrom) problems.push({ field: "from", why: whyFrom });
  if (whyTo) problems.push({ field: "to", why: whyTo });
  if (rws.length === 0) problems.push({ field: "rws", why: "none" });
  const known = await world.store.read(regency, async (tx) => [
    ...(await tx.streams.ofKelurahan([from])).map(({ stream }) => stream),
    ...(await tx.accounts.allGrants()).map((grant) => grant.area),
  ]);
  for (const rw of rws) {
    const parsed = parseRw(rw);
    if (!parsed.ok || parsed.value !== rw || rw === UNKNOWN_RW)
      problems.push({ field: "rws", place: rw, why: "wrong" });
    else if (!known.includes(streamOf(from, rw))) problems.push({ field: "rws", place: rw, why: "unknown" });
  }
  if (reason === "") problems.push({ field: "reason", why: "missing" });
  return problems;
};
