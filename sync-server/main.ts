import { parseConfig } from "./config.ts";
import { createLog } from "./log.ts";
import { openConfigured } from "./open-world.ts";
import { startServer } from "./start-server.ts";

/** Starts the server from the environment. The only file that reads it, listens to signals and ends the process. */
const giveUp = (problem: string): never => {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
};

const config = parseConfig(process.env);
if (!config.ok) giveUp(config.problem);
else {
  const log = createLog((line) => process.stdout.write(line), Date.now);
  const world = await openConfigured(config.value, log);
  if (!world.ok) giveUp(world.problem);
  else {
    const starting = startServer(world.value, config.value).catch((error: unknown) =>
      giveUp(`Server tidak dapat dimulai: ${error instanceof Error ? error.message : String(error)}`),
    );
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) return;
      isStopping = true;
      void starting.then((server) => server.stop()).then(() => process.exit(0));
    };
    // Before it listens: whoever sees that it does may stop it at once.
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
  }
}
