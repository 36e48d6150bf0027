import type { SyncAnswer, SyncRequest } from "#protocol/messages.ts";
import type { Contact } from "../memory/contact.ts";

/**
 * Whether an answer may be taken at all. Each fence closes a way in which a delayed or reordered answer once mixed two
 * states of the server (sync study, 3.7 and 3.20):
 * - identity: it answers a request of this very session and device;
 * - epoch: the device still stands in the history it asked from; an older history is ignored, a newer one starts over;
 * - grants: not from before the last change of grants that is known here;
 * - heads: not read before something that was already applied.
 */
export type Fence = "open" | "newEpoch" | "identity" | "epoch" | "grants" | "heads";

export const fenceOf = (
  request: SyncRequest,
  answer: SyncAnswer,
  contact: Contact,
  isOwnRequest: boolean,
): Fence => {
  if (!isOwnRequest) return "identity";
  if (request.epoch !== contact.epoch) return "epoch";
  if (contact.epoch !== 0 && answer.epoch !== contact.epoch)
    return answer.epoch > contact.epoch ? "newEpoch" : "epoch";
  if (answer.grants.version < contact.grants.version) return "grants";
  const isBehind = Object.entries(contact.heads).some(
    ([stream, head]) => (answer.heads[stream] ?? Number.POSITIVE_INFINITY) < head,
  );
  return isBehind ? "heads" : "open";
};
