import { canonical } from "#domain/facts/canonical.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { createDice } from "../world/dice.ts";
import { swarm } from "../world/fault-mix.ts";
import { runSchedule, type ScheduleResult } from "../world/run-schedule.ts";
import type { Mutant } from "../world/world.ts";
import type { ServerPicture } from "./server-picture.ts";

/**
 * Runs a schedule twice, the second time with people of another kelurahan doing something else. Answers what differs in what
 * the village was told, to the byte. Nothing is compared where the faults themselves are shared (a lagging replica).
 */
export const differsByOutsiders = async (seed: number, mutant?: Mutant): Promise<readonly string[]> => {
  const mix = { ...swarm(createDice(seed).fork("faults")), replicaLag: 0, evict: 0, clone: 0 };
  const [one, other] = await twins(seed, mix, { outsiders: true }, mutant);
  // Tokens are chance, drawn by the server for everybody in turn.
  const told = (answer: string | undefined): string | undefined => answer?.replace(/"token":"[^"]+"/, "");
  return [...one.answers]
    .filter(([phone]) => !phone.startsWith("budi"))
    .flatMap(([phone, answers]) => {
      const at = answers.findIndex((answer, i) => told(answer) !== told(other.answers.get(phone)?.[i]));
      const isSame = at < 0 && answers.length === other.answers.get(phone)?.length;
      return isSame ? [] : [`${phone} was told something else, first in answer ${at}`];
    });
};

/** The same with every phone's clock years off: what is decided, kept and shown must be the same. */
export const differsByClocks = async (seed: number): Promise<readonly string[]> => {
  const mix = { ...swarm(createDice(seed).fork("faults")), clockJump: 0, poison: 0, futureSchema: 0 };
  const [one, other] = await twins(seed, mix, { clocks: true });
  if (!one.picture || !other.picture) return ["a schedule came to no end"];
  const others = withoutClocks(other.picture);
  const lines = withoutClocks(one.picture).filter((line) => !others.includes(line));
  return [...lines, ...acceptedElsewhen(one.picture, other.picture)].slice(0, 3);
};

/**
 * Ids hold the writer's clock, and a first load brings bundles in order of ids: with other clocks the same work is cut into
 * pages otherwise, which costs a phone some seconds more or less. A device's clock that decided would cost years.
 */
const ACCEPTED_WITHIN_MS = 60 * 60_000;

/** What was accepted at quite another moment in the twin, by who wrote it in which place. */
const acceptedElsewhen = (one: ServerPicture, other: ServerPicture): readonly string[] => {
  const place = ({ device, n }: Version): string => `${device}/${n}`;
  const moments = new Map(
    [...other.versions.values()].map((version) => [place(version), acceptedMs(version)]),
  );
  return [...one.versions.values()]
    .filter(
      (version) =>
        !(Math.abs(acceptedMs(version) - (moments.get(place(version)) ?? Number.NaN)) <= ACCEPTED_WITHIN_MS),
    )
    .map((version) => `${place(version)} was accepted at quite another moment`);
};

const acceptedMs = ({ stamp }: Version): number => Date.parse(stamp?.acceptedAt ?? "");

const twins = async (
  seed: number,
  mix: ReturnType<typeof swarm>,
  variant: { readonly outsiders?: true; readonly clocks?: true },
  mutant?: Mutant,
): Promise<readonly [ScheduleResult, ScheduleResult]> => {
  const asked = { seed, mix, ...(mutant ? { mutant } : {}) };
  return [await runSchedule(asked), await runSchedule({ ...asked, variant })];
};

/** Every record as it reads, with ids that hold a clock replaced by who wrote what in which place. */
const withoutClocks = ({ versions }: ServerPicture): readonly string[] => {
  const names = new Map<string, string>();
  const inOrder = [...versions.values()].sort((a, b) => a.n - b.n || (a.device < b.device ? -1 : 1));
  for (const { id, record, subject, device, n } of inOrder) {
    names.set(id, `${device}/${n}`);
    for (const thing of [record, subject])
      if (!names.has(thing) && !thing.includes(".")) names.set(thing, `thing of ${device}/${n}`);
  }
  const named = (value: unknown): unknown =>
    JSON.parse(
      canonical(value).replace(
        /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}/g,
        (id) => names.get(id) ?? "?",
      ),
    );
  const { records } = foldSubjects([...versions.values()]);
  // When exactly a request arrived is no decision: a phone may ask a round more or less. Order, role and proposal are.
  const outcomes = inOrder.map(
    ({ device, n, kind, changed, supersedes, stamp: { acceptedAt: _, ...stamp } = {} }) =>
      canonical(
        named({ device, n, kind, changed, supersedes: supersedes.map((id) => names.get(id)).sort(), stamp }),
      ),
  );
  const readings = [...records.values()].map(({ record, kind, state, body, conflicts, proposals }) => {
    const open = conflicts.map(({ field, shown }) => [field, (shown as Version).id]);
    const waiting = proposals.map(({ id }) => names.get(id)).sort();
    return canonical(named({ record, kind, state, body, open, waiting }));
  });
  return [...outcomes, ...readings];
};
