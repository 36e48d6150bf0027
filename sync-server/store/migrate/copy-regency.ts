import type { Store } from "../store.ts";
import { copyPeople } from "./copy-people.ts";
import { copyStream } from "./copy-stream.ts";

/** Copies what changed in a regency, all as of one moment of the source; cut off half-way, the next run goes on. */
export const copyRegency = (
  from: Store,
  to: Store,
  regency: string,
  {
    everything,
    onCopied,
  }: {
    /** Also streams whose counter and checksum are the same in both. */
    readonly everything: boolean;
    readonly onCopied: (stream: string, versions: number) => void;
  },
): Promise<void> =>
  from.read(regency, async (source) => {
    const there = new Map(
      (await to.read(regency, (tx) => tx.streams.all())).map((state) => [state.stream, state]),
    );
    for (const state of await source.streams.all()) {
      const copy = there.get(state.stream);
      // Whatever happens to a version of a stream gives it a new serial or ends in a new sum.
      const isSame =
        copy?.serial === state.serial && copy.sum.high === state.sum.high && copy.sum.low === state.sum.low;
      if (everything || !isSame) onCopied(state.stream, await copyStream(source, to, regency, state));
    }
    await copyPeople(source, to, regency);
    const meta = await source.meta.get();
    await to.write(regency, (tx) => tx.meta.put(meta));
  });
