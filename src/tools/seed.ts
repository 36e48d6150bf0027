/**
 * Fills an empty data folder with a demonstration: `npm run seed -- --seed 7 --families 340`. The same seed on the same day
 * gives the same people. Where to: DATA_DIR (see sync-server/README.md).
 */
import { parseArgs } from "node:util";
import { localDay } from "#server/admin/local-moment.ts";
import { parseConfig } from "#server/config.ts";
import { demoSignIns } from "#server/demo/demo-sign-ins.ts";
import { REGENCY } from "#server/demo/layout.ts";
import { DEMO_FAMILIES, hasDemo, seedDemo } from "#server/demo/seed-demo.ts";
import { silentLog } from "#server/log.ts";
import { openWorld } from "#server/open-world.ts";

const USAGE = "npm run seed -- --seed ANGKA --families JUMLAH   (jumlah 1-20000)";

/** The number an option says; nothing when it says none in the range. */
const numberOf = (text: string | undefined, fallback: number, max: number): number | undefined => {
  const value = text === undefined ? fallback : Number(text);
  return Number.isInteger(value) && value >= 1 && value <= max ? value : undefined;
};

const readOptions = (): { seed: number; families: number } | undefined => {
  try {
    const { values } = parseArgs({ options: { seed: { type: "string" }, families: { type: "string" } } });
    const seed = numberOf(values.seed, 1, 2 ** 31);
    const families = numberOf(values.families, DEMO_FAMILIES, 20_000);
    return seed === undefined || families === undefined ? undefined : { seed, families };
  } catch {
    return undefined;
  }
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const giveUp = (text: string): void => {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
};

const options = readOptions();
const config = parseConfig(process.env);
if (!options) giveUp(USAGE);
else if (!config.ok) giveUp(config.problem);
else if (config.value.isProduction) giveUp("Contoh tidak dibuat pada mode produksi.");
else {
  const world = await openWorld(config.value.dataDir, silentLog, config.value.dataKey);
  if (!world.ok) giveUp(world.problem);
  else if (await hasDemo(world.value))
    giveUp(
      `Folder ${config.value.dataDir} sudah berisi data. Pakai DATA_DIR lain, atau hapus folder itu bila hanya contoh.`,
    );
  else {
    const from = performance.now();
    const today = localDay(world.value.clock(), REGENCY);
    const demo = await seedDemo(world.value, { ...options, today });
    const seconds = ((performance.now() - from) / 1000).toFixed(1).replace(".", ",");
    say(
      `Contoh siap dalam ${seconds} detik: ${demo.families} keluarga, ${demo.children} balita, ${demo.versions} catatan.`,
    );
    for (const { label, name, code } of await demoSignIns(world.value)) say(`  ${code}  ${label}: ${name}`);
  }
  if (world.ok) await world.value.store.close();
}
