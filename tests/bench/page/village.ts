import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { type Body, singletonRecord } from "#domain/facts/version.ts";
import type { PulledVersion } from "#protocol/envelope.ts";
import { createRandom } from "#support/random.ts";

/** How many of whom a bench needs. */
export interface VillageSize {
  readonly families: number;
  readonly rws: number;
  readonly adults: number;
  /** Every how many families has a child under five. */
  readonly childEvery: number;
  readonly measurements: number;
}

/** Made-up people as a server would send them: accepted versions by stream, a family's together. */
export interface Village {
  readonly streams: ReadonlyMap<string, readonly PulledVersion[]>;
  readonly children: readonly string[];
  readonly people: number;
  readonly records: number;
}

export const KELURAHAN = "3571011001";
export const rwOf = (index: number): string => String(index + 1).padStart(2, "0");

const FIRST =
  "Alya Bagas Citra Dewi Eko Fitri Gilang Hana Indah Joko Kirana Lilis Maya Nur Omar Putri Rina".split(" ");
const SECOND = "Anggraini Hidayat Kurniawan Lestari Maharani Nugraha Permata Safitri Utami Wibowo".split(" ");

/** The same village for the same size and day. */
export const createVillage = (size: VillageSize, today: CivilDate): Village => {
  const random = createRandom(size.families);
  const pick = (words: readonly string[]): string => words[random.below(words.length)] ?? "";
  const name = (): string => `${pick(FIRST)} ${pick(FIRST)} ${pick(SECOND)}`;
  const digits = (count: number): string =>
    Array.from({ length: count }, () => String(random.below(10))).join("");
  const streams = new Map<string, PulledVersion[]>();
  const children: string[] = [];
  let minted = 0;
  let people = 0;
  const newId = (): string => `0193${(minted++).toString(16).padStart(4, "0")}-0000-7000-8000-${digits(12)}`;

  for (let at = 0; at < size.families; at++) {
    const rw = rwOf(at % size.rws);
    const stream = streams.get(`${KELURAHAN}/${rw}`) ?? [];
    streams.set(`${KELURAHAN}/${rw}`, stream);
    const family = newId();
    const tell = (kind: string, record: string, subject: string, body: Body): void => {
      stream.push(accepted({ id: newId(), kind, record, subject, body, serial: stream.length + 1 }));
    };
    const tellPerson = (person: string, role: string, body: Body): void => {
      people += 1;
      tell("person", person, person, body);
      tell("membership", singletonRecord(person, "membership"), person, { family, role });
    };
    const rt = rwOf(random.below(6));
    const address = `Gang ${pick(FIRST)} ${1 + random.below(60)}`;
    tell("family", family, family, { headName: name(), area: KELURAHAN, rw, rt, address });
    const adults = Array.from({ length: size.adults }, newId);
    for (const adult of adults)
      tellPerson(adult, adult === adults[0] ? "wife" : "other", { name: name(), sex: "P", group: "woman" });
    if (at % size.childEvery !== 0) continue;
    const child = newId();
    const ageDays = 60 + random.below(1_600);
    children.push(child);
    tellPerson(child, "child", {
      name: name(),
      sex: at % 2 === 0 ? "L" : "P",
      birthDate: addDays(today, -ageDays),
      group: "child",
      mother: adults[0],
    });
    tell("identity", singletonRecord(child, "identity"), child, {
      nik: `357101${digits(10)}`,
      kkNumber: `357101${digits(10)}`,
    });
    for (let back = size.measurements; back > 0; back--) {
      const lengthCm = 50 + Math.round(Math.sqrt(ageDays) * 10) / 10;
      const weightKg = Math.round(3.3 + ageDays / 130 - back * 0.2 + 2) / 1;
      const date = addDays(today, -30 * back);
      tell("measurement", newId(), child, {
        date,
        weightKg,
        lengthCm,
        position: "standing",
        place: "posyandu",
      });
    }
  }
  return { streams, children, people, records: [...streams.values()].flat().length };
};

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly record: string;
  readonly subject: string;
  readonly body: Body;
  readonly serial: number;
}

const accepted = ({ id, kind, record, subject, body, serial }: Told): PulledVersion => ({
  id,
  record,
  subject,
  kind,
  schema: 1,
  changed: Object.keys(body),
  supersedes: [],
  group: id,
  author: "worker-1",
  device: "device-1",
  n: serial,
  recordedAt: "2026-01-05T02:00:00.000Z",
  content: { type: "body", body },
  stamp: { order: 1, acceptedAt: "2026-01-05T03:00:00.000Z", role: "cadre" },
  serial,
});
