import { inOrder } from "#domain/facts/in-order.ts";
import type { Merged } from "#domain/facts/merge.ts";
import type { Version } from "#domain/facts/version.ts";

/** The newest version that has a part in what a record shows; a review of the record names this one. */
export const shownVersion = ({ writers }: Merged): Version | undefined =>
  inOrder(Object.values(writers)).at(-1);
