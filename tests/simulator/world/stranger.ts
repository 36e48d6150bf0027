import { foldSubjects } from "#domain/facts/fold.ts";
import type { Body, Version } from "#domain/facts/version.ts";
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
  /** Edits a family as a client does that knows single heads only: what else stands beside them it neither names nor sees. */
  edit(): Promise<void>;
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

  const send = async (made: readonly Made[]): Promise<void> => {
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
  };
  /** Mostly of the same family, now on one of its heads alone and now on all that stands, which makes history of the rest. */
  const edited = async (): Promise<Made> => {
    const families = await familiesHeld(world);
    const family = dice.chance(0.7) ? families[0] : dice.pick(families);
    if (!family) return good();
    // Somebody who takes a minute over it builds on what is history by then.
    if (dice.chance(0.05)) await time.sleep(dice.below(60_000));
    const isCareful = dice.chance(0.4);
    const [seen, supersedes] = isCareful ? [family.body, family.standing] : (dice.pick(family.heads) ?? []);
    if (!seen || !supersedes) return good();
    const field = dice.pick(["headName", "rt"]) ?? "rt";
    const said = field === "rt" ? `0${1 + dice.below(9)}` : `Pak ${dice.below(99)}`;
    const made = envelope("family", family.record, family.record, { ...seen, [field]: said });
    return { version: { ...made, changed: [field], supersedes }, expected: "taken" };
  };

  return {
    worker,
    post: async () => {
      const made: Made[] = [];
      for (let i = dice.between(1, 5); i > 0; i--)
        made.push(await (dice.chance(0.4) ? poison() : dice.chance(0.5) ? future() : good()));
      await send(made);
    },
    edit: async () => send([await edited()]),
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

interface HeldFamily {
  readonly record: string;
  readonly body: Body;
  readonly standing: readonly string[];
  /** What one head says alone, and its id. */
  readonly heads: readonly (readonly [Body, readonly string[]])[];
}

const familiesHeld = ({ server }: World): Promise<readonly HeldFamily[]> =>
  server.store.plain().read(REGENCY, async (tx) => {
    const rows = await tx.versions.since(STREAM, 0, Number.MAX_SAFE_INTEGER);
    const versions = rows.map(({ text }) => JSON.parse(text) as Version);
    const stored = await tx.versions.byIds(versions.map(({ id }) => id));
    const heads = new Set(stored.filter(({ head }) => head).map(({ id }) => id));
    return [...foldSubjects(versions).records.values()]
      .filter(({ kind, state }) => kind === "family" && state === "active")
      .map(({ record, body, standing }) => ({
        ...{ record, body, standing },
        heads: versions.flatMap(({ id, record: of, content }) =>
          of === record && heads.has(id) && content.type === "body" ? [[content.body, [id]] as const] : [],
        ),
      }));
  });
