import { parseCivilDate } from "#domain/civil-date.ts";
import { childrenIn } from "#domain/people/child-facts.ts";
import { seedDemo } from "#server/demo/seed-demo.ts";
import { createTestServer } from "#support/test-server.ts";
import { aPhone } from "../sync/a-phone.ts";
import { aClient } from "./a-client.ts";

const parsed = parseCivilDate("2026-11-21");
if (!parsed.ok) throw new Error("a day");
export const asOf = parsed.value;
export const KELURAHAN = "3571011001";

/** A kelurahan of synthetic people, and those who look after it at every height. */
export const setupVillage = async () => {
  const server = createTestServer();
  await seedDemo(server.world, { seed: 3, families: 40, today: asOf });
  const area = KELURAHAN;
  const supervisor = (name: string, at: string) =>
    aClient(server, { name, grants: [{ role: "supervisor", area: at }] }, `device-${name}`);
  const city = await supervisor("city", "3571");
  const local = await supervisor("local", area);
  const { code } = await server.addWorker({ grants: [{ role: "supervisor", area }] });
  const phone = await aPhone(server, code, "device-phone");
  await phone.settle(2_000);
  return { server, area, city, local, children: childrenIn(phone.fold()), phone };
};

export type Village = Awaited<ReturnType<typeof setupVillage>>;
