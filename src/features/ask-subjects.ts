import type { Version } from "#domain/facts/version.ts";
import type { OpenedOnline } from "#storage/online/opened-online.ts";
import type { Lists } from "#sync/lists-transport.ts";
import type { Delivery } from "#sync/ports.ts";

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
  let stream: string | undefined;
  for (const subject of subjects) {
    const said = await lists.subject(subject, reveal);
    if (said.type !== "answer") return said;
    // A household that was split meanwhile is opened by whom was asked for first.
    stream ??= said.answer.stream;
    if (stream !== said.answer.stream) continue;
    // Parsed at the door; only `undefined` against absent keys differ.
    for (const version of said.answer.versions as readonly Version[]) versions.set(version.id, version);
  }
  return { type: "answer", answer: { stream: stream ?? "", versions: [...versions.values()] } };
};
