import type { Result } from "#domain/result.ts";
import type { Bytes } from "#protocol/courier/bytes.ts";
import type { StorageProblem } from "../failures.ts";

/** Unsent work in other hands: a file of sealed copies goes out, a signed receipt comes back. */
export interface Courier {
  /** The file of everything on this device that waits. What is in it keeps waiting until a receipt or a round says otherwise. */
  makeFile(): Promise<Result<CourierFileMade, MakeFileProblem>>;
  /** The same file for a copy that nobody carries: nothing is noted. Undefined while nothing waits or can be sealed. */
  copyFile(): Promise<Bytes | undefined>;
  /** Reads the receipt that came back; what the server took is "sudah dititipkan" from then on. */
  readReceipt(bytes: Bytes): Promise<Result<ReceiptRead, ReadReceiptProblem>>;
}

export interface CourierFileMade {
  /** For people: a day and four random letters, nothing of whose it is. */
  readonly name: string;
  readonly bytes: Bytes;
  /** Versions of this person in it. */
  readonly count: number;
  /** Versions of this person that found no room: for a second file, once these were taken. */
  readonly left: number;
}

export type MakeFileProblem =
  /** This device was never told the server's key: it has to reach the server once. */
  | { readonly type: "NoServerKey" }
  | { readonly type: "NothingWaits" }
  | { readonly type: "Locked" }
  | StorageProblem;

export interface ReceiptRead {
  /** Versions of this person that were waiting and have their outcome now. */
  readonly taken: number;
  readonly refused: number;
  /** Outcomes of colleagues on this device: they read the receipt themselves, or their next round says the same. */
  readonly ofOthers: number;
}

export type ReadReceiptProblem =
  | { readonly type: "NotReceipt" }
  /** Of another device's file. */
  | { readonly type: "OtherDevice" }
  /** Not signed by our server, or under a key this device does not know yet. */
  | { readonly type: "BadSignature" }
  /** The server was restored since: what it says may no longer hold. */
  | { readonly type: "OldHistory" }
  | { readonly type: "Locked" }
  | StorageProblem;

export const COURIER_FILE_ENDING = ".titip";
export const RECEIPT_FILE_ENDING = ".terima";
