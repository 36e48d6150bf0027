import fc from "fast-check";
import type { FieldClass } from "#domain/facts/field-class.ts";
import { type MergeContext, mergeRecord } from "#domain/facts/merge.ts";
import { type Body, RETRACTED, ROLES, type Role, type Version } from "#domain/facts/version.ts";
import { idNamed } from "./builders.ts";

/**
 * Histories of one record as three devices and a server would write it: each device sees what it wrote and what it pulled,
 * and names all that stood there. `dumb` clients name only heads; `tangled` ones name anything, themselves in circles too.
 */
export interface History {
  readonly versions: readonly Version[];
  readonly context: MergeContext;
}

export type Manners = "honest" | "dumb" | "tangled";

export const FIELD_CLASSES: Readonly<Record<string, FieldClass>> = {
  plain: { type: "register" },
  name: { type: "identity" },
  place: { type: "structural" },
  life: { type: "lattice", order: ["alive", "dead"] },
  consent: { type: "restrictive", order: ["all", "some", "none"] },
  weight: { type: "roleRanked" },
};
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  plain: ["a", "b", "c", undefined],
  name: ["Alya", "Aliya", "Alia"],
  place: ["05", "06", "07"],
  life: ["alive", "dead"],
  consent: ["all", "some", "none"],
  weight: [9.8, 10.1, 10.4],
};
const FIELDS = Object.keys(FIELD_CLASSES);
const DEVICES = ["hp-siti", "hp-wati", "tablet"];

type Step =
  | { do: "edit"; by: number; fields: readonly (readonly [string, number])[] }
  | { do: "retract" | "restore" | "pull"; by: number }
  | { do: "accept"; by: number; role: Role; proposed: boolean }
  | { do: "decide"; which: number; adopt: boolean }
  | { do: "erase"; which: number }
  | { do: "tangle"; by: number; links: readonly number[]; fields: readonly (readonly [string, number])[] };

const by = fc.nat(DEVICES.length - 1);
const fields = fc.uniqueArray(fc.tuple(fc.constantFrom(...FIELDS), fc.nat(3)), {
  minLength: 1,
  maxLength: 3,
  selector: ([field]) => field,
});
const edit = fc.record({ do: fc.constant("edit" as const), by, fields });
const steps: readonly { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  { weight: 6, arbitrary: edit },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("retract" as const, "restore" as const), by }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("pull" as const), by }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("accept" as const),
      by,
      role: fc.constantFrom(...ROLES),
      proposed: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("decide" as const), which: fc.nat(5), adopt: fc.boolean() }),
  },
];
const erase = {
  weight: 1,
  arbitrary: fc.record({ do: fc.constant("erase" as const), which: fc.nat(12) }) as fc.Arbitrary<Step>,
};
const tangle = {
  weight: 4,
  arbitrary: fc.record({
    do: fc.constant("tangle" as const),
    by,
    links: fc.array(fc.nat(12), { maxLength: 3 }),
    fields,
  }) as fc.Arbitrary<Step>,
};

export const histories = (manners: Manners = "honest"): fc.Arbitrary<History> =>
  fc
    .tuple(
      fc.option(fc.constantFrom(...DEVICES), { nil: undefined }),
      edit,
      fc.boolean(),
      fc.array(fc.oneof(...(manners === "tangled" ? [...steps, tangle, erase] : steps)), {
        minLength: 1,
        maxLength: 18,
      }),
    )
    .map(([reader, first, proposed, rest]) => {
      const script = [first, { do: "accept", by: first.by, role: "cadre", proposed }, ...rest] as const;
      return play(script, manners, reader);
    });

const play = (script: readonly Step[], manners: Manners, reader: string | undefined): History => {
  const server = new Map<string, Version>();
  const devices = DEVICES.map((name) => ({
    name,
    sees: new Map<string, Version>(),
    waiting: [] as Version[],
    n: 0,
  }));
  const adopted = new Set<string>();
  const rejected = new Set<string>();
  const contextOf = (reader?: string): MergeContext => ({
    classOf: (field) => FIELD_CLASSES[field] ?? { type: "register" },
    adopted: new Set(adopted),
    rejected: new Set(rejected),
    ...(reader === undefined ? {} : { reader }),
  });
  let minted = 0;

  const write = (
    device: (typeof devices)[number],
    content: Version["content"],
    changed: string[],
    links?: string[],
  ) => {
    const seen = [...device.sees.values()];
    const merged = seen.length > 0 ? mergeRecord(seen, contextOf(device.name)) : undefined;
    const heads = seen
      .filter(({ id }) => !seen.some(({ supersedes }) => supersedes.includes(id)))
      .map(({ id }) => id);
    const honest = (manners === "dumb" ? heads : merged?.standing) ?? [];
    const version: Version = {
      id: idNamed(`version ${minted++}`),
      record: "r",
      subject: "r",
      kind: "thing",
      schema: 1,
      changed,
      supersedes: links ?? honest,
      group: "g",
      author: device.name,
      device: device.name,
      n: ++device.n,
      recordedAt: "2026-11-21T02:00:00.000Z",
      content,
    };
    device.sees.set(version.id, version);
    device.waiting.push(version);
  };
  const bodyOf = (device: (typeof devices)[number], set: Body): Body => {
    const seen = [...device.sees.values()];
    const shown = seen.length > 0 ? mergeRecord(seen, contextOf(device.name)).body : {};
    return Object.fromEntries(
      Object.entries({ ...shown, ...set }).filter(([, value]) => value !== undefined),
    );
  };

  for (const step of script) {
    const device = devices["by" in step ? step.by : 0];
    if (!device) continue;
    switch (step.do) {
      case "edit":
      case "tangle": {
        const set = Object.fromEntries(
          step.fields.map(([field, value]) => [field, pick(VALUES[field] ?? [], value)]),
        );
        const content = { type: "body" as const, body: bodyOf(device, set) };
        // A tangled client may name ids that come later: its own next ones, or nobody's.
        const links = step.do === "tangle" ? step.links.map((link) => idNamed(`version ${link}`)) : undefined;
        write(device, content, Object.keys(set), links);
        break;
      }
      case "retract":
        if (device.sees.size > 0) write(device, { type: "retracted" }, [RETRACTED]);
        break;
      case "restore":
        if (device.sees.size > 0) write(device, { type: "body", body: bodyOf(device, {}) }, [RETRACTED]);
        break;
      case "accept": {
        const next = device.waiting.shift();
        if (!next) break;
        const acceptedAt = "2026-11-21T03:00:00.000Z";
        const stamp = {
          order: server.size + 1,
          acceptedAt,
          role: step.role,
          ...(step.proposed && { proposed: true as const }),
        };
        const stamped: Version = { ...next, stamp };
        server.set(next.id, stamped);
        device.sees.set(next.id, stamped);
        break;
      }
      case "pull":
        for (const version of server.values()) device.sees.set(version.id, version);
        break;
      case "erase": {
        // A reader may meet a subject whose versions are only half overwritten.
        const chosen = [...server.values()].at(step.which);
        if (chosen)
          server.set(chosen.id, { ...chosen, content: { type: "erased", request: "permintaan-1" } });
        break;
      }
      case "decide": {
        const open = [...server.values()].filter(
          ({ id, stamp }) => stamp?.proposed && !adopted.has(id) && !rejected.has(id),
        );
        const chosen = open[step.which % (open.length || 1)];
        if (chosen) (step.adopt ? adopted : rejected).add(chosen.id);
        break;
      }
    }
  }
  const all = new Map(server);
  for (const device of devices) for (const version of device.waiting) all.set(version.id, version);
  return { versions: [...all.values()], context: contextOf(reader) };
};

const pick = (values: readonly unknown[], index: number): unknown => values[index % values.length];
