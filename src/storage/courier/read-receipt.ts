import { fail, ok, type Result } from "#domain/result.ts";
import type { Bytes } from "#protocol/courier/bytes.ts";
import { parseReceipt } from "#protocol/courier/receipt.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { applyOutcomes, finalOutcomes, nextOutbox, planOutboxRows } from "../apply/apply-outcomes.ts";
import { notedByReceipt } from "../apply/by-receipt.ts";
import { commitPlan } from "../memory/commit-plan.ts";
import type { Memory } from "../memory/memory.ts";
import { createWorkbench } from "../memory/workbench.ts";
import { toPosted } from "../outbox/to-posted.ts";
import type { ReadReceiptProblem, ReceiptRead } from "./courier-types.ts";

/**
 * Takes what the server says of a courier file as if it had said so in a round. Only a receipt of this device, signed by the
 * server's key that this device knows, and of the server's present history counts; reading it twice changes nothing.
 */
export const readReceipt = async (
  memory: Memory,
  bytes: Bytes,
): Promise<Result<ReceiptRead, ReadReceiptProblem>> => {
  const { ports, keyring, courierKeys } = memory;
  const parsed = parseReceipt(bytes);
  if (!parsed.ok) return fail({ type: "NotReceipt" });
  const { receipt, signed, signature } = parsed.value;
  if (receipt.device !== keyring.device || receipt.regency !== keyring.regency)
    return fail({ type: "OtherDevice" });
  const { serverKey } = courierKeys ?? {};
  const isOurs =
    serverKey?.id === receipt.keyId &&
    (await ports.courier?.isSignedByServer(serverKey, signed, signature)) === true;
  if (!isOurs) return fail({ type: "BadSignature" });

  const mine = receipt.people.filter(({ worker }) => worker === keyring.worker.id);
  const others = receipt.people.filter(({ worker }) => worker !== keyring.worker.id);
  // An older history may have lost what it accepted; a newer one holds it, and this device will hear of it.
  if (mine.some(({ epoch }) => epoch < memory.contact.content.epoch)) return fail({ type: "OldHistory" });
  const outcomes = finalOutcomes(
    new Map(mine.flatMap((part) => part.outcomes).map((outcome) => [outcome.id, outcome])),
  );
  const taken = await apply(memory, outcomes);
  return ok({
    taken: taken.filter(({ outcome }) => outcome !== "refused").length,
    refused: taken.filter(({ outcome }) => outcome === "refused").length,
    ofOthers: others.flatMap((part) => part.outcomes).length,
  });
};

const apply = (memory: Memory, outcomes: ReadonlyMap<string, Outcome>): Promise<readonly Outcome[]> =>
  commitPlan(memory, async (plan, seen) => {
    const waiting = [...seen.outbox.values()]
      .flatMap(({ content }) => content)
      .filter(({ version, state }) => state.type === "waiting" && outcomes.has(version.id));
    if (waiting.length === 0) return [];
    const bench = createWorkbench(memory, seen);
    await applyOutcomes(bench, { versions: waiting.map(toPosted) }, outcomes);
    await bench.seal(plan);
    await bench.finish(plan);
    const asked = new Set(waiting.map(({ version }) => version.id));
    const next = nextOutbox(seen, outcomes, seen.contact.content.durable);
    await planOutboxRows(memory, seen, plan, notedByReceipt(next, asked));
    return waiting.flatMap(({ version }) => outcomes.get(version.id) ?? []);
  });
