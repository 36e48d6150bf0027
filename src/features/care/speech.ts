/** The phone's voice, as a port: reading aloud for whoever reads with difficulty. */
export interface Speech {
  /** False where no voice speaks Indonesian: then nothing is offered. May become true after the voices were loaded. */
  canSpeak(): boolean;
  /** Reads the lines; calls `onEnd` when it is through, was stopped, or could not begin. */
  speak(lines: readonly string[], onEnd: () => void): void;
  stop(): void;
  /** Called when voices come or go; the answer ends that. */
  onChange(listener: () => void): () => void;
}
