import { canonical } from "#domain/facts/canonical.ts";
import type { Store } from "#server/store/store.ts";
import type { Journal } from "../world/journal.ts";
import type { Satchel } from "../world/satchel.ts";
import { type ServerPicture, serverPicture } from "./server-picture.ts";

/** What the server once said it holds it holds, whatever became of the phone: unless it was itself put back since. */
export const checkPromised = (
  promised: ReadonlySet<string>,
  { versions }: ServerPicture,
  journal: Journal,
): void => {
  for (const id of promised)
    if (!versions.has(id)) journal.violated("no loss", `${id} was said to be taken and is nowhere`);
};

/** Every file handed in once more, when that has brought nothing any more and everybody has synced: nothing changes. */
export const checkCouriers = async (
  satchel: Satchel,
  before: ServerPicture,
  store: { plain(): Store },
  journal: Journal,
): Promise<void> => {
  await satchel.handInAll();
  const after = await serverPicture(store.plain());
  const added = [...after.versions.keys()].filter((id) => !before.versions.has(id));
  if (canonical(after.stored) !== canonical(before.stored))
    journal.violated("exactly once", `courier files handed in again brought ${added.join() || "changes"}`);
};
