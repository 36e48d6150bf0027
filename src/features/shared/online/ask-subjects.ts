import type { Version } from "#domain/facts/version.ts";
import type { SubjectAnswer } from "#protocol/lists.ts";
import type { OpenedOnline } from "#storage/online/opened-online.ts";
import type { Lists } from "#sync/lists-transport.ts";
import type { Delivery } from "#sync/ports.ts";

/** An answer of the server as the ground of what may be written about those in it. */
export const openedOnline = ({ stream, versions, authors = {} }: SubjectAnswer): OpenedOnline => ({
  stream,
  authors,
  // Parsed at the door; only `undefined` against absent keys differ.
  versions: versions as readonly Version[],
});

/**
 * Asks the server for subjects of one stream, with their households; or says the first thing that went wrong. With `reveal`
 * also their numbers of the state, which the server logs.
 */
export const askSubjects = async (
  lists: Pick<Lists, "subject">,
  subjects: readonly string[],
  reveal = false,
): Promise<Delivery<OpenedOnline>> => {
  const versions = new Map<string, Version>();
  const authors: Record<string, string> = {};
  let stream: string | undefined;
  for (const subject of subjects) {
    const said = await lists.subject(subject, reveal);
    if (said.type !== "answer") return said;
    // A household that was split meanwhile is opened by whom was asked for first.
    const opened = openedOnline(said.answer);
    stream ??= opened.stream;
    if (stream !== opened.stream) continue;
    for (const version of opened.versions) versions.set(version.id, version);
    Object.assign(authors, opened.authors);
  }
  return { type: "answer", answer: { stream: stream ?? "", authors, versions: [...versions.values()] } };
};
