import type { CivilDate } from "#domain/civil-date.ts";
import type { Session } from "#storage/session-types.ts";
import type { Toast } from "#ui/toasts.tsx";

/** What the app hands to every screen of a signed-in person. */
export interface ScreenProps {
  readonly session: Session;
  /** The civil day by the app's clock. */
  readonly today: CivilDate;
  /** Goes to another path of the app. */
  readonly go: (path: string) => void;
  /** Says that something typed could be lost; updates and locks wait until the answer is called. */
  readonly holdForm: () => () => void;
  /** Tells of something done, with a way to take it back. */
  readonly showToast: (toast: Toast) => void;
}
