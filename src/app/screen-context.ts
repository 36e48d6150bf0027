import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import type { Platform } from "#platform/platform.ts";
import type { OpenSession } from "./phase.ts";

/** What the route table draws screens with. */
export interface ScreenWorld extends Omit<OpenSession, "leave"> {
  /** Handed to every screen as it is. */
  readonly base: ScreenProps;
  readonly nowMs: () => number;
  /** Share sheet, file picker, camera, storage and kind of network. */
  readonly platform: Platform;
  readonly lock: () => void;
  /** Takes this person off the phone, then begins anew. */
  readonly leave: () => void;
  /** Like `base.go`, without a step to come back to. */
  readonly replace: (path: string) => void;
  /** What the browser answered when asked to keep the storage; undefined while it has not. */
  readonly isPersisted: boolean | undefined;
}

const ScreenContext = createContext<ScreenWorld | undefined>(undefined);

export const ScreenWorldProvider = ScreenContext.Provider;

/** Throws outside a signed-in session (a bug). */
export const useScreenWorld = (): ScreenWorld => {
  const world = useContext(ScreenContext);
  if (!world) throw new Error("no session is open here");
  return world;
};
