/** Everything that is only needed once somebody came in: read model, rules, sync, Beranda. */
export type Work = typeof import("./at-work.ts");

let loading: Promise<Work> | undefined;

/**
 * Fetches it, at once when it is here already; begun as soon as the PIN pad stands, so that it arrives while the PIN is being
 * typed. Rejects without a network on the very first visit, before the service worker holds the app; may be asked again then.
 */
export const loadWork = (): Promise<Work> => {
  loading ??= import("./at-work.ts").catch((thrown: unknown) => {
    loading = undefined;
    throw thrown;
  });
  return loading;
};
