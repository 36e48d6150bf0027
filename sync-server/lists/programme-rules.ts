import { streamPlace } from "#domain/access/streams.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import {
  type DecisionRecord,
  decisionsIn,
  type ProgrammeDecision,
  type ProgrammeRules,
  programmeRulesOn,
} from "#domain/programme/programme-rules.ts";
import { programmeSettings } from "#domain/records/programme-settings.ts";
import type { StoredVersion } from "../store/port/versions.ts";
import type { Store } from "../store/store.ts";
import { createNewestCache } from "./newest-cache.ts";

/** The rules a stream's kelurahan decided on, and the serial of its own stream as of which they are told. */
export interface RulesInForce {
  readonly rules: ProgrammeRules;
  readonly serial: number;
}

export interface ProgrammeRulesOf {
  /** For one question about many streams: the streams' serials are read once. */
  on(regency: string, asOf: CivilDate): Promise<(stream: string) => Promise<RulesInForce>>;
}

const KELURAHAN_KEPT = 500;

/** The decisions among what stands in a kelurahan's own stream. */
export const decisionRecords = (
  stored: readonly Pick<StoredVersion, "kind" | "text">[],
  area: string,
): readonly DecisionRecord[] => {
  const own = stored
    .filter(({ kind }) => kind === programmeSettings.kind)
    .map(({ text }) => JSON.parse(text) as Version);
  return [...foldSubjects(own).records.values()]
    .filter(({ state }) => state === "active")
    .map(({ record, kind, body }) => ({ id: record, stream: area, kind, body }));
};

/** Decisions lie in each kelurahan's own stream, beside its posyandu and teams; kept until it moves on. */
export const createProgrammeRules = (store: Store): ProgrammeRulesOf => {
  const decisions = createNewestCache<readonly ProgrammeDecision[]>(KELURAHAN_KEPT);
  const decide = async (regency: string, area: string): Promise<readonly ProgrammeDecision[]> => {
    const stored = await store.read(regency, (tx) => tx.versions.neededOfStreams([area]));
    return decisionsIn(decisionRecords(stored, area), area);
  };
  return {
    on: async (regency, asOf) => {
      const states = await store.read(regency, (tx) => tx.streams.all());
      const serials = new Map(states.map(({ stream, serial }) => [stream, serial]));
      return async (stream) => {
        const area = streamPlace(stream)?.area ?? stream;
        const serial = serials.get(area) ?? 0;
        const decided = await decisions.get(`${regency} ${area}`, serial, () => decide(regency, area));
        return { rules: programmeRulesOn(decided, asOf), serial };
      };
    },
  };
};
