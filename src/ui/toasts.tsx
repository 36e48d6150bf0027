import { type ReadonlySignal, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Button } from "./button.tsx";
import { Icon } from "./icon/icon.tsx";
import { uiText } from "./text.ts";
import { useToastSpot } from "./use-toast-spot.ts";
import "./toasts.css";

export type Toast = {
  readonly text: string;
  /** Takes back what the toast tells of; the button says "Urungkan". */
  readonly onUndo?: (() => void) | undefined;
};

export type Toasts = {
  readonly shown: ReadonlySignal<Toast | undefined>;
  /** Shows it for eight seconds in place of any other. */
  readonly show: (toast: Toast) => void;
  readonly dismiss: () => void;
  readonly undo: () => void;
  /** Time stands still while a finger or the focus rests on the toast. */
  readonly hold: () => void;
  readonly release: () => void;
};

/** Runs `work` after `ms` and returns what calls it off. */
export type After = (ms: number, work: () => void) => () => void;

const SHOWN_MS = 8_000;

/** One toast at a time: two with an undo each would leave unclear what is taken back. */
export const createToasts = (after: After): Toasts => {
  const shown = signal<Toast | undefined>(undefined);
  let cancel: () => void = () => {};
  const dismiss = () => {
    cancel();
    shown.value = undefined;
  };
  const release = () => {
    cancel();
    if (shown.value) cancel = after(SHOWN_MS, dismiss);
  };
  return {
    shown,
    show: (toast) => {
      shown.value = toast;
      release();
    },
    dismiss,
    undo: () => {
      const undo = shown.value?.onUndo;
      dismiss();
      undo?.();
    },
    hold: () => cancel(),
    release,
  };
};

/** Where toasts appear; once per app. The region stands there empty, or the first one would not be spoken. */
export const ToastPlace = ({ toasts }: { readonly toasts: Toasts }): JSX.Element => {
  const toast = toasts.shown.value;
  const place = useRef<HTMLDivElement>(null);
  useToastSpot(place, toast !== undefined);
  return (
    <div class="toasts" role="status" ref={place}>
      {toast && (
        <div
          class="toasts__toast"
          onPointerEnter={toasts.hold}
          onPointerLeave={toasts.release}
          onFocusIn={toasts.hold}
          onFocusOut={toasts.release}
        >
          <Icon name="check" />
          <span class="toasts__text">{toast.text}</span>
          {toast.onUndo && (
            <Button look="quiet" onPress={toasts.undo}>
              {uiText.undo}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
