import type { FolderWorld } from "../open-world.ts";
import { type BackupOptions, makeBackup } from "./make-backup.ts";

/** Milliseconds until the clock next shows this hour (0-23), by the machine's own time zone. */
export const untilHour = (hour: number, nowMs: number): number => {
  const next = new Date(nowMs);
  next.setHours(hour, 0, 0, 0);
  if (next.getTime() <= nowMs) next.setDate(next.getDate() + 1);
  return next.getTime() - nowMs;
};

/** Makes a backup every night until stopped; one that fails is told and tried again the next night. */
export const startNightlyBackup = (
  world: FolderWorld,
  options: BackupOptions & { readonly hour: number },
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
  const schedule = (): void => {
    timer = setTimeout(
      () => {
        running = run();
        schedule();
      },
      untilHour(options.hour, world.clock()),
    );
    timer.unref();
  };
  schedule();
  return {
    stop: () => {
      clearTimeout(timer);
      return running;
    },
  };
};
