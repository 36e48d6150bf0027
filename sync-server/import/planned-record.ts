import type { RecordName } from "#domain/facts/next-version.ts";
import type { Body } from "#domain/facts/version.ts";

/** A record to be made, with the stream it belongs to. */
export interface PlannedRecord extends RecordName {
  readonly stream: string;
  readonly body: Body;
  /** The household or posyandu it comes with: saved together. */
  readonly group: string;
}

/** Where a household's records go. */
export type RecordBase = Pick<PlannedRecord, "stream" | "group">;
