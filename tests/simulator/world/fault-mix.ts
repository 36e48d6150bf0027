import type { Dice } from "./dice.ts";

/**
 * How often each fault strikes in one schedule. A "swarm": every seed takes some of them and leaves the others out, since
 * rare meetings of two faults are found sooner when a third does not always interrupt them.
 */
export interface FaultMix {
  /** Per request. */
  readonly requestLost: number;
  readonly answerLost: number;
  readonly doubled: number;
  readonly delayedForDays: number;
  readonly frozen: number;
  readonly truncatedAnswer: number;
  readonly truncatedRequest: number;
  readonly captivePortal: number;
  readonly badGateway: number;
  readonly offline: number;
  /** Answers hold at most this many versions, so that loads take many rounds; 0: as asked. */
  readonly smallPages: number;
  /** Per request that writes. */
  readonly serverCrash: number;
  /** Per request: the answer is read from an older snapshot. */
  readonly replicaLag: number;
  /** Per action of a person. */
  readonly kill: number;
  readonly quota: number;
  readonly clockJump: number;
  readonly secondTab: number;
  readonly closeTab: number;
  readonly evict: number;
  readonly deviceRestore: number;
  readonly clone: number;
  readonly poison: number;
  readonly futureSchema: number;
  /** Edits a day, at most, by a client that names one head only, and not always the newest. */
  readonly oneHead: number;
  /** Per schedule. */
  readonly backups: number;
  readonly serverRestores: number;
  readonly grantChanges: number;
  readonly longAbsence: number;
  /** Per action: somebody takes a file of what waits along. Above 0, phones make sealed copies. */
  readonly courier: number;
  /** Row accesses take this long at most, ms; then other work comes between. */
  readonly slowRows: number;
  readonly noLocks: boolean;
}

export const NO_FAULTS: FaultMix = {
  requestLost: 0,
  answerLost: 0,
  doubled: 0,
  delayedForDays: 0,
  frozen: 0,
  truncatedAnswer: 0,
  truncatedRequest: 0,
  captivePortal: 0,
  badGateway: 0,
  offline: 0,
  smallPages: 0,
  serverCrash: 0,
  replicaLag: 0,
  kill: 0,
  quota: 0,
  clockJump: 0,
  secondTab: 0,
  closeTab: 0,
  evict: 0,
  deviceRestore: 0,
  clone: 0,
  poison: 0,
  futureSchema: 0,
  oneHead: 0,
  backups: 0,
  serverRestores: 0,
  grantChanges: 0,
  longAbsence: 0,
  courier: 0,
  slowRows: 0,
  noLocks: false,
};

export const swarm = (dice: Dice): FaultMix => {
  const often = (most: number): number => (dice.chance(0.5) ? dice.next() * most : 0);
  const count = (most: number): number => (dice.chance(0.5) ? dice.between(1, most) : 0);
  return {
    requestLost: often(0.3),
    answerLost: often(0.3),
    doubled: often(0.3),
    delayedForDays: often(0.2),
    frozen: often(0.15),
    truncatedAnswer: often(0.15),
    truncatedRequest: often(0.1),
    captivePortal: often(0.15),
    badGateway: often(0.1),
    offline: often(0.3),
    smallPages: dice.chance(0.5) ? dice.between(1, 8) : 0,
    serverCrash: often(0.2),
    replicaLag: often(0.3),
    kill: often(0.3),
    quota: often(0.1),
    clockJump: often(0.2),
    secondTab: often(0.3),
    closeTab: often(0.15),
    evict: often(0.04),
    deviceRestore: often(0.04),
    clone: often(0.03),
    poison: often(0.2),
    futureSchema: often(0.2),
    backups: count(3),
    serverRestores: dice.chance(0.3) ? dice.between(1, 2) : 0,
    grantChanges: count(4),
    longAbsence: count(2),
    slowRows: dice.chance(0.6) ? dice.between(1, 400) : 0,
    noLocks: dice.chance(0.3),
    // Last, so that what a seed drew before stays as it was.
    courier: often(0.4),
    oneHead: dice.chance(0.2) ? dice.between(1, 8) : 0,
  };
};
