import { mayReadKind } from "#domain/access/may-write.ts";
import { recordKinds } from "#domain/records/index.ts";

/**
 * Serials of a stream, so that nobody can count what they may not see. What everybody who holds the stream's rows may see takes the
 * next multiple of STEP; what a posyandu's register leaves out takes a place between two multiples. To somebody who reads only
 * the register each serial, cursor and head is a multiple, and none depends on what lies between: all others use them as they are.
 */
export const STEP = 2 ** 20;

/** True of what a posyandu's register holds. */
const isInRegister = (kind: string): boolean => mayReadKind(["posyanduCadre"], kind);

/**
 * The serial after this one. A millionth hidden version without any other between would take a multiple; that is all it would
 * tell.
 */
export const nextSerial = (serial: number, kind: string): number =>
  isInRegister(kind) ? nextOpenSerial(serial) : serial + 1;

/** For what is no version: somebody left the stream. */
export const nextOpenSerial = (serial: number): number => openSerial(serial) + STEP;

/** The serial as somebody is told it to whom these kinds are hidden. */
export const serialFor = (serial: number, hidden: readonly string[]): number =>
  seesRegisterOnly(hidden) ? openSerial(serial) : serial;

const openSerial = (serial: number): number => serial - (serial % STEP);

const seesRegisterOnly = (hidden: readonly string[]): boolean =>
  hidden.length > 0 && recordKinds.every(({ kind }) => isInRegister(kind) || hidden.includes(kind));
