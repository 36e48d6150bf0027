import type { Version } from "#domain/facts/version.ts";
import { LIMITS, PROTOCOL } from "#protocol/version.ts";
import type { Dice } from "./dice.ts";
import { AREA } from "./places.ts";
import { REGENCY } from "./sim-server.ts";
import type { World } from "./world.ts";

/**
 * A client that is not ours: next year's app, a broken one, a hostile one. What it sends is mixed into one request, so that
 * nothing of it may change what becomes of the rest.
 */
export interface Stranger {
  readonly worker: string;
  /** Sends a handful of versions; every good one must be taken, and no bad one. */
  post(): Promise<void>;
}

type Expected = "taken" | "refused";
interface Made {
  readonly version: unknown;
  readonly expected: Expected;
}

const STREAM = `${AREA}/05`;

export const createStranger = async (world: World): Promise<Stranger> => {
  const { server, journal, time } = world;
  const dice = world.dice.fork("stranger");
  const grants = [{ role: "cadre" as const, area: STREAM }];
  const { worker, code } = await server.test.addWorker({ name: "joko", grants });
  const device = "d_stranger";
  const ask = (path: string, body: unknown, token = ""): Promise<Response> =>
    server.deliver(
      "stranger",
      worker,
      path,
      { headers: { authorization: `Bearer ${token}` } },
      JSON.stringify(body),
    );
  const enrolled = await ask("/v1/enrol", { proto: PROTOCOL, code, device, label: "?" });
  const { token } = (await enrolled.json()) as { token: string };
  let n = 0;
  let ids = 0;
  const newId = (): string => `stranger-${++ids}`;

  const envelope = (kind: string, record: string, subject: string, body: object) => {
    n += 1;
    return {
      ...{ id: newId(), record, subject, kind, schema: 1, group: newId(), author: worker, device, n },
      ...{
        changed: Object.keys(body),
        supersedes: [] as string[],
        recordedAt: new Date(time.nowMs()).toISOString(),
      },
      ...{ reason: "uji", content: { type: "body", body }, stream: STREAM },
    };
  };

  const good = (): Made => {
    const family = newId();
    const body = { headName: "Joko", area: AREA, rw: "05" };
    return { version: envelope("family", family, family, body), expected: "taken" };
  };
  const future = async (): Promise<Made> => {
    if (dice.chance(0.4)) {
      const thing = newId();
      return { version: envelope("wasteBank", thing, thing, { kilos: 3 }), expected: "taken" };
    }
    const known = await heldFamily(world, dice);
    if (!known) return good();
    const { record, body, heads } = known;
    const made = envelope("family", record, record, { ...body, solarPanel: dice.below(9) });
    const version = { ...made, schema: 99, changed: ["solarPanel"], supersedes: heads };
    return { version, expected: "taken" };
  };
  const poison = (): Made => {
    const child = newId();
    const weighed = envelope("measurement", newId(), child, { date: "2026-11-21", weightKg: 5 });
    const bad = dice.pick<unknown>([
      { ...weighed, content: { type: "body", body: { date: "2026-11-21", weightKg: 999 } } },
      { ...weighed, content: { type: "body", body: { date: "2026-02-30", weightKg: 5 } } },
      { ...weighed, author: "somebody" },
      { ...weighed, device: "d_other" },
      { ...weighed, stream: "3578010001/01" },
      { ...weighed, supersedes: [weighed.id] },
      { ...weighed, content: { type: "erased", request: "r" } },
      { ...weighed, content: { type: "retracted" }, changed: ["$retracted"], reason: " " },
      { ...weighed, n: 0 },
      { ...weighed, id: "" },
      { ...weighed, note: "x".repeat(LIMITS.versionBytes) },
      { ...weighed, changed: ["nothingLikeIt"] },
      null,
      "version",
      [],
      {},
    ]);
    return { version: bad, expected: "refused" };
  };

  return {
    worker,
    post: async () => {
      const made: Made[] = [];
      for (let i = dice.between(1, 5); i > 0; i--)
        made.push(await (dice.chance(0.4) ? poison() : dice.chance(0.5) ? future() : good()));
      const request = {
        proto: PROTOCOL,
        app: "stranger",
        device,
        epoch: 0,
        grants: 0,
        cursors: {},
        limit: 1,
      };
      journal.fault("stranger");
      const sent = { ...request, versions: made.map(({ version }) => version) };
      // A crash or a restore on the way: sent once, whatever becomes of it.
      const response = await ask("/v1/sync", sent, token).catch(() => undefined);
      if (response?.status !== 200) return;
      const { outcomes } = (await response.json()) as { outcomes: readonly { outcome: string }[] };
      made.forEach(({ expected, version }, i) => {
        const outcome = outcomes[i]?.outcome;
        const isTaken = outcome === "accepted" || outcome === "review" || outcome === "repeat";
        if (isTaken !== (expected === "taken"))
          journal.violated("poison isolated", `${outcome} for ${JSON.stringify(version)?.slice(0, 200)}`);
      });
    },
  };
};

const heldFamily = (
  { server }: World,
  dice: Dice,
): Promise<{ record: string; body: object; heads: string[] } | undefined> =>
  server.store.plain().read(REGENCY, async (tx) => {
    const rows = await tx.versions.since(STREAM, 0, 1_000);
    const row = dice.pick(rows.filter(({ kind }) => kind === "family"));
    const version = row && (JSON.parse(row.text) as Version);
    if (version?.content.type !== "body") return undefined;
    return { record: version.record, body: version.content.body, heads: [version.id] };
  });
