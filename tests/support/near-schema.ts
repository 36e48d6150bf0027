import fc from "fast-check";
import * as z from "zod/mini";

/**
 * Values at the edge of a schema: mostly what it takes, each part of it now and then just out of bounds, of another shape, or
 * of a sort that only code can make (`NaN`, holes, class instances, an own key `__proto__`).
 */
export const nearSchema = (schema: z.core.$ZodType): fc.Arbitrary<unknown> => {
  const known = arbitraries.get(schema);
  if (known) return known;
  const near = fc.oneof(
    { weight: 60, arbitrary: structured(schema as z.core.$ZodTypes) },
    { weight: 1, arbitrary: odd },
  );
  arbitraries.set(schema, near);
  return near;
};

const arbitraries = new WeakMap<z.core.$ZodType, fc.Arbitrary<unknown>>();

class Instance {
  readonly name = "Alya";
}

const smuggled = (): object => JSON.parse('{"__proto__": {"name": "Alya"}}');

/** Made anew each time, since an object that two values share hides a copy. */
const odd: fc.Arbitrary<unknown> = fc
  .constantFrom<() => unknown>(
    ...[
      undefined,
      null,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -0,
      2 ** 60,
      1n,
      true,
      "",
      "x",
      "x".repeat(5000),
    ].map((value) => () => value),
    () => new Date(0),
    () => new Instance(),
    () => Object.create(null),
    smuggled,
    () => new Map(),
    () => [],
    () => Array(1),
    () => ({}),
  )
  .map((make) => make());

const structured = (schema: z.core.$ZodTypes): fc.Arbitrary<unknown> => {
  const { def } = schema._zod;
  switch (def.type) {
    case "string":
    case "custom":
      return textOf(schema);
    case "number":
      return figureOf(schema);
    case "boolean":
      return fc.boolean();
    case "enum":
    case "literal":
      return fc.constantFrom(...(schema._zod.values ?? []));
    case "optional":
    case "nullable":
      return nearSchema(def.innerType);
    case "array":
      return listOf(schema, def.element);
    case "record":
      return fc
        .array(fc.tuple(nearSchema(def.keyType), nearSchema(def.valueType)), { maxLength: 3 })
        .map((pairs) =>
          Object.fromEntries(pairs.map(([key, value]) => [typeof key === "string" ? key : "hobby", value])),
        );
    case "union":
      return fc.oneof(...def.options.map(nearSchema));
    case "object":
      return objectOf(def);
    default:
      return odd;
  }
};

const TEXTS = [
  ...[
    "Alya",
    "P",
    "a b",
    " x ",
    "{}",
    "2026-11-21",
    "2024-02-29",
    "2026-02-30",
    "2026-11",
    "3571011001",
    "05",
    "08.30",
  ],
  ...[
    "0193c7a0-0000-7000-8000-000000000001",
    "2026-11-21T01:02:03Z",
    "2026-11-21T01:02:03.004Z",
    "3571014107900001",
  ],
];

/** Nearly always what the schema takes, else anything near it. */
const mostlyTaken = (schema: z.core.$ZodType, values: fc.Arbitrary<unknown>, edge: readonly unknown[]) => {
  const [first, ...others] = edge.filter((value) => z.safeParse(schema, value).success);
  const any = fc.oneof(values, fc.constantFrom(...edge));
  const taken = first === undefined ? values : fc.constantFrom(first, ...others);
  return fc.oneof({ weight: 60, arbitrary: taken }, { weight: 1, arbitrary: any });
};

const textOf = (schema: z.core.$ZodTypes): fc.Arbitrary<unknown> => {
  const patterns = checksOf(schema).flatMap((check) =>
    "pattern" in check && check.pattern ? [check.pattern] : [],
  );
  const matching = patterns.map((pattern) => fc.stringMatching(pattern as RegExp));
  const edge = boundsOf(schema).flatMap((bound) => [bound - 1, bound, bound + 1]);
  const sized = edge.filter((length) => length >= 0).map((length) => "a".repeat(length));
  const near = mostlyTaken(schema, fc.string(), [...TEXTS, "", ...sized]);
  return matching.length === 0 ? near : fc.oneof(near, ...matching);
};

const figureOf = (schema: z.core.$ZodTypes): fc.Arbitrary<unknown> => {
  const edge = boundsOf(schema).flatMap((bound) => [bound - 1, bound - 0.01, bound, bound + 0.01, bound + 1]);
  return mostlyTaken(schema, fc.double(), [0, -0, 1, 2.5, 9.6, 2 ** 53, Number.NaN, ...edge]);
};

const listOf = (schema: z.core.$ZodTypes, element: z.core.$ZodType): fc.Arbitrary<unknown> => {
  const least = boundOf(schema, "minimum") ?? 0;
  const most = Math.min(boundOf(schema, "maximum") ?? least + 3, 120);
  const edge = [Math.max(least - 1, 0), least, most, most + 1];
  const sized = fc
    .constantFrom(...edge)
    .chain((length) => fc.array(nearSchema(element), { minLength: length, maxLength: length }));
  const holed = sized.map((list) => Object.assign(Array(list.length + 1), list));
  return fc.oneof(
    { weight: 20, arbitrary: fc.array(nearSchema(element), { minLength: least, maxLength: least + 2 }) },
    { weight: 3, arbitrary: sized },
    { weight: 1, arbitrary: holed },
  );
};

const objectOf = ({ shape }: z.core.$ZodObjectDef): fc.Arbitrary<unknown> => {
  const names = Object.keys(shape);
  const needed = names.filter((name) => shape[name]?._zod.optin !== "optional");
  const fields = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, nearSchema(field)]));
  const some = fc.subarray(
    names.filter((name) => !needed.includes(name)),
    { maxLength: Math.min(5, names.length - needed.length) },
  );
  const whole = some.chain((chosen) =>
    fc.record(Object.fromEntries([...needed, ...chosen].map((name) => [name, fields[name] ?? odd])), {
      noNullPrototype: true,
    }),
  );
  const changed = fc
    .tuple(whole, fc.constantFrom(...names, "hobby", "__proto__"), odd, fc.boolean())
    .map(([value, name, change, drops]) => {
      const copy = { ...value };
      if (drops) delete copy[name];
      else
        Object.defineProperty(copy, name, {
          value: change,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      return copy;
    });
  const ofAClass = whole.map((value) => Object.assign(new Instance(), value));
  return fc.oneof(
    { weight: 12, arbitrary: whole },
    { weight: 4, arbitrary: changed },
    { weight: 1, arbitrary: ofAClass },
  );
};

/** What the schema and its checks say of themselves: formats, patterns, bounds. */
const checksOf = (schema: z.core.$ZodTypes): readonly object[] =>
  (schema._zod.def.checks ?? []).map((check) => check._zod.def);

const boundsOf = (schema: z.core.$ZodTypes): readonly number[] =>
  checksOf(schema).flatMap((check) =>
    Object.entries(check).flatMap(([name, value]) =>
      ["value", "minimum", "maximum", "length"].includes(name) && typeof value === "number" ? [value] : [],
    ),
  );

const boundOf = (schema: z.core.$ZodTypes, name: "minimum" | "maximum"): number | undefined =>
  checksOf(schema).flatMap((check) => {
    const bound: unknown = Reflect.get(check, name);
    return typeof bound === "number" ? [bound] : [];
  })[0];
