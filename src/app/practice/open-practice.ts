import { rwGrants } from "#domain/access/grant.ts";
import { PRACTICE_AREA } from "#domain/areas/index.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { practiceText } from "#features/practice/text.ts";
import { PRACTICE_DEVICE, PRACTICE_RW, PRACTICE_WORKER } from "#features/practice/village/practice-pen.ts";
import { createPracticeVillage } from "#features/practice/village/practice-village.ts";
import { PROTOCOL } from "#protocol/version.ts";
import { openDevice } from "#storage/device/open-device.ts";
import type { Device } from "#storage/device-types.ts";
import type { StoragePorts } from "#storage/ports.ts";
import type { Session } from "#storage/session-types.ts";
import { syncSideOf } from "#storage/sync-side.ts";

/** Guards nothing: the people are made up. The phone's memory wants one all the same. */
const PIN = "274951";
const EPOCH = 1;
const GRANTS = { version: 1, list: rwGrants("cadre", PRACTICE_AREA, [PRACTICE_RW]) };

/**
 * Opens the practice village, making it first where there is none. `ports` are those of `openPracticePorts`; no transport is
 * ever composed with this session. Throws `StorageFailure`, or an error that names what the storage said.
 */
export const openPractice = async (ports: StoragePorts, today: CivilDate, seed: number): Promise<Session> => {
  const device = await openDevice(ports);
  if (!device.ok) throw new Error(device.problem.detail);
  const session = await enter(device.value);
  if (session.families().length === 0) await settle(session, today, seed);
  return session;
};

const enter = async (device: Device): Promise<Session> => {
  const [known] = await device.people();
  if (known?.state === "ready") {
    const unlocked = await device.unlock(known.person, PIN);
    if (!unlocked.ok) throw new Error(unlocked.problem.type);
    return unlocked.value;
  }
  const kept = await device.keepEnrolment({
    device: PRACTICE_DEVICE,
    token: "",
    worker: { id: PRACTICE_WORKER, name: practiceText.worker },
    regency: PRACTICE_AREA.slice(0, 4),
    epoch: EPOCH,
    grants: GRANTS,
  });
  if (!kept.ok) throw new Error(kept.problem.detail);
  const chosen = await device.choosePin(kept.value.person, PIN);
  if (!chosen.ok) throw new Error(chosen.problem.type);
  return chosen.value;
};

/** Lays the village into the store as if a server had answered once. */
const settle = async (session: Session, today: CivilDate, seed: number): Promise<void> => {
  const { streams } = createPracticeVillage(seed, today);
  const { store } = syncSideOf(session);
  const request = await store.nextRequest({ up: 0, down: 500 });
  const applied = await store.applyAnswer(request, {
    proto: PROTOCOL,
    epoch: EPOCH,
    now: new Date().toISOString(),
    durable: null,
    grants: { version: GRANTS.version, list: GRANTS.list.map(({ role, area }) => ({ role, area })) },
    heads: Object.fromEntries([...streams].map(([stream, versions]) => [stream, versions.length])),
    outcomes: [],
    pages: [...streams].map(([stream, versions]) => ({
      stream,
      from: null,
      to: { epoch: EPOCH, serial: versions.length },
      more: false,
      versions: [...versions],
      gone: [],
    })),
  });
  if (applied.type !== "applied") throw new Error(JSON.stringify(applied));
};
