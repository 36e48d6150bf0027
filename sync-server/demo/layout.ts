import type { Grant } from "#domain/access/grant.ts";
import { rwGrants } from "#domain/access/grant.ts";
import { streamOf } from "#domain/access/streams.ts";
import type { Role } from "#domain/facts/version.ts";
import { createContentIds } from "../import/content-ids.ts";

/**
 * Who and what there is in the demonstration, whatever the seed: Bandar Lor with 12 RW, 5 teams of three, 8 posyandu, their
 * tools, a puskesmas, and supervisors up to the city. Ids are fixed, so that every start finds its people again.
 */
export const REGENCY = "3571";
export const KELURAHAN = "3571011001";
export const RWS: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  String(index + 1).padStart(2, "0"),
);

/** Ids of made-up things; there is nothing to protect in them. */
export const demoId = createContentIds("damping demonstration", REGENCY);

export interface DemoTeam {
  readonly id: string;
  readonly name: string;
  readonly rws: readonly string[];
}

export interface DemoTool {
  readonly id: string;
  readonly type: "scale" | "lengthBoard" | "stadiometer";
  readonly name: string;
}

export interface DemoPosyandu {
  readonly id: string;
  readonly name: string;
  readonly rws: readonly string[];
  /** Day of the month on which children are weighed. */
  readonly day: number;
  readonly tools: readonly DemoTool[];
}

export interface DemoWorker {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Where the worker record lives. */
  readonly area: string;
  readonly team?: string;
  readonly grants: readonly Grant[];
  readonly device: string;
}

const team = (number: number, ...rws: readonly string[]): DemoTeam => ({
  id: demoId("team", String(number)),
  name: `TPK Bandar Lor ${number}`,
  rws,
});

export const TEAMS: readonly DemoTeam[] = [
  team(1, "01", "02", "03"),
  team(2, "04", "05", "06"),
  team(3, "07", "08"),
  team(4, "09", "10"),
  team(5, "11", "12"),
];

/** Where there is more than one to choose from on a weighing day. */
const MORE_TOOLS: Readonly<Record<string, readonly DemoTool["type"][]>> = {
  Melati: ["scale", "stadiometer"],
  Kenanga: ["scale"],
};
const MORE_NAMES: Readonly<Record<DemoTool["type"], string>> = {
  scale: "Timbangan digital",
  lengthBoard: "Papan ukur kedua",
  stadiometer: "Pengukur tinggi",
};

const posyandu = (name: string, day: number, ...rws: readonly string[]): DemoPosyandu => ({
  id: demoId("posyandu", name),
  name: `Posyandu ${name}`,
  rws,
  day,
  tools: [
    { id: demoId("scale", name), type: "scale", name: `Timbangan ${name}` },
    { id: demoId("board", name), type: "lengthBoard", name: `Papan ukur ${name}` },
    ...(MORE_TOOLS[name] ?? []).map(
      (type): DemoTool => ({ id: demoId(`second ${type}`, name), type, name: `${MORE_NAMES[type]} ${name}` }),
    ),
  ],
});

export const POSYANDU: readonly DemoPosyandu[] = [
  posyandu("Melati", 4, "01"),
  posyandu("Mawar", 6, "02", "03"),
  posyandu("Anggrek", 8, "04"),
  posyandu("Kenanga", 10, "05", "06"),
  posyandu("Dahlia", 12, "07"),
  posyandu("Teratai", 14, "08", "09"),
  posyandu("Flamboyan", 18, "10"),
  posyandu("Cempaka", 22, "11", "12"),
];

const worker = (
  key: string,
  name: string,
  role: Role,
  area: string,
  given: Partial<DemoWorker> = {},
): DemoWorker => ({
  id: demoId("worker", key),
  name,
  role,
  area,
  grants: [{ role, area }],
  device: demoId("device", key),
  ...given,
});

/** Midwife, PKK cadre and KB cadre of each team. */
const TEAM_NAMES = [
  ["Bidan Retno Lestari", "Rina Wulandari", "Sulis Handayani"],
  ["Bidan Kartika Utami", "Titik Rahmadani", "Umi Cahyani"],
  ["Bidan Indah Permata", "Nanik Yuliana", "Erna Pramesti"],
  ["Bidan Winda Maharani", "Lilis Oktaviani", "Puji Wahyuni"],
  ["Bidan Ratna Safitri", "Nining Lestari", "Ririn Utami"],
] as const;
const POSYANDU_CADRES = ["Tutik", "Endang", "Yanti", "Sri", "Maya", "Lina", "Ika", "Dewi"] as const;

export const COMPANIONS: readonly DemoWorker[] = TEAMS.flatMap(({ id, rws }, index) =>
  (TEAM_NAMES[index] ?? []).map((name, place) =>
    worker(`team-${index + 1}-${place + 1}`, name, "cadre", KELURAHAN, {
      team: id,
      grants: rwGrants("cadre", KELURAHAN, rws),
    }),
  ),
);

export const POSYANDU_WORKERS: readonly DemoWorker[] = POSYANDU.map(({ id, rws }, index) =>
  worker(`posyandu-${index + 1}`, `${POSYANDU_CADRES[index]} Anggraini`, "posyanduCadre", KELURAHAN, {
    grants: [
      { role: "posyanduCadre", area: `posyandu:${id}`, streams: rws.map((rw) => streamOf(KELURAHAN, rw)) },
    ],
  }),
);

export const HEALTH_WORKER = worker("health", "Mega Kurniawan, A.Md.Gz", "healthWorker", KELURAHAN);
export const SUPERVISOR = worker("supervisor", "Dian Prasetyo (PKB Bandar Lor)", "supervisor", KELURAHAN);
export const DISTRICT_SUPERVISOR = worker(
  "district",
  "Heru Setiawan (Kecamatan Mojoroto)",
  "supervisor",
  "357101",
);
export const CITY_SUPERVISOR = worker("city", "Ayu Maharani (DP3AP2KB)", "supervisor", REGENCY);
export const ADMIN = worker("admin", "Fajar Nugraha (admin kota)", "admin", REGENCY);

/** Who is referred to, and told as much as families allow. */
export const DEMO_AGENCIES = [
  { code: "dinsos", name: "Dinas Sosial", serves: ["social"] },
  { code: "zakat", name: "Rumah Zakat", serves: ["charity"], helps: ["nutrition"], program: "GENTING" },
  { code: "perkim", name: "Dinas Perkim", serves: ["housing"] },
] as const;
export const PARTNER = worker("partner", "Bagus Santoso (Dinas Sosial)", "partner", REGENCY, {
  grants: [{ role: "partner", area: "agency:dinsos" }],
});
export const DONOR = worker("donor", "Nur Hidayah (Rumah Zakat)", "donor", REGENCY, {
  grants: [{ role: "donor", area: "agency:zakat" }],
});

export const WORKERS: readonly DemoWorker[] = [
  ...COMPANIONS,
  ...POSYANDU_WORKERS,
  HEALTH_WORKER,
  SUPERVISOR,
  DISTRICT_SUPERVISOR,
  CITY_SUPERVISOR,
  ADMIN,
  PARTNER,
  DONOR,
];

export const teamOfRw = (rw: string): DemoTeam => find(TEAMS, rw);
export const posyanduOfRw = (rw: string): DemoPosyandu => find(POSYANDU, rw);
/** The three of a team, midwife first. */
export const companionsOf = ({ id }: DemoTeam): readonly DemoWorker[] =>
  COMPANIONS.filter((companion) => companion.team === id);

const find = <Place extends { readonly rws: readonly string[] }>(
  places: readonly Place[],
  rw: string,
): Place => {
  const place = places.find(({ rws }) => rws.includes(rw));
  if (!place) throw new Error(`no place for RW ${rw}`);
  return place;
};
