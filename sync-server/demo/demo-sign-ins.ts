import { type IssuedCode, issueCode } from "../accounts/issue-code.ts";
import type { World } from "../world.ts";
import {
  CITY_SUPERVISOR,
  COMPANIONS,
  type DemoWorker,
  DISTRICT_SUPERVISOR,
  DONOR,
  HEALTH_WORKER,
  PARTNER,
  POSYANDU_WORKERS,
  REGENCY,
  SUPERVISOR,
} from "./layout.ts";

/** A way into the demonstration. */
export interface DemoSignIn extends IssuedCode {
  /** Who one is with it, in Indonesian. */
  readonly label: string;
  readonly worker: string;
  readonly name: string;
}

/** Fresh one-time codes, one for each kind of person. Asks for a seeded demonstration. */
export const demoSignIns = async (world: World): Promise<readonly DemoSignIn[]> => {
  const signIns: DemoSignIn[] = [];
  for (const [label, worker] of doors()) {
    const issued = await issueCode(world, REGENCY, worker.id);
    signIns.push({ label, worker: worker.id, name: worker.name, ...issued });
  }
  return signIns;
};

const doors = (): readonly (readonly [string, DemoWorker])[] => {
  const [, cadre] = COMPANIONS;
  const [posyanduCadre] = POSYANDU_WORKERS;
  if (!cadre || !posyanduCadre) throw new Error("the demonstration has cadres");
  return [
    ["Kader TPK (RW 01, 02, 03)", cadre],
    ["Kader posyandu (Posyandu Melati)", posyanduCadre],
    ["Petugas puskesmas", HEALTH_WORKER],
    ["Penyelia kelurahan", SUPERVISOR],
    ["Penyelia kecamatan", DISTRICT_SUPERVISOR],
    ["Penyelia kota", CITY_SUPERVISOR],
    ["Mitra (Dinas Sosial)", PARTNER],
    ["Donatur (Rumah Zakat)", DONOR],
  ];
};
