import { setTimeout as sleep } from "node:timers/promises";
import { createRandom } from "#support/random.ts";
import type { ChaosRow, ChaosSize } from "../chaos-row.ts";
import { addPeople } from "./add-people.ts";
import { createServerProcess } from "./server-process.ts";
import { createStormPhone, readEverything } from "./storm-phone.ts";

const PHONES = 4;
const AREA = "3571011001";
const LONGEST_LIFE_MS = 500;

export interface KilledStore {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  /** Kills something below the server instead of the server, where there is something. */
  readonly killBelow?: () => Promise<void>;
  /** Looks into the store itself at the end; answers what it found, throws on a problem. */
  readonly inspect: () => Promise<string>;
}

/** Kills the server again and again while phones push, then counts what was saved against what is there. */
export const killServer = async (
  { name, env, killBelow, inspect }: KilledStore,
  { kills, seed }: ChaosSize,
): Promise<ChaosRow> => {
  const from = performance.now();
  const random = createRandom(seed);
  const rws = Array.from({ length: PHONES }, (_, at) => String(at + 1).padStart(2, "0"));
  const [reader = "", ...codes] = await addPeople(env, AREA, rws);
  const server = await createServerProcess(env);
  await server.start();
  let isOver = false;
  try {
    const phones = await Promise.all(
      rws.map((rw, at) => createStormPhone(server.url, codes[at] ?? "", AREA, rw)),
    );
    const storm = Promise.all(
      phones.map(async (phone) => {
        while (!isOver) await phone.work();
      }),
    );
    for (let kill = 1; kill <= kills; kill += 1) {
      await sleep(random.below(LONGEST_LIFE_MS));
      if (killBelow && kill % 4 === 0) await killBelow();
      else {
        await server.kill();
        await server.start();
      }
    }
    const acknowledged = phones.reduce((sum, phone) => sum + phone.acknowledged.size, 0);
    isOver = true;
    await storm;
    for (const phone of phones) await phone.settle();
    const found = await readEverything(server.url, reader);
    const saved = phones.flatMap((phone) => [...phone.saved]);
    return {
      where: name,
      saves: saved.length,
      acknowledged,
      kills,
      lost: saved.filter((id) => !found.has(id)).length,
      twice: [...found.values()].filter(({ size }) => size > 1).length,
      seconds: (performance.now() - from) / 1000,
      also: await inspect(),
    };
  } finally {
    isOver = true;
    await server.kill();
  }
};
