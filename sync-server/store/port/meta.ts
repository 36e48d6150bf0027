/** What the server knows of itself in a regency. */
export interface Meta {
  /** Names the server's history; rises with every restore from a backup. */
  readonly epoch: number;
  /** Everything accepted before this instant is in a finished backup or a replica. */
  readonly durable: string | null;
}

export interface MetaReads {
  get(): Promise<Meta>;
}

export interface MetaWrites {
  put(meta: Meta): Promise<void>;
}
