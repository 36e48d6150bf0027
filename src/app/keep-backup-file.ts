import type { BackupFiles } from "#platform/platform.ts";
import type { Courier } from "#storage/courier/courier-types.ts";
import type { DeviceChoices } from "#storage/device/device-choices.ts";
import type { Session } from "#storage/session-types.ts";

/** Saves come in bursts: one writing for all of them. */
const WAIT_MS = 3_000;

/** The file outside the browser that a person chose once for unsent work. */
export interface BackupFile {
  /** Where it stands: none chosen; written after each change; leave has to be given again with a tap. */
  state(): Promise<"none" | "kept" | "needsLeave">;
  choose(): Promise<boolean>;
  /** Asks for leave again, and writes. */
  resume(): Promise<boolean>;
  forget(): Promise<void>;
}

export interface BackupParts {
  readonly session: Pick<Session, "outbox" | "subscribe">;
  readonly courier: Pick<Courier, "copyFile">;
  readonly choices: Pick<DeviceChoices, "backupFile" | "keepBackupFile">;
  readonly files: BackupFiles;
  /** Calls once after so many ms. */
  readonly after: (ms: number, call: () => void) => void;
}

/** Writes what waits into the chosen file whenever that changed. What was handed over stays in it until something new waits. */
export const keepBackupFile = ({ session, courier, choices, files, after }: BackupParts): BackupFile => {
  const write = async (): Promise<boolean> => {
    const chosen = await choices.backupFile();
    if (chosen === undefined || !(await files.mayWrite(chosen))) return false;
    const bytes = await courier.copyFile();
    return bytes ? files.write(chosen, bytes) : true;
  };
  let waiting = session.outbox().waiting;
  let isPlanned = false;
  session.subscribe(() => {
    const now = session.outbox().waiting;
    if (now > waiting && !isPlanned) {
      isPlanned = true;
      after(WAIT_MS, () => {
        isPlanned = false;
        // Tried again at the next save; the database and the journal hold it meanwhile.
        void write().catch(() => false);
      });
    }
    waiting = now;
  });
  return {
    state: async () => {
      const chosen = await choices.backupFile();
      if (chosen === undefined) return "none";
      return (await files.mayWrite(chosen)) ? "kept" : "needsLeave";
    },
    choose: async () => {
      const chosen = await files.choose("cadangan-damping.titip", ".titip");
      if (chosen === undefined) return false;
      await choices.keepBackupFile(chosen);
      return write();
    },
    resume: async () => (await files.askLeave(await choices.backupFile())) && write(),
    forget: () => choices.keepBackupFile(undefined),
  };
};
