import { fail } from "#domain/result.ts";
import type { AskingPhone } from "#features/session/activate-with.ts";
import type { ActivateCode } from "#features/session/activation.ts";
import type { WrongPlace } from "#features/session/wrong-place.ts";
import { createBrowserPlatform } from "#platform/browser-platform.ts";
import type { Platform } from "#platform/platform.ts";
import { openBrowserPorts } from "#storage/browser-ports.ts";
import { openDevice } from "#storage/device/open-device.ts";
import type { Device, PinProblem } from "#storage/device-types.ts";
import { StorageFailure } from "#storage/failures.ts";
import { findOrphans, type Orphans } from "#storage/journal/orphans.ts";
import { pinProblem } from "#storage/keys/pin.ts";
import { APP_VERSION } from "./app-version.ts";
import { loadWork } from "./load-work.ts";
import { phoneLabel } from "./phone-label.ts";
import { argon2 } from "./script-urls.ts";
import { whereAmI } from "./where-am-i.ts";

/** The phone, joined to the browser it runs in; or why it cannot be opened here. */
export type Opened =
  | { readonly place: WrongPlace }
  | {
      readonly place: "fine";
      readonly device: Device;
      readonly activate: ActivateCode;
      readonly judgePin: (pin: string) => PinProblem | undefined;
      readonly nowMs: () => number;
      readonly platform: Platform;
      /** Unsent work whose database is gone. */
      readonly orphans: Orphans | undefined;
    };

/** Opens the real storage of this browser; with connect.ts the only place that names the real ports. */
export const openPhone = async (): Promise<Opened> => {
  const place = whereAmI({
    isSecureContext,
    userAgent: navigator.userAgent,
    hasIndexedDb: typeof indexedDB !== "undefined",
  });
  if (place !== "fine") return { place };
  try {
    const ports = await openBrowserPorts({ app: APP_VERSION, argon2 });
    const opened = await openDevice(ports);
    if (!opened.ok) return { place: "noStorage" };
    const device = opened.value;
    const { id, courierAsk, proofFor } = device;
    const phone = { id, label: phoneLabel(navigator.userAgent), courierAsk, proofFor };
    return {
      place,
      device,
      activate: activateLater(phone),
      judgePin: pinProblem,
      nowMs: () => Date.now(),
      platform: createBrowserPlatform(),
      // A second copy that cannot be read now must not keep anybody out.
      orphans: await findOrphans(ports).catch(() => undefined),
    };
  } catch (thrown) {
    if (thrown instanceof StorageFailure) return { place: "noStorage" };
    throw thrown;
  }
};

const activateLater =
  (phone: AskingPhone): ActivateCode =>
  async (code, otp) => {
    const work = await loadWork().catch(() => undefined);
    return work ? work.activateOnline(phone)(code, otp) : fail({ type: "Unreachable" });
  };
