import { type Bytes, bytesToHex, hexToBytes } from "../sealing/bytes.ts";
import type { FormerToken } from "./former-tokens.ts";
import type { HeldRecovery } from "./recovery-wrap.ts";

/** What one person's key opens: who they are to the server, their own key, and the keys of the streams they may read. */
export interface Keyring {
  readonly worker: { readonly id: string; readonly name: string };
  readonly device: string;
  readonly regency: string;
  readonly token: string;
  /** Oldest first; absent when there are none. */
  readonly formerTokens?: readonly FormerToken[];
  /** Absent only until the next unlocking of who was enrolled before there were any. */
  readonly recovery?: HeldRecovery;
  /** Opens this person's letter box; hexadecimal. */
  readonly box?: string;
  /** Seals drafts, outbox and contact. */
  readonly own: Bytes;
  /** By stream id. */
  readonly streams: ReadonlyMap<string, StreamKey>;
}

/** `handle` is the stream's name in clear rows: random. */
export interface StreamKey {
  readonly handle: string;
  readonly key: Bytes;
  /** The server told it to everybody on this device who sees the same of the stream; else it was made here. */
  readonly isTold?: true;
}

export const keyringToText = ({ own, streams, ...rest }: Keyring): string =>
  JSON.stringify({
    ...rest,
    own: bytesToHex(own),
    streams: [...streams].map(([stream, { handle, key, isTold }]) => [
      stream,
      handle,
      bytesToHex(key),
      ...(isTold ? ["told"] : []),
    ]),
  });

/** Reads what `keyringToText` wrote; `known` lends its key objects, so that imported keys are not imported again. */
export const keyringFromText = (text: string, known?: Keyring): Keyring => {
  // Written only by the function above, and authenticated: a wrong shape cannot come in here.
  const { own, streams, ...rest } = JSON.parse(text) as Omit<Keyring, "own" | "streams"> & {
    own: string;
    streams: [stream: string, handle: string, key: string, told?: string][];
  };
  return {
    ...rest,
    own: known?.own ?? hexToBytes(own),
    streams: new Map(
      streams.map(([stream, handle, hex, told]) => {
        const before = known?.streams.get(stream);
        const read = { handle, key: hexToBytes(hex), ...(told ? { isTold: true as const } : {}) };
        return [stream, before?.handle === handle ? before : read];
      }),
    ),
  };
};

export const withStream = (keyring: Keyring, stream: string, key: StreamKey): Keyring => ({
  ...keyring,
  streams: new Map([...keyring.streams, [stream, key]]),
});

export const withoutStream = (keyring: Keyring, stream: string): Keyring => ({
  ...keyring,
  streams: new Map([...keyring.streams].filter(([name]) => name !== stream)),
});
