import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import { groupBy } from "#domain/group-by.ts";
import { recordAsServer, type ServerWrite } from "../accept/record-as-server.ts";
import { SERVER_AUTHOR, serverDeviceFor } from "../accept/server-author.ts";
import { eraseVersions } from "../erase/erase-versions.ts";
import { createContentIds } from "../import/content-ids.ts";
import type { AgencyDue } from "../store/port/agency-items.ts";
import type { WriteTx } from "../store/store.ts";
import { nowOf, type World } from "../world.ts";
import { householdViews } from "./household-views.ts";
import { planAnswers } from "./plan-answers.ts";
import { planCopies } from "./plan-copies.ts";
import { wantedCopies } from "./wanted-copies.ts";

export type PassingWorld = Pick<World, "store" | "clock" | "random" | "pepper" | "log">;

/** The demand under which a copy loses its content when it may not stand any more. */
export const WITHDRAWN = "salinan-ditarik";

/** Households looked at in one transaction. */
const SLICE = 50;
/** An answer makes one more look at its family due; more than anybody ever says at once. */
const MOST_LOOKS = 10_000;

/**
 * Brings every agency's stream up to what families said and allow, and their answers to the families: all that is due, whoever
 * made it so. Derived from records alone, so that running it again, or after a restore, changes nothing that is right. What
 * fails is told and stays due, without holding up others.
 */
export const passOnDue = async (world: PassingWorld, regency: string): Promise<void> => {
  const failed = new Set<string>();
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const all = await world.store.read(regency, (tx) => tx.agencyItems.due(SLICE + failed.size));
    const due = all.filter(({ subject }) => !failed.has(subject)).slice(0, SLICE);
    if (due.length === 0) return;
    try {
      await world.store.write(regency, (tx) => passOn(tx, world, regency, due));
    } catch (error) {
      for (const one of due)
        await world.store
          .write(regency, (tx) => passOn(tx, world, regency, [one]))
          .catch(() => failed.add(one.subject));
      const name = error instanceof Error ? error.name : "unknown";
      world.log("error", "notPassedOn", { name, left: failed.size });
    }
  }
};

const passOn = async (
  tx: WriteTx,
  world: PassingWorld,
  regency: string,
  due: readonly AgencyDue[],
): Promise<void> => {
  // One process at a time: two that saw the same would each make a copy.
  await tx.devices.lock([SERVER_AUTHOR]);
  const now = nowOf(world);
  const ids = createContentIds(world.pepper, regency);
  const views = await householdViews(
    tx,
    due.map(({ subject }) => subject),
  );
  // Before anything is written: an answer that goes on to its family makes that family due anew.
  await tx.agencyItems.removeDue(due);
  for (const view of views) {
    const answers = await planAnswers(tx, view, ids, dayOf(world));
    const { writes, rows } = planCopies(view, wantedCopies(view), ids, now);
    const ended = new Set(
      [...view.items, ...rows].flatMap((row) => (row.endedAt === null ? [] : [row.item])),
    );
    // What was said under a copy that is withdrawn goes to the family first.
    const emptied = view.stored.filter(({ subject }) => ended.has(subject) && !answers.waiting.has(subject));
    await eraseVersions(tx, emptied, WITHDRAWN, world.pepper);
    await tx.agencyItems.put(rows);
    await write(tx, world, regency, answers.writes);
    for (const [stream, copies] of groupBy(writes, (one) => one.stream))
      await write(
        tx,
        world,
        regency,
        copies.map((one) => one.write),
        serverDeviceFor(stream.replace("agency:", "")),
      );
  }
};

const write = async (
  tx: WriteTx,
  world: PassingWorld,
  regency: string,
  writes: readonly ServerWrite[],
  counter?: string,
): Promise<void> => {
  if (writes.length === 0) return;
  const outcomes = await recordAsServer(tx, world, regency, writes, counter);
  if (outcomes.some(({ outcome }) => outcome === "refused"))
    throw new Error("what the server makes of records is fit to be one");
};

/** The day it is in the east of Indonesia: nobody's phone is further. */
const dayOf = ({ clock }: PassingWorld): CivilDate => {
  const day = parseCivilDate(new Date(clock() + 9 * 3_600_000).toISOString().slice(0, 10));
  if (!day.ok) throw new Error("an instant has a day");
  return day.value;
};
