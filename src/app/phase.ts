import type { PersonOnDevice, Session } from "#storage/session-types.ts";
import type { Connection } from "./open-device.ts";

/** A signed-in person with their way to the server. */
export interface OpenSession extends Connection {
  readonly session: Session;
}

/** Where somebody stands between opening the app and working in it. */
export type Phase =
  | { readonly at: "looking" }
  /** `canGoBack`: there is somebody else on this phone. */
  | { readonly at: "enrol"; readonly canGoBack: boolean }
  | { readonly at: "choosePin"; readonly person: string; readonly name: string }
  | { readonly at: "unlock"; readonly people: readonly PersonOnDevice[] }
  | { readonly at: "firstLoad"; readonly open: OpenSession }
  | { readonly at: "open"; readonly open: OpenSession };

/** The first phase on a phone with these people. */
export const phaseFor = (people: readonly PersonOnDevice[]): Phase =>
  people.length === 0 ? { at: "enrol", canGoBack: false } : { at: "unlock", people };
