import { civilDate } from "#domain/civil-date.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { editedVersion, firstVersion, type Origin } from "#domain/facts/next-version.ts";
import { type Body, type Role, singletonRecord } from "#domain/facts/version.ts";
import { type AgencyOrder, decideAgency } from "#server/agencies/decide-agency.ts";
import { aChild, aFamily, aMembership, idNamed } from "#support/builders.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";
import { type APhone, aPhone } from "../sync/a-phone.ts";

export const R = "3571";
export const AREA = "3571011001";
export const RW05 = `${AREA}/05`;
export const ALYA = idNamed("Alya");
export const SLAMET = idNamed("Slamet");

export const anAgency = (code: string, parts: Partial<AgencyOrder> = {}): AgencyOrder => ({
  kelurahan: [AREA],
  validFrom: civilDate(2026, 1, 1),
  code,
  name: code,
  serves: [],
  basis: "SK 1/2026",
  ...parts,
});

export const AGREED = {
  date: "2026-11-01",
  text: "keluarga-2026-1",
  decision: "agreed",
  allowsHelpers: "yes",
  allowsAid: "yes",
  agreedByName: "Siti Aminah",
  how: "tick",
};
export const REFUSED = { ...AGREED, decision: "refused", allowsHelpers: "no", allowsAid: "no" };

/** Alya in the house of Slamet, her cadre, an office, a giver and a hospital, each with somebody who looks. */
export const setupAgencies = async (server: TestServer = createTestServer()) => {
  const { world } = server;
  await decideAgency(world, R, anAgency("dinsos", { name: "Dinas Sosial", serves: ["social"] }));
  await decideAgency(
    world,
    R,
    anAgency("zakat", { name: "Rumah Zakat", serves: ["charity"], helps: ["nutrition"], program: "GENTING" }),
  );
  await decideAgency(world, R, anAgency("rsud", { name: "RSUD Gambiran", serves: ["hospital"] }));
  await decideAgency(world, R, anAgency("pupr", { name: "Dinas PUPR", serves: ["housing"] }));
  const phoneOf = async (name: string, role: Role, area: string, hidesKinds = false): Promise<APhone> =>
    aPhone(server, (await server.addWorker({ name, grants: [{ role, area }] })).code, `device-${name}`, {
      hidesKinds,
    });
  const rina = await phoneOf("rina", "cadre", RW05);
  const dinsos = await phoneOf("dinsos", "partner", "agency:dinsos", true);
  const pupr = await phoneOf("pupr", "partner", "agency:pupr", true);
  const rsud = await phoneOf("rsud", "partner", "agency:rsud", true);
  const zakat = await phoneOf("zakat", "donor", "agency:zakat", true);

  let saved = 0;
  /** Saves fields of a record on a phone as its app would: on all that stands there. */
  const save = (
    phone: APhone,
    name: Parameters<typeof firstVersion>[0],
    fields: Body,
    stream: string,
  ): void => {
    saved += 1;
    const id = idNamed(`saved ${saved}`);
    const seen: Merged | undefined = phone.fold().records.get(name.record);
    phone.write((made) => {
      const origin: Origin = { ...made, id, group: id, recordedAt: "2026-11-21T02:00:00.000Z" };
      const version = seen ? editedVersion(seen, fields, origin) : firstVersion(name, fields, origin);
      if (!version) throw new Error("something is saved");
      return version;
    }, stream);
  };
  const about = (subject: string, kind: string, record: string) => ({ record, subject, kind });
  rina.write((origin) => ({ ...aFamily("Slamet"), ...origin }), RW05);
  rina.write((origin) => ({ ...aChild("Alya", { name: "Alya Putri" }), ...origin }), RW05);
  rina.write((origin) => ({ ...aMembership("Alya", "Slamet"), ...origin }), RW05);

  return {
    server,
    rina,
    dinsos,
    pupr,
    rsud,
    zakat,
    phoneOf,
    save,
    /** The family's answer, by the cadre's phone, handed over at once. */
    consent: async (body: Body): Promise<void> => {
      save(rina, about(SLAMET, "consent", singletonRecord(SLAMET, "consent")), body, RW05);
      await rina.settle();
    },
    /** A referral of Alya; `fields` change an earlier one of that code. */
    refer: async (code: string, fields: Body, subject = ALYA): Promise<string> => {
      const record = `${subject}.rujuk.${code}`;
      const first = { date: "2026-11-20", from: "team", urgency: "fourteenDays", slipCode: code };
      const isNew = !rina.fold().records.has(record);
      save(rina, about(subject, "referral", record), { ...(isNew ? first : {}), ...fields }, RW05);
      await rina.settle();
      return record;
    },
    /** What an agency says of an item, handed over at once. */
    answer: async (phone: APhone, item: string, kind: string, fields: Body): Promise<void> => {
      const [stream = ""] = [phone.streamOf(item) ?? ""];
      save(phone, about(item, kind, idNamed(`answer ${saved}`)), fields, stream);
      await phone.settle();
    },
  };
};

/** The copies that stand on an agency's phone after it has synced, with their ids. */
export const copiesOn = async (phone: APhone): Promise<readonly { item: string; body: Body }[]> => {
  await phone.settle();
  return [...phone.fold().records.values()]
    .filter(({ kind, state }) => (kind === "agencyReferral" || kind === "aidNeed") && state === "active")
    .map(({ record, body }) => ({ item: record, body }));
};
