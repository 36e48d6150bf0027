import type * as z from "zod/mini";

/** True of a value that a schema surely takes and would not change; false means only "ask the schema". */
export type AsIs = (value: unknown) => boolean;

/**
 * A look at plain data that is much cheaper than parsing it: nothing is copied, no issues are collected. The schema stays the
 * one source of what is right: its structure is walked and its own checks are asked. What this look does not know (a pipe, a
 * default, an async check) it leaves to the schema.
 *
 * Made for a first load, where ten thousand versions pass the door and are read for cards, nearly all of them in order.
 */
export const asIsOf = (schema: z.core.$ZodType): AsIs => {
  const known = looks.get(schema);
  if (known) return known;
  const look = checked(structureOf(schema), checksOf(schema));
  looks.set(schema, look);
  return look;
};

const looks = new WeakMap<z.core.$ZodType, AsIs>();

const unsure: AsIs = () => false;

const structureOf = (schema: z.core.$ZodType): AsIs => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "unknown":
    case "custom":
      return () => true;
    case "string":
      return def.coerce ? unsure : (value) => typeof value === "string";
    case "number":
      return def.coerce ? unsure : Number.isFinite;
    case "boolean":
      return def.coerce ? unsure : (value) => typeof value === "boolean";
    case "enum":
    case "literal": {
      const { values } = schema._zod;
      return values ? (value) => values.has(value as z.core.util.Primitive) : unsure;
    }
    case "optional":
      return asIsOf(def.innerType);
    case "nullable": {
      const inner = asIsOf(def.innerType);
      return (value) => value === null || inner(value);
    }
    case "array": {
      const element = asIsOf(def.element);
      return (value) => Array.isArray(value) && everyOne(value, element);
    }
    case "record":
      return recordLook(def);
    case "union": {
      // The first option that takes a value decides how it reads; which one that is, only a discriminator tells for sure.
      const options = def.options.map(asIsOf);
      const sure = "discriminator" in def ? options : options.slice(0, 1);
      return (value) => sure.some((option) => option(value));
    }
    case "object":
      return objectLook(def);
    default:
      return unsure;
  }
};

/** `every` would pass over holes. */
const everyOne = (list: readonly unknown[], look: AsIs): boolean => {
  for (let at = 0; at < list.length; at += 1) if (!look(list[at])) return false;
  return true;
};

type Data = Readonly<Record<string, unknown>>;

/** As JSON makes it. A key `__proto__` is left to the schema, which drops it. */
const isData = (value: unknown): value is Data =>
  typeof value === "object" &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !Object.hasOwn(value, "__proto__");

/** Keys of any text; a record over named keys asks for each of them. */
const recordLook = ({ keyType, valueType }: z.core.$ZodRecordDef): AsIs => {
  if (keyType._zod.values) return unsure;
  const key = asIsOf(keyType);
  const inner = asIsOf(valueType);
  return (value) => {
    if (!isData(value)) return false;
    for (const name in value) if (!key(name) || !inner(value[name])) return false;
    return true;
  };
};

const objectLook = ({ shape, catchall }: z.core.$ZodObjectDef): AsIs => {
  const fields = Object.entries(shape).map(([name, field]) => ({
    name,
    look: asIsOf(field),
    isOptional: field._zod.optin === "optional" && field._zod.optout === "optional",
  }));
  const rest = catchall?._zod.def.type;
  if (rest !== undefined && rest !== "unknown") return unsure;
  const names = new Set(fields.map(({ name }) => name));
  return (value) => {
    if (!isData(value)) return false;
    for (const { name, look, isOptional } of fields) {
      const inner = value[name];
      if (inner === undefined ? !isOptional || name in value : !look(inner)) return false;
    }
    // Without a catch-all the schema drops keys that it does not name.
    if (rest === undefined) for (const name in value) if (!names.has(name)) return false;
    return true;
  };
};

const checksOf = (schema: z.core.$ZodType): readonly z.core.$ZodCheck<never>[] => {
  const own = schema._zod.traits.has("$ZodCheck") ? [schema as unknown as z.core.$ZodCheck<never>] : [];
  return [...own, ...(schema._zod.def.checks ?? [])];
};

const checked = (structure: AsIs, checks: readonly z.core.$ZodCheck<never>[]): AsIs => {
  if (structure === unsure || checks.length === 0) return structure;
  return (value) => {
    if (!structure(value)) return false;
    const payload = { value: value as never, issues: [] };
    for (const { _zod: check } of checks) {
      if (check.def.when && !check.def.when(payload)) continue;
      const answer: unknown = check.check(payload);
      if (answer !== undefined || payload.issues.length > 0 || payload.value !== value) return false;
    }
    return true;
  };
};
