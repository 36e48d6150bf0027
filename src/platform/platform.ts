/**
 * What the device offers besides storage and network: the one port through which share sheet, file picker, camera, kept
 * storage and kind of network are asked. `browser-platform.ts` has the real ones; tests hand in their own. Knows no domain
 * word, and nothing here ever throws: what a browser cannot do is an answer.
 */
export interface Platform {
  readonly files: Files;
  readonly camera: Camera;
  readonly room: StorageRoom;
  readonly network: Network;
  readonly usage: Usage;
}

export interface Files {
  /** True where `share` can hand a file to another app. */
  canShare(file: NamedFile): boolean;
  /** The phone's own share sheet. "unavailable": it refused; save the file instead. */
  share(file: NamedFile): Promise<"shared" | "cancelled" | "unavailable">;
  /** Into the downloads of this device. */
  save(file: NamedFile): void;
  /** Lets the person choose one file; undefined when they did not. `accept` as in an input: ".titip". */
  pick(accept: string): Promise<PickedFile | undefined>;
  /** Absent where the browser has no such thing. */
  readonly backup?: BackupFiles | undefined;
}

/** Files outside the browser that are chosen once and written again and again. */
export interface BackupFiles {
  /** What was chosen, to be kept in IndexedDB as it is; undefined when nothing was. `ending` as in ".titip". */
  choose(name: string, ending: string): Promise<unknown>;
  /** True when it may be written now without asking. */
  mayWrite(chosen: unknown): Promise<boolean>;
  /** Asks the person; only after a tap. */
  askLeave(chosen: unknown): Promise<boolean>;
  /** False when it could not be written. */
  write(chosen: unknown, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

/** Names carry no identity: they are seen by other apps and people. */
export interface NamedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface PickedFile {
  readonly sizeBytes: number;
  /** Undefined when the device could not read it. Ask `sizeBytes` first. */
  bytes(): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

export interface Camera {
  /** See `QrCamera` in ui, which this fits. */
  scan(video: HTMLVideoElement, onText: (text: string) => void): Promise<Scanning>;
}

export type Scanning =
  | { readonly type: "scanning"; stop(): void }
  | { readonly type: "denied" | "missing" | "busy" };

export interface StorageRoom {
  /** Asks the browser not to clear this app's storage when the phone runs full; undefined where it cannot be asked. */
  keep(): Promise<boolean | undefined>;
  /** Bytes used by this app and bytes the browser would still give; undefined where it does not say. */
  estimate(): Promise<{ readonly usedBytes: number; readonly leftBytes: number } | undefined>;
}

export interface Network {
  /** "unknown" where the browser does not say, which is most of them; only ever a hint. */
  kind(): NetworkKind;
  /** The person asked their browser to save data. */
  isSaving(): boolean;
  /** Calls after the kind changed; the answer ends that. */
  onChange(listener: () => void): () => void;
}

/** What this app took of the data plan and of the storage, as far as it counted. */
export interface Usage {
  /** Up and down since the month began, by this device's calendar (UTC). */
  bytesThisMonth(): number;
  addBytes(bytes: number): void;
  /** At most thirty days, oldest first. */
  usedByDay(): readonly UsedOnDay[];
  /** Notes what the app takes today. */
  noteUsed(usedBytes: number): void;
}

export interface UsedOnDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly usedBytes: number;
}

export type NetworkKind = "wifi" | "cellular" | "none" | "unknown";
