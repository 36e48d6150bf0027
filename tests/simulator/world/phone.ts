import { PROTOCOL } from "#protocol/version.ts";
import type { TabChannel } from "#storage/ports.ts";
import type { RowStore } from "#storage/rows.ts";
import { createTabs } from "#support/phone.ts";
import type { Lead } from "#sync/ports.ts";
import { watchPhone } from "../checks/watch-phone.ts";
import type { Dice } from "./dice.ts";
import { openPhone } from "./opened.ts";
import { openTab, type Tab } from "./phone-tab.ts";
import { createProcess, type Process } from "./process.ts";
import { copyRows, watchRows } from "./sim-rows.ts";
import { createWire } from "./wire.ts";
import type { World } from "./world.ts";

/** One phone: rows that outlive every run of the app, a clock of its own, and the tabs that are open now. */
export interface SimPhone {
  readonly name: string;
  readonly dice: Dice;
  readonly worker: string;
  rows(): RowStore;
  tabs(): readonly Tab[];
  isGone(): boolean;
  /** False where nobody is on it: it was not enrolled yet, or was put back to before that. */
  isEnrolled(): Promise<boolean>;
  /** Opens the app (again); false when it was killed on the way. */
  open(): Promise<Tab | undefined>;
  /** Enrols with codes until one answer comes through. */
  enrol(issueCode: () => Promise<string>): Promise<void>;
  /** Signs in with a new code when the server asks for that: a copy, or a phone put back, may hold a token of the past. */
  signInAgain(issueCode: () => Promise<string>): Promise<boolean>;
  close(): void;
  jumpClock(ms: number): void;
  fill(isFull: boolean): void;
  /** Everything on it is lost: the browser's data was cleared. */
  evict(): Promise<void>;
  keepCopy(): Promise<void>;
  /** The copy taken earlier is put back; false when there is none. */
  goBack(): Promise<boolean>;
  /** Another phone with the same rows. */
  cloneRows(): Promise<RowStore>;
}

export interface PhoneOptions {
  readonly name: string;
  readonly worker: string;
  readonly rows: RowStore;
  /** Its owner has nothing to do with the village. */
  readonly isOutsider?: boolean;
}

const TEN_YEARS_MS = 10 * 365 * 86_400_000;

export const createSimPhone = (
  world: World,
  { name, worker, rows: given, isOutsider = false }: PhoneOptions,
): SimPhone => {
  const { time, journal, ledger, mutant, variant, materials } = world;
  const dice = world.dice.fork(`phone ${name}${variant.outsiders && isOutsider ? " otherwise" : ""}`);
  let rows: RowStore;
  let offsetMs = variant.clocks ? world.dice.fork(`clock ${name}`).between(-TEN_YEARS_MS, TEN_YEARS_MS) : 0;
  let isFull = false;
  let isGone = false;
  let copy: RowStore | undefined;
  let tabs: Tab[] = [];
  /** Every run of the app, from its first moment on. */
  const runs = new Set<Process>();
  let leader: object | undefined;
  let channel = createTabs();
  const sealing = world.hasCouriers ? materials.createCourier(dice.fork("courier")) : undefined;
  const courier = sealing && mutant.changeCourier ? mutant.changeCourier(sealing) : sealing;

  const lay = (base: RowStore): void => {
    rows = watchRows(
      base,
      watchPhone({
        ...{ phone: name, journal, ledger, open: materials.open, nowMs: time.nowMs },
        grants: world.server.grants,
      }),
    );
  };
  lay(given);

  /** What the server is not known to hold twice: only this phone answers for it. */
  const unsafeIds = async (of: RowStore): Promise<readonly string[]> =>
    (await openPhone(of, materials.open)).outbox.map(({ version }) => version.id);

  const open = async (): Promise<Tab | undefined> => {
    const process = createProcess();
    runs.add(process);
    const wire = createWire({
      time,
      dice: dice.fork(`wire ${dice.next()}`),
      mix: world.mix,
      journal,
      process,
      deliver: (path, init, body) => world.server.deliver(name, worker, path, init, body),
    });
    const lead: Lead = async (work) => {
      if (world.mix().noLocks) {
        await work();
        return "led";
      }
      if (leader !== undefined) return "anotherLeads";
      leader = process;
      await work();
      if (leader === process) leader = undefined;
      return "led";
    };
    process.onDeath(() => {
      if (leader === process) leader = undefined;
      runs.delete(process);
      tabs = tabs.filter((tab) => tab.process !== process);
    });
    const tab = await openTab({
      process,
      materials,
      rows,
      faults: {
        pause: () => (world.mix().slowRows > 0 ? time.sleep(dice.below(world.mix().slowRows)) : undefined),
        isFull: () => isFull,
      },
      wire,
      time,
      dice: dice.fork(`tab ${dice.next()}`),
      clock: { nowMs: () => time.nowMs() + offsetMs },
      tabs: mortalChannel(channel(), process),
      lead,
      courier,
      report: (event) => {
        if (event.type === "checksumAlarm") journal.violated("checksum", `${name} ${event.stream}`);
        if (event.type === "brokenRow") journal.violated("broken row", `${name} ${event.table}`);
        if (event.type === "nonsense") journal.violated("nonsense", `${name} ${event.detail}`);
        journal.note(() => `${name} reports ${JSON.stringify(event)}`);
      },
      ...(mutant.changeStore ? { changeStore: mutant.changeStore } : {}),
      ...(mutant.changeRows ? { changeRows: mutant.changeRows } : {}),
    });
    if (process.isDead()) return undefined;
    tabs.push(tab);
    journal.note(() => `${name} opens a tab`);
    return (await tab.unlock()) ? tab : undefined;
  };

  const close = (): void => {
    for (const process of [...runs]) process.kill();
  };

  const enrolWith = async ({ device, transport }: Tab, issueCode: () => Promise<string>) => {
    const ask = async () => {
      const code = await issueCode();
      const proof = await device.proofFor(code);
      const asked = { proto: PROTOCOL, code, device: device.id, label: name };
      return transport.enrol({ ...asked, ...(proof ? { proof } : {}) });
    };
    let delivery = await ask();
    for (let tries = 0; delivery.type !== "answer" && tries < 60; tries++) {
      await time.sleep(20_000);
      delivery = await ask();
    }
    if (delivery.type !== "answer") throw new Error(`not enrolled: ${JSON.stringify(delivery)}`);
    const { token, worker: who, regency, epoch, grants, device: id } = delivery.answer;
    const kept = await device.keepEnrolment({ device: id, token, worker: who, regency, epoch, grants });
    if (!kept.ok) throw new Error(kept.problem.detail);
  };

  return {
    name,
    dice,
    worker,
    rows: () => rows,
    tabs: () => tabs,
    isGone: () => isGone,
    isEnrolled: async () => (await rows.all("people")).length > 0,
    open,
    close,
    enrol: async (issueCode) => {
      const tab = await open();
      const first = tab ?? tabs[0];
      if (!first) throw new Error("the app did not open");
      await enrolWith(first, issueCode);
      if (!(await first.unlock())) throw new Error("enrolled, and no PIN was taken");
    },
    signInAgain: async (issueCode) => {
      const [tab] = tabs;
      if (tab?.sync()?.status().phase !== "needLogin") return false;
      journal.note(() => `${name} signs in again`);
      await enrolWith(tab, issueCode);
      close();
      await open();
      return true;
    },
    jumpClock: (ms) => {
      offsetMs = ms;
    },
    fill: (full) => {
      isFull = full;
    },
    evict: async () => {
      close();
      isGone = true;
      ledger.excuse(await unsafeIds(rows), "evicted");
    },
    keepCopy: async () => {
      copy = await copyRows(rows, await materials.createRows());
    },
    goBack: async () => {
      if (!copy) return false;
      close();
      const [before, left] = [rows, copy];
      copy = undefined;
      lay(left);
      channel = createTabs();
      const kept = new Set(await unsafeIds(left));
      ledger.excuse(
        (await unsafeIds(before)).filter((id) => !kept.has(id)),
        "restored",
      );
      return true;
    },
    cloneRows: async () => copyRows(rows, await materials.createRows()),
  };
};

const mortalChannel = (channel: TabChannel, process: Process): TabChannel => {
  let stop = (): void => undefined;
  process.onDeath(() => stop());
  return {
    announce: () => {
      if (!process.isDead()) channel.announce();
    },
    listen: (hear) => {
      stop = channel.listen(process.callback(hear));
      return stop;
    },
  };
};
