import type { Bytes } from "#protocol/courier/bytes.ts";

/** One file carried for somebody else, or for a person of this device who could not seal it otherwise, as it lies in the row `carried:<first half of its signature>`. */
export interface CarriedRow {
  /** Absent once the server holds its content twice, or will never take it. */
  readonly file?: Bytes | undefined;
  readonly madeAt: string;
  /** Device clock. */
  readonly keptAt: string;
  /** The server's signed word: ids and outcomes. */
  readonly receipt?: string | undefined;
  /** Why the server will not take it. */
  readonly problem?: string | undefined;
  /** A note of this person on this device, written while their records were sealed (`locked-notes/`). */
  readonly by?: string | undefined;
  /** The receipt went back to the owner. */
  readonly isGivenBack?: boolean | undefined;
}

/**
 * Whether a file that was refused is kept all the same: a note of this device has no owner elsewhere who still holds it, and a
 * server that was put back knows a device again once its owner was taken in anew.
 */
export const outlivesRefusal = ({ by }: Pick<CarriedRow, "by">, problem: string): boolean =>
  by !== undefined || problem === "unknownDevice";
