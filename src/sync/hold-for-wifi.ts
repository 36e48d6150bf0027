import type { HttpTransport } from "./http-transport.ts";
import type { Trigger } from "./ports.ts";

/** "Hanya lewat Wi-Fi", for one signed-in person. */
export interface WifiHold {
  /** True while rounds wait for Wi-Fi because the person chose so. */
  isHeld(): boolean;
  choose(onlyWifi: boolean): void;
  isChosen(): boolean;
  /** A tap on "Kirim sekarang" is a choice too: it opens the way for a while. */
  noteTrigger(trigger: Trigger): void;
  /** The same transport, whose rounds find no network while they are held. Lists are asked for by a tap, and pass. */
  wrap(transport: HttpTransport): HttpTransport;
}

export interface WifiHoldPorts {
  /** "cellular" is the only word that holds anything back: most browsers do not say. */
  readonly kind: () => string;
  readonly nowMs: () => number;
}

/** Long enough for a first load over a slow line. */
const OPEN_AFTER_TAP_MS = 5 * 60_000;

export const createWifiHold = ({ kind, nowMs }: WifiHoldPorts): WifiHold => {
  let isChosen = false;
  let openUntilMs = 0;
  const isHeld = (): boolean => isChosen && kind() === "cellular" && nowMs() >= openUntilMs;
  return {
    isHeld,
    isChosen: () => isChosen,
    choose: (onlyWifi) => {
      isChosen = onlyWifi;
    },
    noteTrigger: (trigger) => {
      if (trigger === "manual") openUntilMs = nowMs() + OPEN_AFTER_TAP_MS;
    },
    wrap: (transport) => ({
      ...transport,
      sync: async (request) => (isHeld() ? { type: "offline" } : transport.sync(request)),
    }),
  };
};
