import { beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Role } from "#domain/facts/version.ts";
import { signOutEverywhere } from "#server/accounts/end-sessions.ts";
import { routeAccess } from "#server/routes/route-access.ts";
import { aChild, aFamily, aMembership, aVersion, idNamed } from "#support/builders.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";
import { aClient, emptySync, post, refusalOf } from "../routes/a-client.ts";

const K = "3571011001";
const POSYANDU = idNamed("posyandu Melati");

/** Where one may hold a grant, and whether it reaches all of K, or Alya, who lives in RW 05 of it. */
const PLACES: Readonly<
  Record<string, { readonly area: string; readonly all: boolean; readonly alya: boolean }>
> = {
  city: { area: "3571", all: true, alya: true },
  kecamatan: { area: "357101", all: true, alya: true },
  kelurahan: { area: K, all: true, alya: true },
  "her RW": { area: `${K}/05`, all: false, alya: true },
  "another RW": { area: `${K}/06`, all: false, alya: false },
  "another kelurahan": { area: "3571011002", all: false, alya: false },
  "another kecamatan": { area: "357102", all: false, alya: false },
  "another city": { area: "3579", all: false, alya: false },
  "her posyandu": { area: `posyandu:${POSYANDU}`, all: false, alya: true },
  "an agency": { area: "agency:dinsos", all: false, alya: false },
};

const STAFF: readonly Role[] = ["cadre", "healthWorker", "supervisor", "admin"];
const OVERSIGHT: readonly Role[] = ["supervisor", "admin"];

/** What is asked of each path, and who is answered, written down a second time: not read from the server's own table. */
const ASKED: Readonly<
  Record<string, { readonly body: object; readonly roles: readonly Role[]; readonly needs: "all" | "alya" }>
> = {
  "/v1/summary": { body: { area: K, asOf: "2026-11-21" }, roles: STAFF, needs: "all" },
  "/v1/children": {
    body: { area: K, asOf: "2026-11-21", offset: 0, limit: 9, filter: {} },
    roles: STAFF,
    needs: "all",
  },
  "/v1/care-summary": { body: { area: K, asOf: "2026-11-21" }, roles: STAFF, needs: "all" },
  "/v1/families": {
    body: { area: K, asOf: "2026-11-21", offset: 0, limit: 9, filter: {} },
    roles: STAFF,
    needs: "all",
  },
  "/v1/places": { body: { area: K }, roles: STAFF, needs: "all" },
  "/v1/programme": { body: { area: K }, roles: STAFF, needs: "all" },
  "/v1/review": { body: { area: K, limit: 9 }, roles: STAFF, needs: "all" },
  "/v1/quality": {
    body: { area: K, by: "author", from: "2026-10-01", to: "2026-11-21", offset: 0, limit: 9 },
    roles: ["healthWorker", "supervisor", "admin"],
    needs: "all",
  },
  "/v1/devices": { body: { area: K, offset: 0, limit: 9 }, roles: OVERSIGHT, needs: "all" },
  "/v1/recovery": { body: { area: K, device: "device-base" }, roles: OVERSIGHT, needs: "all" },
  "/v1/sign-out-everywhere": { body: { area: K, worker: "victim" }, roles: OVERSIGHT, needs: "all" },
  "/v1/people": { body: { area: K }, roles: OVERSIGHT, needs: "all" },
  "/v1/hand-over": {
    body: { area: K, ask: { type: "give", from: "victim", shares: [], day: "2026-11-21" } },
    roles: OVERSIGHT,
    needs: "all",
  },
  "/v1/grants": { body: { area: K, worker: "victim", grants: [] }, roles: OVERSIGHT, needs: "all" },
  "/v1/split": {
    body: { area: K, from: K, to: "3571011015", rws: ["05"], reason: "x", closes: false },
    roles: OVERSIGHT,
    needs: "all",
  },
  "/v1/export": { body: { subject: idNamed("Alya") }, roles: OVERSIGHT, needs: "alya" },
  "/v1/subject": { body: { subject: idNamed("Alya") }, roles: [...STAFF, "posyanduCadre"], needs: "alya" },
  "/v1/history": { body: { record: idNamed("Alya") }, roles: [...STAFF, "posyanduCadre"], needs: "alya" },
};

/** Open to every signed-in person: each answers about themselves only. */
const OWN = ["/v1/sync", "/v1/own-devices", "/v1/lease", "/v1/second-factor", "/v1/sign-out"];
/** Bring their own leave, and are tested with it elsewhere. */
const WITHOUT_TOKEN = ["/health", "/ready", "/metrics", "/v1/enrol", "/v1/courier", "/titip"];

let server: TestServer;
const clients = new Map<string, Awaited<ReturnType<typeof aClient>>>();

beforeAll(async () => {
  let addresses = 0;
  // Many devices are enrolled: each from an address of its own.
  const originOf = () => ({ address: `10.0.0.${addresses++}`, isPrivate: true });
  server = createTestServer({ deps: { originOf } });
  const base = await aClient(server, { grants: [{ role: "cadre", area: `${K}/05` }] }, "device-base");
  const boss = await aClient(server, { grants: [{ role: "supervisor", area: K }] }, "device-chief");
  const own = { author: base.worker, device: base.device, stream: `${K}/05` };
  const posyandu = aVersion("posyandu", {
    kind: "posyandu",
    record: POSYANDU,
    body: { name: "Melati", area: K, rws: ["05"] },
  });
  await boss.sync({ versions: [{ ...posyandu, author: boss.worker, device: boss.device, n: 1, stream: K }] });
  await base.sync({
    versions: [
      { ...aFamily("Slamet"), ...own, n: 1 },
      { ...aChild("Alya"), ...own, n: 2 },
      { ...aMembership("Alya", "Slamet"), ...own, n: 3 },
    ],
    recovery: "0123456789ABCDEFGHJKMNPQRSTV",
  });
  for (const role of ROLES)
    for (const [place, { area }] of Object.entries(PLACES)) {
      const device = `device-${role}-${place.replaceAll(" ", "-")}`;
      clients.set(`${role} ${place}`, await aClient(server, { grants: [{ role, area }] }, device));
    }
});

describe("the routes", () => {
  test("all stand in the table, and all of the table is asked here", () => {
    const served = server.server.paths.map((path) => path.split(" ")[1] ?? "");
    const known = new Set(served.filter((path) => !path.includes("*")));
    expect([...known].sort()).toEqual(Object.keys(routeAccess).sort());
    expect([...Object.keys(ASKED), ...OWN, ...WITHOUT_TOKEN].sort()).toEqual(Object.keys(routeAccess).sort());
  });

  test("another method, or a path beside them, is not found", async () => {
    for (const path of Object.keys(routeAccess)) {
      if (WITHOUT_TOKEN.includes(path)) continue;
      expect((await server.fetch(path)).status, `GET ${path}`).toBe(404);
      expect((await post(server, `${path}/x`, {})).status, `${path}/x`).toBe(404);
    }
  });

  test("want a token, a known one, and one that was not ended", async () => {
    const gone = await aClient(server, { grants: [{ role: "admin", area: "3571" }] }, "device-gone");
    await signOutEverywhere(server.world, "3571", gone.worker);
    const foreign = gone.token.replace("3571.", "3579.");
    for (const path of [...Object.keys(ASKED), "/v1/sync", "/v1/own-devices", "/v1/second-factor"]) {
      const body = { ...emptySync("device-gone"), step: "status", ...ASKED[path]?.body };
      for (const token of [undefined, "x", `3571.${"A".repeat(43)}`, gone.token, foreign])
        expect(await refusalOf(await post(server, path, body, token)), path).toBe("401 signedOut");
    }
  });
});

describe.each(Object.keys(ASKED))("%s", (path) => {
  const { body, roles, needs } = ASKED[path] ?? { body: {}, roles: [], needs: "all" };
  test.each(ROLES)("as %s, wherever the grant is, refuses all but those it is for", async (role) => {
    for (const [place, reach] of Object.entries(PLACES)) {
      const client = clients.get(`${role} ${place}`);
      const answered = await refusalOf((await client?.ask(path, body)) ?? new Response("{}"));
      const isMeant = roles.includes(role) && reach[needs];
      // Meant, but what was asked for does not exist: as if it were anywhere else.
      const expected = isMeant
        ? path === "/v1/sign-out-everywhere"
          ? ["404 notFound"]
          : ["200", "404 notFound"]
        : ["403 notAllowed", "404 notFound"];
      expect(expected, `${role} of ${place}`).toContain(answered);
      if (isMeant && !["/v1/sign-out-everywhere", "/v1/recovery"].includes(path))
        expect(answered, `${role} of ${place}`).toBe("200");
    }
  });
});

describe("a round", () => {
  test.each(ROLES)("as %s brings the streams of the grant and no others", async (role) => {
    for (const [place, { area }] of Object.entries(PLACES)) {
      const client = clients.get(`${role} ${place}`);
      const answer = (await (await client?.sync())?.json()) as { heads: Record<string, number> };
      const isClosed = role === "partner" || role === "donor";
      const expected = isClosed
        ? place === "an agency"
          ? ["agency:dinsos"]
          : []
        : ({
            kelurahan: [K, `${K}/05`],
            "her RW": [K, `${K}/05`],
            "another RW": [K, `${K}/06`],
            "another kelurahan": ["3571011002"],
            "her posyandu": [K, `${K}/05`],
            "an agency": ["agency:dinsos"],
          }[place] ?? []);
      expect(Object.keys(answer.heads), `${role} of ${place} (${area})`).toEqual(expected);
    }
  });
});
