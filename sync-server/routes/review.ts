import { mayReadKind } from "#domain/access/may-write.ts";
import { ok } from "#domain/result.ts";
import { type ReviewAnswer, reviewRequestSchema } from "#protocol/lists.ts";
import { rolesIn, rolesOver } from "../access.ts";
import { isIn } from "../lists/area-streams.ts";
import { incomingMoves } from "../lists/incoming-moves.ts";
import type { Listings } from "../lists/listings.ts";
import type { RefusedVersion } from "../store/port/refused.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

const MOST_ROWS = 200;

/** POST /v1/review */
export const reviewRoute = (listings: Listings): Route =>
  callerRoute("/v1/review", reviewRequestSchema, async ({ asked, caller, regency, world }) => {
    const { area } = asked;
    const limit = Math.min(asked.limit, MOST_ROWS);
    const states = (await world.store.read(regency, (tx) => tx.streams.all())).filter(({ stream }) =>
      isIn(area, stream),
    );
    const facts = await listings.factsOf(regency, states);
    const streams = states.map(({ stream }) => stream);
    const mayRead = ({ stream, kind }: { stream: string; kind: string }) =>
      mayReadKind(rolesIn(caller, stream), kind);
    const conflicts = facts.flatMap((one) => one.conflicts).filter(mayRead);
    const own = facts.flatMap((one) => one.proposals).filter(mayRead);

    const json = await world.store.read(regency, async (tx) => {
      const proposals = [...(await incomingMoves(tx, streams)), ...own];
      // A version refused for its very stream belongs to no area; the city's supervisors see it.
      const refused =
        area === regency ? await tx.refused.latest(limit) : await tx.refused.ofStreams(streams, limit);
      const shown = refused.filter(
        ({ kind, reason }) =>
          reason !== "erased" && (kind === "" || mayReadKind(rolesOver(caller, area), kind)),
      );
      const authors = [...proposals.slice(0, limit), ...shown].map(({ author }) => author);
      const names = new Map((await tx.accounts.byWorkers(authors)).map(({ worker, name }) => [worker, name]));
      const nameOf = (author: string): string => names.get(author) ?? "";
      return {
        conflicts: { total: conflicts.length, rows: conflicts.slice(0, limit) },
        proposals: {
          total: proposals.length,
          rows: proposals.slice(0, limit).map((row) => ({ ...row, authorName: nameOf(row.author) })),
        },
        refused: { rows: shown.map((row) => refusedRow(row, nameOf(row.author))) },
      };
    });
    return ok({ json, action: "review", target: area });
  });

const refusedRow = (row: RefusedVersion, authorName: string): ReviewAnswer["refused"]["rows"][number] => {
  const { id, kind, stream, author, reason, detail, receivedAt, text, seal } = row;
  const sent = seal === null ? parseSent(text) : undefined;
  return {
    id,
    kind,
    stream,
    author,
    authorName,
    reason,
    detail,
    receivedAt,
    ...(sent === undefined ? {} : { sent }),
  };
};

/** What was cut off because of its size cannot be shown. */
const parseSent = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
