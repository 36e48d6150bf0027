import type { Role } from "#domain/facts/version.ts";
import type { Result } from "#domain/result.ts";
import type { CourierAnswer, CourierAsk } from "#protocol/courier/sealed-copy.ts";
import type { DeviceProof } from "#protocol/device-proof.ts";
import type { RecoveryTextProblem } from "#protocol/recovery-text.ts";
import type { StorageProblem } from "./failures.ts";
import type { Session } from "./session-types.ts";

/** The phone before anybody signed in to this run of the app. */
export interface Device {
  /** Sent with the activation code. Random; says nothing of its owner. */
  readonly id: string;
  /** Everybody who may unlock here, in the order they came. Empty on a new phone. */
  people(): Promise<readonly PersonOnDevice[]>;
  /** What to ask of the server with the activation code, so that the very first work can go by courier. */
  courierAsk(): Promise<CourierAsk | undefined>;
  /** That this is the device whose id it says, for enrolling with that code; undefined where it has no key to show. */
  proofFor(code: string): Promise<DeviceProof | undefined>;
  /** Keeps an enrolment that the server granted, sealed, until its PIN is chosen: the code works only once. */
  keepEnrolment(enrolment: Enrolment): Promise<
    Result<
      {
        readonly person: string;
        /** Has a PIN here already (signed in anew): unlocking with it is all that is left to do. */
        readonly isKnown?: true;
      },
      StorageProblem
    >
  >;
  /** Chooses the PIN of a person whose enrolment is kept, and opens the session. */
  choosePin(person: string, pin: string): Promise<Result<Session, ChoosePinProblem>>;
  /** Opens what this person may read. Slow on purpose (0.5-1 s on a slow phone). */
  unlock(person: string, pin: string): Promise<Result<Session, UnlockProblem>>;
  /**
   * Opens after a lease has ended: `ask` gets this person's key from the server, with the token it is given. What it fails
   * with is answered as it is, and counts as no try.
   */
  renewLease<Failed>(
    person: string,
    pin: string,
    ask: (token: string) => Promise<Result<string, Failed>>,
  ): Promise<Result<Session, UnlockProblem | Failed>>;
  /**
   * Ends the stay of somebody whose lease has ended and whom the server refuses for good: what waits is handed in, sealed as
   * it is, and then they are taken off. `handIn` brings one courier file to the server and answers whether it was taken.
   */
  endSealed(
    person: string,
    handIn: (file: Uint8Array<ArrayBuffer>) => Promise<boolean>,
  ): Promise<Result<"wiped" | "later", StorageProblem>>;
  /** Writes something down for a person whose records are sealed; nobody reads it on this device from then on. */
  putLetter(person: string, letter: Letter): Promise<Result<LetterKept, LetterProblem | StorageProblem>>;
  /** How many of those the server has not taken yet. */
  notesWaiting(person: string): Promise<number>;
  /** Whether a recovery key, as typed or scanned, opens this person here. Changes nothing; works offline. */
  checkRecovery(person: string, typed: string): Promise<Result<void, RecoverProblem>>;
  /** Opens by the recovery key and sets a new PIN; everything recorded here is readable again. Works offline. */
  recover(
    person: string,
    typed: string,
    pin: string,
  ): Promise<Result<Session, RecoverProblem | ChoosePinProblem>>;
}

/** `person` is a random handle of this device, not the worker's id. */
export interface PersonOnDevice {
  readonly person: string;
  readonly name: string;
  /** "choosePin": enrolled, no PIN yet. "pinForgotten": ten wrong PINs; the recovery key opens it again. "leaseEnded": too long without contact. */
  readonly state: "ready" | "choosePin" | "pinForgotten" | "leaseEnded";
  readonly wrongPins: number;
}

/** What the server answered to an activation code. */
export interface Enrolment {
  readonly device: string;
  readonly token: string;
  readonly worker: { readonly id: string; readonly name: string };
  readonly regency: string;
  readonly epoch: number;
  readonly grants: ToldGrants;
  /** The server's key for copies that others may carry, and its word on this device's own. */
  readonly courier?: CourierAnswer | undefined;
}

/** Grants as a message carries them. */
export interface ToldGrants {
  readonly version: number;
  readonly list: readonly {
    readonly role: Role;
    readonly area: string;
    readonly streams?: readonly string[] | undefined;
  }[];
}

export type PinProblem = "notSixDigits" | "sameDigit" | "sequence" | "repeatedPart" | "common";

export type ChoosePinProblem =
  | { readonly type: "TrivialPin"; readonly why: PinProblem }
  | { readonly type: "NobodyToEnrol" }
  | StorageProblem;

export type { RecoveryTextProblem };

/** What was weighed or seen while old records were sealed, as typed: its author enters it properly afterwards. */
export interface Letter {
  /** The child or family, in the writer's own words. */
  readonly who: string;
  readonly date: string;
  readonly weight: string;
  readonly length: string;
  readonly note: string;
}

/** To the server it is handed in by whoever comes by, and comes back to its author; to its author it waits here for them. */
export interface LetterKept {
  readonly goesTo: "server" | "author";
}

export interface LetterProblem {
  /** Neither told the server's key, nor unlocked since there were letter boxes. */
  readonly type: "NoLetterBox";
}

export type RecoverProblem =
  | { readonly type: "BadRecoveryText"; readonly why: RecoveryTextProblem }
  /** A recovery key, but not the one of this person on this device. */
  | { readonly type: "WrongRecoveryKey" }
  /** Enrolled before there were recovery keys, and never unlocked since. */
  | { readonly type: "NoRecoveryKey" }
  | { readonly type: "UnknownPerson" }
  | StorageProblem;

export type UnlockProblem =
  | { readonly type: "WrongPin"; readonly triesLeft: number }
  /** After several wrong ones the next try has to wait. */
  | { readonly type: "TooSoon"; readonly waitMs: number; readonly triesLeft: number }
  /** Too long without contact: old records are sealed until the server was asked (`renewLease`) or the recovery key is used. */
  | { readonly type: "LeaseEnded" }
  /** Ten wrong PINs: the PIN no longer opens anything. What was recorded is still there, sealed. */
  | { readonly type: "PinForgotten" }
  | { readonly type: "UnknownPerson" }
  | StorageProblem;
