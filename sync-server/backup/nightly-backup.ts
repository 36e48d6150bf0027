import type { LastingWorld } from "../open-world.ts";
import { type BackupOptions, makeBackup } from "./make-backup.ts";

/** Milliseconds until the clock next shows this hour (0-23), by the machine's own time zone. */
export const untilHour = (hour: number, nowMs: number): number => {
  const next = new Date(nowMs);
  next.setHours(hour, 0, 0, 0);
  if (next.getTime() <= nowMs) next.setDate(next.getDate() + 1);
  return next.getTime() - nowMs;
};

/** Makes a backup every night until stopped, where an hour is given; one that fails is told and tried again the next night. */
export const startNightlyBackup = (
  world: LastingWorld,
  options: BackupOptions & { readonly hour: number | undefined },
): { stop(): Promise<void> } => {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    const from = world.clock();
    try {
      await makeBackup(world, options);
      world.log("info", "backup", { ms: world.clock() - from });
    } catch (error) {
      world.log("error", "backupFailed", { name: error instanceof Error ? error.name : "unknown" });
    }
  };
  const schedule = (hour: number): void => {
    timer = setTimeout(
      () => {
        running = run();
        schedule(hour);
      },
      untilHour(hour, world.clock()),
    );
    timer.unref();
  };
  if (options.hour !== undefined) schedule(options.hour);
  return {
    stop: () => {
      clearTimeout(timer);
      return running;
    },
  };
};
