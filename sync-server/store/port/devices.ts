/** A browser profile that was enrolled. */
export interface Device {
  readonly device: string;
  /** The worker who enrolled it last. */
  readonly worker: string;
  /** The public key it must sign with to be enrolled again; null where it never showed one. */
  readonly key: string | null;
  /** What the person called it ("HP Bu Rina"). */
  readonly label: string;
  readonly enrolledAt: string;
  readonly revokedAt: string | null;
  readonly lastSeenAt: string | null;
  /** Highest counter received; unsent as last told less what came with the telling; highest as last told. */
  readonly lastN: number;
  readonly toldUnsent: number | null;
  readonly toldLastN: number | null;
  /** Device clock minus server clock when last heard, in seconds. */
  readonly clockOffsetS: number | null;
  readonly app: string;
  /** Bytes the device's browser would still give, as last told. */
  readonly toldStorageLeft: number | null;
}

export interface DeviceReads {
  all(): Promise<readonly Device[]>;
  byIds(devices: readonly string[]): Promise<readonly Device[]>;
  ofWorkers(workers: readonly string[]): Promise<readonly Device[]>;
}

export interface DeviceWrites {
  /** Locks the rows until the transaction ends: one device's counters are judged by one request at a time. */
  lock(devices: readonly string[]): Promise<void>;
  put(devices: readonly Device[]): Promise<void>;
}
