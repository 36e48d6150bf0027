import { actAtRandom } from "./act.ts";
import type { Cast } from "./cast.ts";
import type { Dice } from "./dice.ts";
import type { SimPhone } from "./phone.ts";
import type { Satchel } from "./satchel.ts";
import type { World } from "./world.ts";

const MINUTE_MS = 60_000;
const YEARS_MS = 10 * 365 * 24 * 60 * MINUTE_MS;

/** Some hours of work, under the schedule's faults. */
export const live = async (world: World, cast: Cast, satchel: Satchel): Promise<void> => {
  const { time, dice, server, mix } = world;
  const own = dice.fork("days");
  const days = 1 + mix().longAbsence;
  for (let day = 0; day < days; day++) {
    const endMs = time.nowMs() + 20 * MINUTE_MS;
    for (const phone of cast.phones()) planWork(world, cast, satchel, phone, endMs);
    for (let i = Math.round(own.next() * 10 * (mix().poison + mix().futureSchema)); i > 0; i--)
      time.after(own.below(20 * MINUTE_MS), () => void cast.stranger?.post());
    othersEdit(world, cast, own.fork(`other clients ${day}`), 20 * MINUTE_MS);
    for (let i = own.below(1 + mix().backups); i > 0; i--)
      time.after(own.below(20 * MINUTE_MS), () => void server.backUp());
    for (let i = own.below(1 + mix().serverRestores); i > 0; i--)
      time.after(own.below(20 * MINUTE_MS), () => void server.restore());
    for (let i = own.below(1 + mix().grantChanges); i > 0; i--) {
      const change = own.fork(`grants ${day} ${i}`);
      time.after(own.below(20 * MINUTE_MS), () => void changeGrants(world, cast, change));
    }
    await time.run(20 * MINUTE_MS);
    if (day === days - 1) return;
    // Everybody goes home; what hangs in the network arrives, or does not.
    for (const phone of cast.phones()) phone.close();
    await time.run(own.between(1, own.chance(0.2) ? 90 : 9) * 24 * 60 * MINUTE_MS);
  }
};

/** Somebody with another client edits families in the time given. */
const othersEdit = ({ time, mix }: World, { stranger }: Cast, dice: Dice, withinMs: number): void => {
  for (let edits = dice.below(1 + mix().oneHead); edits > 0; edits--)
    time.after(dice.below(withinMs), () => void stranger?.edit());
};

/** The acts of one phone's owner in the next twenty minutes; each draws from the phone's own dice. */
const planWork = (world: World, cast: Cast, satchel: Satchel, phone: SimPhone, endMs: number): void => {
  const { time } = world;
  for (let acts = phone.dice.between(1, 4); acts > 0; acts--)
    time.after(phone.dice.below(18 * MINUTE_MS), () => {
      if (!phone.isGone() && time.nowMs() < endMs)
        void act(world, cast, satchel, phone, endMs).catch((thrown: unknown) => failed(world, phone, thrown));
    });
};

const failed = ({ journal }: World, phone: SimPhone, thrown: unknown): void =>
  journal.violated("threw", `${phone.name}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);

const act = async (
  world: World,
  cast: Cast,
  satchel: Satchel,
  phone: SimPhone,
  endMs: number,
): Promise<void> => {
  const { journal, mix, time } = world;
  const { dice } = phone;
  const strikes = (name: "kill" | "quota" | "clockJump" | "secondTab" | "closeTab"): boolean => {
    const isStruck = dice.chance(mix()[name]);
    if (isStruck) journal.fault(name);
    return isStruck;
  };
  if (phone.tabs().length === 0 || (phone.tabs().length < 2 && strikes("secondTab"))) {
    const opening = phone.open();
    if (strikes("kill")) phone.tabs().at(-1)?.process.killIn(dice.between(1, 30), "after");
    await opening;
  }
  if (strikes("closeTab")) return phone.close();
  if (strikes("clockJump")) phone.jumpClock(dice.between(-YEARS_MS, YEARS_MS));
  if (strikes("quota")) {
    phone.fill(true);
    time.after(dice.below(5 * MINUTE_MS), () => phone.fill(false));
  }
  if (dice.chance(mix().deviceRestore)) {
    await phone.keepCopy();
    time.after(dice.below(30 * MINUTE_MS), () => {
      if (phone.isGone()) return;
      void phone
        .goBack()
        .then((isBack) => isBack && journal.fault("deviceRestore"))
        .catch((thrown: unknown) => failed(world, phone, thrown));
    });
  }
  if (dice.chance(mix().clone)) {
    journal.fault("clone");
    planWork(world, cast, satchel, await cast.add(cast.personOf(phone), await phone.cloneRows()), endMs);
  }
  if (dice.chance(mix().evict)) {
    journal.fault("evict");
    await phone.evict();
    const fresh = await cast.add(cast.personOf(phone));
    othersEdit(world, cast, dice.fork(`others while ${fresh.name} loads`), MINUTE_MS / 3);
    planWork(world, cast, satchel, fresh, endMs);
    return;
  }
  const tab = dice.pick(phone.tabs());
  if (!tab) return;
  if (strikes("kill")) tab.process.killIn(dice.between(1, 60), dice.chance(0.5) ? "before" : "after");
  const session = tab.session();
  if (!session) return;
  const { turf } = cast.personOf(phone);
  await actAtRandom(session, turf, dice, journal, phone.name);
  if (mix().courier > 0 && dice.chance(mix().courier)) {
    await satchel.fetchFrom(phone);
    // Somebody without a signal puts the phone away.
    if (dice.chance(0.6)) return phone.close();
  }
  if (dice.chance(0.6)) tab.sync()?.request("save");
  else if (dice.chance(0.5)) tab.sync()?.request("manual");
};

/** Somebody loses, gains or regains an area. */
const changeGrants = async ({ server, journal }: World, { people }: Cast, own: Dice): Promise<void> => {
  const person = own.pick(people);
  if (!person) return;
  const fewer = person.grants.filter(() => own.chance(0.6));
  const grants = own.chance(0.5) ? person.grants : fewer;
  journal.fault("grantChange");
  journal.note(() => `${person.name} is granted ${JSON.stringify(grants)}`);
  await server.setGrants(person.worker, grants);
};
