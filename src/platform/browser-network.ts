import type { Network, NetworkKind } from "./platform.ts";

/** The Network Information API, as far as it is used here; few browsers have it. */
interface Connection extends EventTarget {
  readonly type?: string;
  readonly saveData?: boolean;
}

/** What this browser says of the network. */
export const createBrowserNetwork = (
  connection: Connection | undefined = (navigator as { readonly connection?: Connection }).connection,
): Network => ({
  kind: () => KINDS[connection?.type ?? ""] ?? "unknown",
  isSaving: () => connection?.saveData === true,
  onChange: (listener) => {
    const hear = (): void => listener();
    connection?.addEventListener("change", hear);
    return () => connection?.removeEventListener("change", hear);
  },
});

const KINDS: Readonly<Record<string, NetworkKind>> = {
  wifi: "wifi",
  ethernet: "wifi",
  cellular: "cellular",
  wimax: "cellular",
  none: "none",
};
