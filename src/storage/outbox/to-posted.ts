import type { PostedVersion } from "#protocol/envelope.ts";
import type { OutboxEntry } from "./outbox-entry.ts";

/** An entry as it travels. */
export const toPosted = ({ version, stream }: OutboxEntry): PostedVersion => ({
  ...version,
  changed: [...version.changed],
  supersedes: [...version.supersedes],
  content: version.content,
  stream,
});
