import type { ReadTx } from "#server/store/store.ts";
import { aChild, aFamily, aMeasurement, aMembership, idNamed } from "#support/builders.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";
import { aPhone } from "../sync/a-phone.ts";

export const RW05 = "3571011001/05";
export const grants = [{ role: "cadre", area: RW05 }] as const;
export const erasure = {
  subject: idNamed("Alya"),
  request: "470/12-XI/2026",
  at: "2026-11-21T02:00:00.000Z",
};

/** A family with Alya in it, weighed and then corrected, loaded by a colleague's phone. */
export const setupErase = async (server: TestServer = createTestServer()) => {
  const { code } = await server.addWorker({ name: "Siti", grants });
  const siti = await aPhone(server, code, "device-siti");
  const weighed = aMeasurement("Alya", "m", { weightKg: 9.4 });
  siti.write((origin) => ({ ...aFamily("Slamet"), ...origin }), RW05);
  siti.write((origin) => ({ ...aChild("Alya"), ...origin }), RW05);
  siti.write((origin) => ({ ...aMembership("Alya", "Slamet"), ...origin }), RW05);
  siti.write((origin) => ({ ...weighed, ...origin }), RW05);
  const fixed = {
    id: idNamed("fix"),
    supersedes: [weighed.id],
    reason: "Alya bergerak",
    changed: ["weightKg"],
  };
  siti.write((origin) => ({ ...aMeasurement("Alya", "m", { weightKg: 9.1 }), ...fixed, ...origin }), RW05);
  await siti.settle();
  const colleague = await aPhone(server, (await server.addWorker({ grants })).code, "device-wati");
  await colleague.settle();
  return { server, siti, colleague };
};

/** All that the server keeps of the family, as text. */
export const everything = (server: TestServer) =>
  server.store.read("3571", async (tx: ReadTx) =>
    JSON.stringify([
      await tx.versions.ofSubjects([idNamed("Alya"), idNamed("Slamet")]),
      await tx.refused.latest(100),
    ]),
  );
