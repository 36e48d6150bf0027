import { createUuid7 } from "#domain/ids.ts";
import type { World } from "../world.ts";

/** A new UUIDv7. */
export const newId = ({ clock, random }: Pick<World, "clock" | "random">): string =>
  createUuid7(clock(), random(10));
