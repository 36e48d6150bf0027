import type { Dice } from "./dice.ts";
import type { FaultMix } from "./fault-mix.ts";
import type { Journal } from "./journal.ts";
import type { Process } from "./process.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface WireOptions {
  readonly time: VirtualTime;
  readonly dice: Dice;
  readonly mix: () => FaultMix;
  readonly journal: Journal;
  readonly process: Process;
  /** Hands a request to the server. */
  readonly deliver: (path: string, init: RequestInit, body: string) => Promise<Response>;
}

/** The network between one tab and the server: what it does to each request is drawn anew. */
export interface Wire {
  fetch(input: string, init: RequestInit): Promise<Response>;
  timeLimit(ms: number): AbortSignal;
}

const DAY_MS = 86_400_000;
const HTML = "<html><body>Selamat datang di WiFi gratis. Masuk dulu.</body></html>";

export const createWire = ({ time, dice, mix, journal, process, deliver }: WireOptions): Wire => {
  const reach = async (ms: number, path: string, init: RequestInit, body: string): Promise<Response> => {
    await time.sleep(ms);
    return deliver(path, init, body);
  };
  const html = (status: number): Response =>
    new Response(HTML, { status, headers: { "content-type": "text/html" } });

  const send = async (path: string, init: RequestInit, body: string): Promise<Response> => {
    const faults = mix();
    const strikes = (name: keyof FaultMix): boolean => {
      const probability = faults[name];
      if (typeof probability !== "number" || !dice.chance(probability)) return false;
      journal.fault(name);
      return true;
    };
    const upMs = dice.between(20, 900);
    const downMs = dice.between(20, 900);
    if (strikes("offline")) {
      await time.sleep(upMs);
      throw new TypeError("Failed to fetch");
    }
    if (strikes("captivePortal")) {
      await time.sleep(upMs);
      return html(200);
    }
    if (strikes("badGateway")) {
      await time.sleep(upMs);
      return html(502);
    }
    if (strikes("requestLost")) return never();
    if (strikes("delayedForDays")) {
      reach(dice.between(1, 40 * DAY_MS), path, init, body).catch(nobodyHears);
      return never();
    }
    if (strikes("doubled")) {
      const laterMs = dice.between(1, dice.chance(0.3) ? 20 * DAY_MS : 5_000);
      reach(laterMs, path, init, body).catch(nobodyHears);
    }
    const cutAt = strikes("truncatedRequest") ? dice.below(body.length) : body.length;
    const response = await reach(upMs, path, init, body.slice(0, cutAt));
    if (strikes("answerLost")) return never();
    await time.sleep(downMs);
    if (!strikes("truncatedAnswer")) return response;
    const text = await response.text();
    return new Response(text.slice(0, dice.below(text.length)), response);
  };

  let isFrozen = false;
  let cancelLimit = (): void => undefined;
  return {
    fetch: (input, init) =>
      process.live(async () => {
        const path = new URL(input, "https://damping.test").pathname;
        const body = new TextDecoder().decode(init.body as Uint8Array);
        isFrozen = dice.chance(mix().frozen);
        const { signal } = init;
        const aborted = new Promise<never>((_, reject) => {
          signal?.addEventListener("abort", () => reject(new DOMException("gone", "AbortError")));
        });
        aborted.catch(() => undefined);
        const answer = send(path, init, body).finally(() => cancelLimit());
        answer.catch(() => undefined);
        if (!isFrozen) return Promise.race([answer, aborted]);
        // The tab sleeps in the background: what arrived meanwhile is read when it wakes, days later.
        journal.fault("frozen");
        const sleepMs = dice.between(1_000, dice.chance(0.5) ? 600_000 : 9 * DAY_MS);
        const arrived = await Promise.race([answer, time.sleep(sleepMs).then(() => undefined)]);
        await time.sleep(sleepMs);
        if (arrived) return arrived;
        throw new TypeError("Failed to fetch");
      }),
    timeLimit: (ms) => {
      const controller = new AbortController();
      cancelLimit = time.after(
        ms,
        process.callback(() => {
          if (!isFrozen) controller.abort();
        }),
      );
      return controller.signal;
    },
  };
};

const nobodyHears = (): void => undefined;

const never = (): Promise<never> => new Promise(() => undefined);
