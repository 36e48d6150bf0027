import type { Opened as OpenedWho } from "#protocol/messages.ts";
import { LIMITS } from "#protocol/version.ts";
import { StorageFailure } from "../failures.ts";
import { createLane } from "../lane.ts";
import type { Memory } from "../memory/memory.ts";
import { openOpenings, sealOpenings } from "../memory/seal-rows.ts";
import { createPlan, type Plan } from "../plan.ts";
import type { MetaRow } from "../rows.ts";

/** What was done with a person's or household's records: looked at, a hidden number shown, written to a file. */
export type OpenedHow = "open" | "reveal" | "export" | "print" | "share";

/** The same page drawn again is no second opening. */
const SAME_MS = 10 * 60_000;
/** Far more than a month without contact; beyond it the oldest go, since a full phone must still record. */
const MOST = 20_000;

/**
 * Who was opened here and when, for the server's log of who looked at whom. Kept sealed in one row until handed over. Noting
 * never holds up or fails what it notes, and draws nothing anew.
 */
export interface Openings {
  note(subject: string, how: OpenedHow): void;
}

export const openingsKey = (person: string): `opened:${string}` => `opened:${person}`;

export const createOpenings = (memory: Memory): Openings => {
  const lane = createLane();
  const lastAt = new Map<string, number>();
  const waiting: OpenedWho[] = [];

  const write = async (): Promise<void> => {
    const added = waiting.splice(0);
    if (added.length === 0 || memory.isLocked) return;
    try {
      await append(memory, added);
    } catch (thrown) {
      // A full phone or a lost connection: said again with the next opening, unless the app ends before it.
      if (!(thrown instanceof StorageFailure)) throw thrown;
      waiting.unshift(...added);
    }
  };

  return {
    note: (subject, how) => {
      const nowMs = memory.ports.clock.nowMs();
      const known = lastAt.get(`${how} ${subject}`);
      if (memory.isLocked || (known !== undefined && Math.abs(nowMs - known) < SAME_MS)) return;
      lastAt.set(`${how} ${subject}`, nowMs);
      waiting.push({ subject, at: new Date(nowMs).toISOString(), how });
      void lane(write);
    },
  };
};

/** Not by `commitPlan`: nothing on the screen changed, so nothing is to be drawn again, here or in other tabs. */
const append = async (memory: Memory, added: readonly OpenedWho[]): Promise<void> => {
  const { rows } = memory.ports;
  for (let tries = 0; tries < 25; tries++) {
    const plan = createPlan();
    await planOpenings(
      memory,
      plan,
      memory.openings.row,
      [...memory.openings.content, ...added].slice(-MOST),
    );
    if (memory.isLocked) return;
    if ((await rows.commit(plan.toCommit())) === "committed") return plan.settle();
    const row = await rows.get("meta", openingsKey(memory.person));
    memory.openings = { row, content: await readOpenings(memory, row) };
  }
  throw new StorageFailure("busy", "other tabs kept writing the same row");
};

/** Takes out what an answered request carried. */
export const planHandedOver = async (
  memory: Memory,
  plan: Plan,
  { row, content }: Memory["openings"],
  carried: readonly unknown[],
): Promise<void> => {
  if (!row || carried.length === 0) return;
  const told = new Set(carried.map((one) => JSON.stringify(one)));
  const left = content.filter((one) => !told.has(JSON.stringify(one)));
  if (left.length < content.length) await planOpenings(memory, plan, row, left);
};

/** As many as one request may carry, oldest first. */
export const openingsToCarry = ({ openings }: Memory): readonly OpenedWho[] =>
  openings.content.slice(0, LIMITS.opened);

export const readOpenings = async (
  { ports, keyring, person }: Pick<Memory, "ports" | "keyring" | "person">,
  row: MetaRow | undefined,
): Promise<readonly OpenedWho[]> =>
  row?.sealed ? openOpenings(ports.sealer, keyring.own, person, row.sealed) : [];

const planOpenings = async (
  memory: Memory,
  plan: Plan,
  row: MetaRow | undefined,
  content: readonly OpenedWho[],
): Promise<void> => {
  const { ports, keyring, person } = memory;
  const sealed = await sealOpenings(ports.sealer, keyring.own, person, content);
  plan.put("meta", openingsKey(person), row, { sealed }, (written) => {
    memory.openings = { row: written, content };
  });
};
