import type { Store } from "../store.ts";
import { countPages, logPages } from "./pages.ts";

/**
 * What the target holds that cannot have come from the source: then it is in use, or another's, and nothing is copied.
 * Nothing when all is well.
 */
export const strangersIn = async (from: Store, to: Store, regency: string): Promise<string | undefined> => {
  const [source, target] = await Promise.all(
    [from, to].map((store) =>
      store.read(regency, async (tx) => ({
        streams: await tx.streams.all(),
        accounts: await tx.accounts.all(),
        devices: await tx.devices.all(),
        logged: await countPages(logPages(tx)),
      })),
    ),
  );
  if (!source || !target) return undefined;
  const serials = new Map(source.streams.map(({ stream, serial }) => [stream, serial]));
  const ahead = target.streams.find(({ stream, serial }) => serial > (serials.get(stream) ?? -1));
  if (ahead) return `stream ${ahead.stream} at serial ${ahead.serial}`;
  const workers = new Set(source.accounts.map(({ worker }) => worker));
  const devices = new Set(source.devices.map(({ device }) => device));
  if (target.accounts.some(({ worker }) => !workers.has(worker))) return "other accounts";
  if (target.devices.some(({ device }) => !devices.has(device))) return "other devices";
  return target.logged > source.logged ? "a longer access log" : undefined;
};
