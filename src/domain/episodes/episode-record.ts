import type { Body } from "../facts/version.ts";

/** A record to be written, or the fields of one that change. All that one event says is saved as one group. */
export interface EpisodeRecord {
  readonly record: string;
  readonly subject: string;
  readonly kind: string;
  readonly fields: Body;
}
