import { serverPicture } from "../checks/server-picture.ts";
import type { Cast } from "./cast.ts";
import type { SimPhone } from "./phone.ts";
import type { Satchel } from "./satchel.ts";
import type { World } from "./world.ts";

/** Rounds of everybody within which a village must come to rest. */
const MOST_PASSES = 14;
const DAY_MS = 86_400_000;

/** No more faults: every phone is opened and syncs until nothing changes any more, anywhere. */
export const heal = async (world: World, cast: Cast, satchel: Satchel): Promise<void> => {
  const { time, journal, server } = world;
  for (const phone of cast.phones()) phone.fill(false);
  // What still hangs in the network arrives now, after everything.
  for (const phone of cast.phones()) {
    phone.close();
    if (!(await phone.isEnrolled())) await phone.evict();
  }
  await time.run(45 * DAY_MS);
  journal.note(() => "healing");
  await satchel.handInAll();
  for (const phone of cast.phones()) {
    for (let tries = 0; phone.tabs().every((tab) => !tab.session()) && tries < 5; tries++) {
      phone.close();
      await time.runUntil(phone.open(), DAY_MS);
    }
  }
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    const before = server.store.position();
    let isQuiet = true;
    for (const phone of cast.phones()) {
      if (await syncOnce(world, phone)) isQuiet = false;
      const again = phone.signInAgain(() => server.test.issueCode(phone.worker));
      again.catch(() => undefined);
      await time.runUntil(again, DAY_MS);
      if (await again) isQuiet = false;
    }
    if (!isQuiet || server.store.position() !== before) continue;
    // A device that a restored server did not know may have signed in again, and what was refused has a place by now.
    if (!(await bringsMore(world, satchel))) return;
  }
  journal.violated("comes to rest", `not within ${MOST_PASSES} passes`);
};

/** Hands every courier file in once more; says whether the server took anything from them. */
const bringsMore = async ({ server }: World, satchel: Satchel): Promise<boolean> => {
  if (satchel.isEmpty()) return false;
  const held = async (): Promise<number> => (await serverPicture(server.store.plain())).stored.length;
  const before = await held();
  await satchel.handInAll();
  return (await held()) !== before;
};

/** Syncs one phone until its engine rests; says whether anything changed on it. */
const syncOnce = async ({ time, journal }: World, phone: SimPhone): Promise<boolean> => {
  const [tab] = phone.tabs();
  const [sync, session] = [tab?.sync(), tab?.session()];
  if (!sync || !session) {
    journal.violated("crash safety", `${phone.name} does not open any more`);
    return false;
  }
  const before = session.revision();
  sync.request("manual");
  await time.runUntil(sync.whenQuiet(), 10 * 60_000);
  const { phase } = sync.status();
  if (phase !== "resting") journal.note(() => `${phone.name} is ${phase}`);
  return session.revision() !== before || phase === "handingOver";
};
