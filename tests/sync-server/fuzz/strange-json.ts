import type { Dice } from "./dice.ts";

/** Values that stand where something else belongs. */
const strangers = (dice: Dice): unknown =>
  dice.pick<unknown>([
    null,
    true,
    -1,
    0.5,
    1e308,
    2 ** 53 + 2,
    "",
    "\u0000",
    "\ud800",
    "../../secret.key",
    "' OR 1=1 --",
    "\u202e".repeat(20),
    "9".repeat(5_000),
    [],
    {},
    [[]],
    [null],
    { toString: 1 },
    { length: 1e9 },
    Array.from({ length: 600 }, () => ({})),
    dice.text(40),
  ]);

/** The same JSON with one thing in it exchanged, removed, doubled or added. */
export const bend = (dice: Dice, value: unknown): unknown => {
  if (typeof value !== "object" || value === null || dice.below(5) === 0) return strangers(dice);
  if (Array.isArray(value)) {
    const at = dice.below(value.length + 1);
    return at === value.length ? [...value, strangers(dice)] : value.with(at, bend(dice, value[at]));
  }
  const keys = Object.keys(value);
  const key =
    dice.below(6) === 0
      ? dice.pick(["__proto__x", "constructor", "toString", dice.text(8)])
      : dice.pick([...keys, "extra"]);
  const old = (value as Record<string, unknown>)[key];
  if (dice.below(6) === 0) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return { ...value, [key]: Object.hasOwn(value, key) ? bend(dice, old) : strangers(dice) };
};

/** Text that is no JSON, or hardly. */
export const breakText = (dice: Dice, text: string): string =>
  dice.pick([
    () => text.slice(0, dice.below(text.length)),
    () => `${text}${text}`,
    () => text.replaceAll('"', "'"),
    () => `\ufeff${text}`,
    () => text.replace(":", ": NaN, "),
    () => text.replace("{", '{"__proto__":{"isAdmin":true},'),
    () => text.slice(dice.below(text.length)),
    () => dice.text(60),
    () => `${"[".repeat(dice.pick([20, 500, 50_000]))}`,
    () => `${'{"a":'.repeat(dice.pick([20, 500, 20_000]))}1`,
    () => "",
  ])();

/** JSON nested so deep, properly closed. */
export const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
