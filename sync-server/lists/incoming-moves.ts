import type { StoredVersion } from "../store/port/versions.ts";
import type { ReadTx } from "../store/store.ts";
import { streamFacts, type WaitingProposal } from "./stream-facts.ts";

/** Proposals of households elsewhere that want to move into these streams and that nobody has decided on. */
export const incomingMoves = async (
  tx: ReadTx,
  streams: readonly string[],
): Promise<readonly WaitingProposal[]> => {
  const wishes = (await tx.versions.wanting(streams)).filter(({ stream }) => !streams.includes(stream));
  return undecided(wishes, await tx.versions.ofSubjects(wishes.map(({ subject }) => subject)));
};

/** What waits for a decision of those who hold where a subject wants to move, of all that is stored about it. */
export const movesAmong = (stored: readonly StoredVersion[]): readonly WaitingProposal[] =>
  undecided(
    stored.filter(({ wants }) => wants !== null),
    stored,
  );

const undecided = (
  wishes: readonly StoredVersion[],
  stored: readonly StoredVersion[],
): readonly WaitingProposal[] => {
  const ids = new Set(wishes.map(({ id }) => id));
  return [...new Set(wishes.map(({ stream }) => stream))].flatMap((stream) =>
    streamFacts(
      stream,
      stored.filter((version) => version.stream === stream),
    ).proposals.filter(({ version }) => ids.has(version)),
  );
};
