/** What opens one person's records on one device again after a forgotten PIN; useless without that device. */
export interface RecoveryKey {
  readonly worker: string;
  readonly device: string;
  /** See protocol/recovery-text.ts; sealed in the database. */
  readonly text: string;
  /** ISO instant. */
  readonly keptAt: string;
}

export interface RecoveryKeyReads {
  /** Of everybody on these devices, by worker. */
  ofDevices(devices: readonly string[]): Promise<readonly RecoveryKey[]>;
  /** By device and worker. */
  all(): Promise<readonly RecoveryKey[]>;
}

export interface RecoveryKeyWrites {
  /** In place of what was kept for the same person and device. */
  put(keys: readonly RecoveryKey[]): Promise<void>;
}
