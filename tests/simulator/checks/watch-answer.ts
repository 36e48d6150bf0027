import { mayRead, syncsRows } from "#domain/access/grant.ts";
import type { SyncAnswer } from "#protocol/messages.ts";
import type { Store } from "#server/store/store.ts";
import type { Journal } from "../world/journal.ts";
import { withPosyandu } from "../world/places.ts";
import { REGENCY } from "../world/sim-server.ts";

/** An answer holds rows of streams that are granted at this moment, and of no other; and no more than was asked for. */
export const watchAnswer = async (
  journal: Journal,
  store: Store,
  worker: string,
  phone: string,
  text: string,
): Promise<void> => {
  const answer = JSON.parse(text) as SyncAnswer;
  const held = await store.read(REGENCY, (tx) => tx.accounts.grantsOf([worker]));
  const grants = held.filter(({ to }) => to === null).map(withPosyandu);
  const mine = (stream: string): boolean =>
    grants.some((grant) => syncsRows(grant) && mayRead(grant, stream));
  for (const { stream } of answer.pages)
    if (!mine(stream)) journal.violated("non-interference", `${phone} was told of ${stream}`);
  for (const stream of Object.keys(answer.heads))
    if (!mine(stream)) journal.violated("non-interference", `${phone} was told the head of ${stream}`);
};
