import type { SyncAnswer, SyncRequest } from "#protocol/messages.ts";
import { nextStep, type SyncAction, type SyncEvent, type SyncState } from "./next-step.ts";
import type { Delivery, RoundSize, SyncPorts, Trigger } from "./ports.ts";
import { type SyncStatus, syncStatusOf } from "./status.ts";

/** The engine: carries out what `nextStep` decides. */
export interface Sync {
  /** A person unlocked: rounds begin. */
  start(): void;
  /** Locks or closes: nothing more is sent or stored by this engine until `start`. */
  stop(): void;
  request(trigger: Trigger): void;
  status(): SyncStatus;
  subscribe(listener: () => void): () => void;
  /** Answers when no round is under way any more; for tests and for "send now, then lock". */
  whenQuiet(): Promise<void>;
}

/** Saves come in bursts (a family with five members): one round for all of them. */
const SAVE_DEBOUNCE_MS = 2_000;

export const createSync = (ports: SyncPorts): Sync => {
  const { store, transport, lead, clock, timer, random } = ports;
  let state: SyncState = { at: "locked" };
  let retryAtMs: number | undefined;
  let lastContactAtMs: number | undefined;
  let cancelTimer = (): void => undefined;
  let cancelDebounce = (): void => undefined;
  let endLease = (): void => undefined;
  let underway: { readonly request: SyncRequest; readonly answer: SyncAnswer } | undefined;
  /** Answers of work begun before the last `stop` are nobody's. */
  let run = 0;
  const listeners = new Set<() => void>();
  const quiet: (() => void)[] = [];

  const dispatch = (event: SyncEvent): void => {
    const [next, actions] = nextStep(state, event);
    state = next;
    for (const action of actions) carryOut(action);
    if (!isBusy(state)) endLease();
    for (const listener of [...listeners]) listener();
    if (!isBusy(state)) for (const resolve of quiet.splice(0)) resolve();
  };

  const carryOut = (action: SyncAction): void => {
    cancelTimer();
    retryAtMs = undefined;
    switch (action.type) {
      case "askLease":
        return void askLease(run);
      case "send":
        return void send(run, action.size);
      case "forgetEpoch":
        return void forgetEpoch(run, action.size);
      case "apply":
        return void apply(run);
      case "wait":
        retryAtMs = clock.nowMs() + action.ms;
        cancelTimer = timer.after(action.ms, () => dispatch({ type: "timer" }));
        return;
      case "stop":
        cancelDebounce();
        underway = undefined;
        run += 1;
    }
  };

  const askLease = async (mine: number): Promise<void> => {
    const outcome = await lead(
      () =>
        new Promise<void>((resolve) => {
          endLease = resolve;
          if (mine === run) dispatch({ type: "leaseGranted" });
          else resolve();
        }),
    );
    if (outcome === "anotherLeads" && mine === run) dispatch({ type: "anotherLeads" });
  };

  const send = async (mine: number, size: RoundSize): Promise<void> => {
    const startedAtMs = clock.nowMs();
    const delivery = await sendOrFail(size);
    if (mine !== run) return;
    if (delivery.type === "answer") lastContactAtMs = clock.nowMs();
    if (delivery.type === "answer" && delivery.unreadable)
      ports.report?.({ type: "unreadable", versions: delivery.unreadable });
    if (delivery.type === "nonsense") ports.report?.({ type: "nonsense", detail: delivery.detail });
    dispatch({ type: "delivered", delivery, tookMs: clock.nowMs() - startedAtMs, random: random() });
  };

  const sendOrFail = async (size: RoundSize): Promise<Delivery<SyncAnswer>> => {
    try {
      const request = await store.nextRequest(size);
      let delivery = await transport.sync(request);
      while (isSignedOut(delivery)) {
        const former = await backToFormerToken();
        if (former === "none") break;
        // A phone that is full now: asked again later, as of a server that is busy.
        if (former === "failed") return { type: "refused", refusal: "busy", status: 503 };
        delivery = await transport.sync(request);
      }
      if (delivery.type === "answer") underway = { request, answer: delivery.answer };
      return delivery;
    } catch (thrown) {
      return { type: "nonsense", detail: String(thrown) };
    }
  };

  const backToFormerToken = async (): Promise<"taken" | "none" | "failed"> => {
    try {
      return (await store.backToFormerToken()) ? "taken" : "none";
    } catch (thrown) {
      ports.report?.({ type: "storage", failure: String(thrown) });
      return "failed";
    }
  };

  const forgetEpoch = async (mine: number, size: RoundSize): Promise<void> => {
    await store.forgetEpoch().catch((thrown: unknown) => {
      ports.report?.({ type: "storage", failure: String(thrown) });
    });
    if (mine === run) await send(mine, size);
  };

  const apply = async (mine: number): Promise<void> => {
    const given = underway;
    underway = undefined;
    if (!given) throw new Error("nothing to apply");
    const applied = await store
      .applyAnswer(given.request, given.answer)
      .catch((thrown: unknown) => ({ type: "storageFailed", failure: String(thrown) }) as const);
    if (applied.type === "ignored") ports.report?.({ type: "fence", fence: applied.fence });
    if (applied.type === "storageFailed") ports.report?.({ type: "storage", failure: applied.failure });
    if (mine === run) dispatch({ type: "applied", applied, random: random() });
  };

  return {
    start: () => dispatch({ type: "unlocked" }),
    stop: () => dispatch({ type: "locked" }),
    request: (trigger) => {
      if (trigger !== "save") return dispatch({ type: "trigger", trigger });
      cancelDebounce();
      cancelDebounce = timer.after(SAVE_DEBOUNCE_MS, () => dispatch({ type: "trigger", trigger }));
    },
    status: () => syncStatusOf(state, { retryAtMs, lastContactAtMs }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    whenQuiet: () => (isBusy(state) ? new Promise((resolve) => quiet.push(resolve)) : Promise.resolve()),
  };
};

const isSignedOut = (delivery: Delivery<unknown>): boolean =>
  delivery.type === "refused" && delivery.refusal === "signedOut";

const isBusy = ({ at }: SyncState): boolean => at === "leased" || at === "round" || at === "applying";
