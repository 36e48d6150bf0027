/**
 * npm start: builds what changed, fills an empty data folder with the demonstration (never in production mode), runs the
 * server and says how to sign in.
 */
import { existsSync } from "node:fs";
import { localDay } from "#server/admin/local-moment.ts";
import { type Config, parseConfig } from "#server/config.ts";
import { type DemoSignIn, demoSignIns } from "#server/demo/demo-sign-ins.ts";
import { REGENCY, SUPERVISOR } from "#server/demo/layout.ts";
import { DEMO_FAMILIES, seedDemo } from "#server/demo/seed-demo.ts";
import { silentLog } from "#server/log.ts";
import { databaseFile, openWorld } from "#server/open-world.ts";
import type { World } from "#server/world.ts";
import { buildApp } from "./build-app.ts";

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const prepareDemo = async ({
  dataDir,
  databaseUrl,
  dataKey,
  isProduction,
}: Config): Promise<readonly DemoSignIn[]> => {
  // A PostgreSQL is filled by whoever named it.
  if (isProduction || databaseUrl !== undefined) return [];
  const isNew = !existsSync(databaseFile(dataDir));
  const world = await openWorld(dataDir, silentLog, dataKey);
  if (!world.ok) return []; // The server says the same a moment later, and stops.
  try {
    if (isNew) {
      say("Mengisi data contoh (orang rekaan) ...");
      await seedDemo(world.value, {
        seed: 1,
        families: DEMO_FAMILIES,
        today: localDay(world.value.clock(), REGENCY),
      });
    }
    return (await holdsDemo(world.value)) ? await demoSignIns(world.value) : [];
  } finally {
    await world.value.store.close();
  }
};

const holdsDemo = ({ store }: World): Promise<boolean> =>
  store.read(REGENCY, async (tx) => (await tx.accounts.byWorkers([SUPERVISOR.id])).length > 0);

const greet = ({ tls, host, port }: Config, signIns: readonly DemoSignIn[]): void => {
  say(`\nDamping siap di ${tls ? "https" : "http"}://${host}:${port}\n`);
  if (signIns.length === 0) {
    say("Buat akun dan kode aktivasi: npm run admin -- help\n");
    return;
  }
  say("Masuk dengan salah satu kode ini, lalu buat PIN 6 angka. Satu kode untuk satu kali, satu peramban:");
  for (const { label, name, code } of signIns) say(`  ${code}  ${label}: ${name}`);
  say(
    "Dua orang sekaligus: buka orang kedua di jendela samaran atau profil peramban lain. Kode baru: mulai ulang.\n",
  );
};

const config = parseConfig(process.env);
if (config.ok) {
  await buildApp();
  const signIns = await prepareDemo(config.value);
  await import("#server/main.ts");
  if (process.exitCode === undefined) greet(config.value, signIns);
} else {
  process.stderr.write(`${config.problem}\n`);
  process.exitCode = 1;
}
