import { fail, ok, type Result } from "#domain/result.ts";
import type { Bytes } from "#protocol/courier/bytes.ts";
import { type CourierFileProblem, parseCourierFile } from "#protocol/courier/courier-file.ts";
import { SIGNATURE_BYTES } from "#protocol/courier/courier-parts.ts";
import { type HandInAnswer, isHeldTwice, parseReceipt } from "#protocol/courier/receipt.ts";
import { commitRows } from "../device/commit-rows.ts";
import { type StorageProblem, storageProblem } from "../failures.ts";
import type { StoragePorts } from "../ports.ts";
import type { MetaRow } from "../rows.ts";
import { bytesToHex } from "../sealing/bytes.ts";
import { type CarriedRow, outlivesRefusal } from "./carried-row.ts";

/** Somebody else's unsent work that this device carries, and what became of it. */
export interface CarriedFile {
  readonly key: string;
  /** When its owner's phone made it, by that phone's clock. */
  readonly madeAt: string;
  /** When it was taken along, by this device's clock. */
  readonly keptAt: string;
  readonly state:
    | { readonly type: "waiting" }
    /** The server took it: its receipt has to go back to the owner. */
    | { readonly type: "handedIn"; readonly receipt: string }
    /** The server will never take it: `problem` as it named it. */
    | { readonly type: "refused"; readonly problem: string };
}

/** What came of showing one file to the server. */
export type Shown =
  | { readonly type: "answer"; readonly answer: HandInAnswer }
  | { readonly type: "refused"; readonly problem: string }
  | { readonly type: "notReached" };

/**
 * Files that are carried for others. They are sealed to the server already, so they lie in clear rows of this device, and whoever
 * is signed in brings them along. A file goes from here when the server holds twice what was in it; its receipt when it
 * was given back.
 */
export interface CarriedFiles {
  /** Keeps a file until it is handed in; keeping it twice changes nothing. */
  keep(file: Bytes): Promise<Result<string, CourierFileProblem | StorageProblem>>;
  list(): Promise<readonly CarriedFile[]>;
  /**
   * Shows the server what waits, and once more what it may hold twice by now. `durable`: up to when it says it does. Answers
   * how many are new at the server.
   */
  handIn(show: (file: Bytes) => Promise<Shown>, durable: string | undefined): Promise<number>;
  /** Notes what the server said of a file that was shown to it just now. */
  note(key: string, shown: Shown): Promise<void>;
  /** The receipt was given back, or the refused file is no longer wanted. */
  letGo(key: string): Promise<void>;
  /** Called after anything here changed in this tab. */
  subscribe(listener: () => void): () => void;
}

const PREFIX = "carried:";

/** Two files never have the same signature, and the same file has one. */
export const carriedKeyOf = (file: Bytes): `carried:${string}` =>
  `${PREFIX}${bytesToHex(file.slice(-SIGNATURE_BYTES, -SIGNATURE_BYTES + 16))}`;

export const createCarriedFiles = ({ rows, clock }: Pick<StoragePorts, "rows" | "clock">): CarriedFiles => {
  const held = async (): Promise<readonly (MetaRow & { readonly carried: CarriedRow })[]> =>
    (await rows.all("meta")).flatMap((row) => (row.carried ? [{ ...row, carried: row.carried }] : []));

  // Once at each start is enough to ask again: nothing is sent round after round that was refused a moment ago.
  const refusedHere = new Set<string>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const change = async (
    key: string,
    next: (carried: CarriedRow) => CarriedRow | undefined,
  ): Promise<void> => {
    await commitRows(rows, async (plan) => {
      const row = await rows.get("meta", key);
      if (!row?.carried) return;
      const carried = next(row.carried);
      if (carried && (carried.file || !carried.isGivenBack)) plan.put("meta", key, row, { carried });
      else plan.remove("meta", row);
    });
    tell();
  };

  const note = (key: string, shown: Shown): Promise<void> => {
    if (shown.type === "notReached") return Promise.resolve();
    return change(key, (carried) => {
      const { file: _, ...rest } = carried;
      if (shown.type === "refused")
        return { ...(outlivesRefusal(carried, shown.problem) ? carried : rest), problem: shown.problem };
      const { receipt } = shown.answer;
      return { ...(isHeldTwice(shown.answer) ? rest : carried), receipt, problem: undefined };
    });
  };

  return {
    keep: async (file) => {
      const parsed = parseCourierFile(file);
      if (!parsed.ok) return parsed;
      const { header } = parsed.value;
      const key = carriedKeyOf(file);
      const keptAt = new Date(clock.nowMs()).toISOString();
      try {
        await commitRows(rows, async (plan) => {
          const row = await rows.get("meta", key);
          if (!row) plan.put("meta", key, undefined, { carried: { file, madeAt: header.madeAt, keptAt } });
        });
        tell();
        return ok(key);
      } catch (thrown) {
        return fail(storageProblem(thrown));
      }
    },
    list: async () =>
      (await held())
        // A note of this device is its author's own work, told of where that is.
        .filter(({ carried }) => !carried.isGivenBack && carried.by === undefined)
        .toSorted((a, b) => (a.carried.keptAt < b.carried.keptAt ? -1 : 1))
        .map(({ key, carried }) => ({
          key,
          madeAt: carried.madeAt,
          keptAt: carried.keptAt,
          state: stateOf(carried),
        })),
    handIn: async (show, durable) => {
      let taken = 0;
      for (const { key, carried } of await held()) {
        const { file, receipt } = carried;
        if (!file || (receipt !== undefined && !mayBeHeldTwice(receipt, durable))) continue;
        if (refusedHere.has(key)) continue;
        const shown = await show(file);
        if (shown.type === "notReached") break;
        if (shown.type === "refused") refusedHere.add(key);
        await note(key, shown);
        if (shown.type === "answer" && receipt === undefined) taken += 1;
      }
      return taken;
    },
    note,
    letGo: (key) =>
      change(key, (carried) =>
        // What the server holds only once is still carried, unseen.
        carried.receipt === undefined ? undefined : { ...carried, isGivenBack: true },
      ),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

const stateOf = ({ receipt, problem }: CarriedRow): CarriedFile["state"] => {
  if (problem !== undefined) return { type: "refused", problem };
  return receipt === undefined ? { type: "waiting" } : { type: "handedIn", receipt };
};

/** Worth asking: a backup was finished since. Whether it holds this is for the server to say, which may have been restored. */
const mayBeHeldTwice = (receipt: string, durable: string | undefined): boolean => {
  const parsed = parseReceipt(new TextEncoder().encode(receipt));
  return !parsed.ok || (durable !== undefined && Date.parse(parsed.value.receipt.at) <= Date.parse(durable));
};
