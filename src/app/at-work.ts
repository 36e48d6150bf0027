import { type AskingPhone, activateWith } from "#features/session/activate-with.ts";
import type { ActivateCode } from "#features/session/activation.ts";
import { isHeldTwice } from "#protocol/courier/receipt.ts";
import type { Brought } from "#storage/journal/orphans.ts";
import { createHttpTransport } from "#sync/http-transport.ts";

/** What lies behind the PIN pad; see load-work.ts. */
export { LeaseEndedScreen } from "#features/session/lease-ended-screen.tsx";
export { RecoverScreen } from "#features/session/recover-screen.tsx";
export { askLease } from "./ask-lease.ts";
export { connect } from "./connect.ts";
export { FirstLoad } from "./first-load.tsx";
export { SignedIn } from "./signed-in.tsx";

/** Brings in one file of unsent work, before anybody is signed in: its signature is all the leave it needs. */
export const handInFile = async (file: Uint8Array<ArrayBuffer>): Promise<Brought> => {
  const delivery = await createHttpTransport({ token: () => undefined }).handIn(file);
  if (delivery.type === "answer") {
    if (delivery.answer.unopened > 0) return "refused";
    return isHeldTwice(delivery.answer) ? "safe" : "taken";
  }
  return delivery.type === "refused" && delivery.refusal === "badFile" ? "refused" : "notReached";
};

/** Asks the server to let this phone in, before anybody is signed in. */
export const activateOnline = (phone: AskingPhone): ActivateCode =>
  activateWith(createHttpTransport({ token: () => undefined }), phone);
