import { firstVersion } from "#domain/facts/next-version.ts";
import type { Role } from "#domain/facts/version.ts";
import { recordAsServer } from "../accept/record-as-server.ts";
import type { World } from "../world.ts";
import { newId } from "./new-id.ts";

export interface NewWorker {
  /** Given by an import that runs again; else a new one is made. */
  readonly id?: string;
  readonly name: string;
  /** Where their `worker` record lives: a kelurahan, or the city for those who work in several. */
  readonly area: string;
  readonly roles: readonly Role[];
  readonly team?: string;
  readonly phone?: string;
}

/**
 * Opens an account, and the `worker` record by which others see it. It holds no grants yet. An id that has an account
 * stays as it is. Answers the worker's id.
 */
export const addWorker = async (world: World, regency: string, worker: NewWorker): Promise<string> =>
  world.store.write(regency, async (tx) => {
    const id = worker.id ?? newId(world);
    const [known] = await tx.accounts.byWorkers([id]);
    if (known) return id;
    const { name, area, roles, team, phone } = worker;
    await tx.accounts.put([{ worker: id, name, grantsVersion: 1, restarts: 0, closedAt: null }]);
    const body = { name, area, roles, team, phone };
    await recordAsServer(tx, world, regency, [
      (origin) => ({
        version: firstVersion({ record: id, subject: id, kind: "worker" }, body, origin),
        stream: area,
      }),
    ]);
    return id;
  });
