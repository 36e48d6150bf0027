import type { SyncAnswer, SyncRequest } from "#protocol/messages.ts";
import { type Applied, applyAnswer } from "./apply/apply-answer.ts";
import { planNewEpoch } from "./apply/new-epoch.ts";
import { type CarriedFiles, createCarriedFiles } from "./carry/carried-files.ts";
import { createCourier } from "./courier/courier.ts";
import { keepCourierAnswer } from "./courier/courier-keys.ts";
import type { Courier } from "./courier/courier-types.ts";
import { createDeviceChoices, type DeviceChoices } from "./device/device-choices.ts";
import { withFormerToken } from "./keys/former-tokens.ts";
import { wipePerson } from "./leave/leave-device.ts";
import { commitPlan } from "./memory/commit-plan.ts";
import { forgetEverything } from "./memory/forget-everything.ts";
import type { Memory } from "./memory/memory.ts";
import { planKeyring } from "./memory/plan-streams.ts";
import { nextRequest } from "./next-request.ts";
import { trimHistory } from "./save/trim-history.ts";
import type { Session } from "./session-types.ts";

/** What `sync` works on; `store` fits the port of that layer. Not part of `Session`: no screen has any use for it. */
export interface SyncSide {
  readonly store: {
    nextRequest(size: { readonly up: number; readonly down: number }): Promise<SyncRequest>;
    applyAnswer(request: SyncRequest, answer: SyncAnswer): Promise<Applied>;
    forgetEpoch(): Promise<void>;
    backToFormerToken(): Promise<boolean>;
  };
  /** Takes this person off the device after the server revoked it, unless something waits to be handed over. */
  wipe(): Promise<"wiped" | "stillWaiting">;
  /** For the transport's header; empty once locked. */
  token(): string;
  /** Unsent work in other hands. */
  readonly courier: Courier;
  /** Others' unsent work that this device carries. */
  readonly carried: CarriedFiles;
  /** What this device's people chose for it. */
  readonly choices: DeviceChoices;
}

const syncSides = new WeakMap<Session, SyncSide>();

/** The sync side of a session that `openDevice` opened. */
export const syncSideOf = (session: Session): SyncSide => {
  const side = syncSides.get(session);
  if (!side) throw new Error("this session was not opened by this storage");
  return side;
};

/** Gives a session that was just opened its sync side. */
export const addSyncSide = (session: Session, memory: Memory): void => {
  syncSides.set(session, createSyncSide(memory));
};

const placeOfDevice = ({ keyring: { regency, device } }: Memory) => ({ regency, device });

const createSyncSide = (memory: Memory): SyncSide => {
  const asked = new WeakSet<SyncRequest>();
  return {
    token: () => memory.keyring.token,
    courier: createCourier(memory),
    carried: createCarriedFiles(memory.ports),
    wipe: async () => {
      if (memory.isLocked) return "stillWaiting";
      const done = await wipePerson(memory);
      if (done === "wiped") forgetEverything(memory);
      return done;
    },
    choices: createDeviceChoices(memory.ports),
    store: {
      nextRequest: async (size) => {
        const request = nextRequest(memory, size);
        asked.add(request);
        return request;
      },
      applyAnswer: async (request, answer) => {
        const apply = () => applyAnswer(memory, request, answer, asked.has(request));
        const first = await apply();
        const hasRoom = first.type === "storageFull" && (await trimHistory(memory).catch(() => 0)) > 0;
        const applied = hasRoom ? await apply() : first;
        if (applied.type === "applied" && answer.courier)
          memory.courierKeys =
            (await keepCourierAnswer(memory.ports, answer.courier, placeOfDevice(memory))) ??
            memory.courierKeys;
        return applied;
      },
      backToFormerToken: () => backToFormerToken(memory),
      forgetEpoch: () => commitPlan(memory, (plan, seen) => planNewEpoch(memory, seen, plan, 0)),
    },
  };
};

const backToFormerToken = (memory: Memory): Promise<boolean> =>
  commitPlan(memory, async (plan, seen) => {
    const former = withFormerToken(seen.keyring);
    if (former) await planKeyring(memory, seen, plan, former);
    return former !== undefined;
  });
