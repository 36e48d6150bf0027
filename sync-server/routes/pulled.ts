import type { PulledVersion } from "#protocol/envelope.ts";
import type { StoredVersion } from "../store/port/versions.ts";

/** A stored version as a reader gets it. */
export const pulledVersion = ({ serial, text }: StoredVersion): PulledVersion =>
  ({ serial, ...JSON.parse(text) }) as PulledVersion;
