import type { PersonOnDevice } from "#storage/device-types.ts";
import type { Session } from "#storage/session-types.ts";
import type { Connection } from "./connect.ts";
import type { Work } from "./load-work.ts";

/** A signed-in person with their way to the server. */
export interface OpenSession extends Connection {
  readonly session: Session;
}

/** Where somebody stands between opening the app and working in it. */
export type Phase =
  | { readonly at: "looking" }
  /** `canGoBack`: there is somebody else on this phone. `code`: came with the address, from a scanned slip. */
  | { readonly at: "enrol"; readonly canGoBack: boolean; readonly code?: string }
  | { readonly at: "choosePin"; readonly person: string; readonly name: string }
  | { readonly at: "unlock"; readonly people: readonly PersonOnDevice[] }
  /** Too long without contact. */
  | { readonly at: "leaseEnded"; readonly person: PersonOnDevice; readonly work: Work }
  /** A forgotten PIN: the recovery key opens. */
  | { readonly at: "recover"; readonly person: string; readonly name: string; readonly work: Work }
  /** The PIN was right, but part of the app is not on this phone yet. */
  | { readonly at: "notLoaded"; readonly session: Session }
  | { readonly at: "firstLoad"; readonly open: OpenSession; readonly work: Work }
  | { readonly at: "open"; readonly open: OpenSession; readonly work: Work };

/** The first phase on a phone with these people: who scanned a slip wants to be let in with it. */
export const phaseFor = (people: readonly PersonOnDevice[], slipCode?: string): Phase => {
  if (slipCode !== undefined) return { at: "enrol", canGoBack: people.length > 0, code: slipCode };
  const [first, ...others] = people;
  if (!first) return { at: "enrol", canGoBack: false };
  // Closed between code and PIN: there is nothing to unlock with yet.
  if (others.length === 0 && first.state === "choosePin")
    return { at: "choosePin", person: first.person, name: first.name };
  return { at: "unlock", people };
};
