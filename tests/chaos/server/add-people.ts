import { parseConfig } from "#server/config.ts";
import { silentLog } from "#server/log.ts";
import { openConfigured } from "#server/open-world.ts";
import { createTestServer } from "#support/test-server.ts";

/** Makes accounts in the store that the server will open: codes of a reader of the whole area, then of a cadre for each RW. */
export const addPeople = async (
  env: Readonly<Record<string, string>>,
  area: string,
  rws: readonly string[],
): Promise<readonly string[]> => {
  const config = parseConfig(env);
  if (!config.ok) throw new Error(config.problem);
  const opened = await openConfigured(config.value, silentLog);
  if (!opened.ok) throw new Error(opened.problem);
  const { addWorker, close } = createTestServer({
    store: opened.value.store,
    clock: Date.now,
    deps: opened.value,
  });
  const codes = [(await addWorker({ name: "Pembaca", grants: [{ role: "supervisor", area }] })).code];
  for (const rw of rws) {
    const grants = [{ role: "cadre" as const, area: `${area}/${rw}` }];
    codes.push((await addWorker({ name: `Kader ${codes.length}`, grants })).code);
  }
  await close();
  return codes;
};
