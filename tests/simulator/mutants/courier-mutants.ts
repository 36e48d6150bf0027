import type { Version } from "#domain/facts/version.ts";
import { parseCourierFile } from "#protocol/courier/courier-file.ts";
import { acceptVersions } from "#server/accept/accept-versions.ts";
import { courierDesk } from "#server/courier/courier-desk.ts";
import { courierSender } from "#server/courier/courier-sender.ts";
import { openCopy } from "#server/courier/open-copy.ts";
import { nowOf } from "#server/world.ts";
import { REGENCY, type SimServer } from "../world/sim-server.ts";
import type { RatedMutant } from "./mutant.ts";

/** Couriers go about, some phones stay closed after giving a file away, some are lost, and the server is sometimes put back. */
const COURIERS: RatedMutant["mix"] = {
  courier: 0.8,
  offline: 0.3,
  closeTab: 0.2,
  evict: 0.05,
  backups: 2,
  longAbsence: 1,
};

const isHandIn = (request: Request): boolean => request.url.endsWith("/v1/courier");

export const COURIER_MUTANTS: readonly RatedMutant[] = [
  {
    name: "c1 what a courier brings is taken beside what is known",
    within: 20,
    mix: COURIERS,
    changeFetch: (fetch, server) => async (request) => {
      if (!isHandIn(request)) return fetch(request);
      const bytes = new Uint8Array(await request.clone().arrayBuffer());
      const response = await fetch(request);
      if (response.status === 200) await takeAgain(server, bytes);
      return response;
    },
  },
  {
    name: "c2 a receipt is believed that nobody signed",
    within: 40,
    mix: COURIERS,
    changeCourier: (courier) => ({ ...courier, isSignedByServer: async () => true }),
  },
  {
    name: "c3 a hand-in is answered before it is stored, and then is not",
    within: 40,
    mix: COURIERS,
    changeFetch: (fetch, server) => async (request) => {
      const position = server.store.position();
      const response = await fetch(request);
      if (isHandIn(request) && server.store.position() !== position) await server.undoTo(position);
      return response;
    },
  },
];

const takeAgain = async (server: SimServer, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
  const { world, store } = server.test;
  const file = parseCourierFile(bytes);
  if (!file.ok) return;
  const { header, copies } = file.value;
  const desk = courierDesk(world);
  const opened = copies.flatMap((copy) => openCopy(desk, copy, header) ?? []) as readonly Version[];
  const versions = opened.map((version) => ({
    ...version,
    id: `${version.id}.c`,
    n: version.n + 100_000,
  }));
  await store.write(REGENCY, async (tx) => {
    const [device] = await tx.devices.byIds([header.device]);
    const author = versions[0]?.author;
    const found = device && author && (await courierSender(tx, author, device, nowOf(world)));
    if (found)
      await acceptVersions(tx, found.sender, versions, {
        regency: REGENCY,
        now: nowOf(world),
        pepper: world.pepper,
      });
  });
};
