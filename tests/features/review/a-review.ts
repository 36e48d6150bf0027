import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import type { OpenedSubjects, ReferenceCard, Session } from "#storage/session-types.ts";
import { aFamilyCard, aPersonCard, aSessionShowing, type SessionParts } from "#support/cards.ts";

/** A worker of Bandar Lor as this phone knows them. */
export const aWorkerCard = (id: string, name: string): ReferenceCard => ({
  id,
  kind: "worker",
  stream: "3571011001",
  body: { name, area: "3571011001", roles: ["cadre"] },
});

export const alya = aPersonCard("Alya");
export const slamet = aFamilyCard("Slamet", { members: [{ ...alya, family: aFamilyCard("Slamet").id }] });

const workers = [aWorkerCard("siti", "Siti"), aWorkerCard("rina", "Bidan Rina"), aWorkerCard("wati", "Wati")];

/** A supervisor of the kelurahan, "budi", who sees Alya's family; `opened` are its versions. */
export const aSupervisorSession = (opened: readonly Version[] = [], parts: SessionParts = {}): Session =>
  aSessionShowing({
    familyCards: [slamet],
    worker: { id: "budi", name: "Budi" },
    grants: () => ({ version: 1, list: [{ role: "supervisor", area: "3571011001" }] }),
    references: (kind) => (kind === "worker" ? workers : []),
    family: async () => openedFrom(opened),
    ...parts,
  });

/** The same as a health worker. */
export const aHealthWorkerSession = (opened: readonly Version[] = [], parts: SessionParts = {}): Session =>
  aSupervisorSession(opened, {
    worker: { id: "dewi", name: "Dewi" },
    grants: () => ({ version: 1, list: [{ role: "healthWorker", area: "3571011001" }] }),
    ...parts,
  });

/** What opening a bundle with these versions answers. */
export const openedFrom = (versions: readonly Version[]): OpenedSubjects => {
  const fold = foldSubjects(versions, "budi");
  return {
    subjects: fold.subjects,
    records: [...fold.records.values()],
    fold,
    versions,
    refused: new Map(),
  };
};
