import type { ComponentType } from "preact";
import { lazy } from "preact-iso";

/** A screen that is fetched when first needed; the service worker already holds it. */
export const later = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> =>
  // The library's type of `lazy` is that of a Preact 10 component; what it answers is one all the same.
  lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;
