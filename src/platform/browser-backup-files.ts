import type { BackupFiles } from "./platform.ts";

/** File System Access, as far as it is used here; the compiler's library does not know all of it yet. */
type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Record<string, readonly string[]>;
  }[];
}) => Promise<FileSystemFileHandle>;

interface Permissions {
  queryPermission(how: { readonly mode: "readwrite" }): Promise<string>;
  requestPermission(how: { readonly mode: "readwrite" }): Promise<string>;
}

/** Undefined where the browser lets nobody choose a file that is written again later. */
export const createBackupFiles = (): BackupFiles | undefined => {
  const { showSaveFilePicker: pick } = globalThis as { readonly showSaveFilePicker?: Picker };
  return (
    pick && {
      choose: async (name, ending) => {
        try {
          const types = [{ description: "Damping", accept: { "application/octet-stream": [ending] } }];
          return await pick({ suggestedName: name, types });
        } catch {
          return undefined; // closed without choosing
        }
      },
      mayWrite: (chosen) => isGranted(chosen, "queryPermission"),
      askLeave: (chosen) => isGranted(chosen, "requestPermission"),
      write: async (chosen, bytes) => {
        try {
          if (!(chosen instanceof FileSystemFileHandle)) return false;
          const writable = await chosen.createWritable();
          await writable.write(bytes);
          await writable.close();
          return true;
        } catch {
          return false; // moved away, taken back, or the card is out
        }
      },
    }
  );
};

const isGranted = async (chosen: unknown, ask: keyof Permissions): Promise<boolean> => {
  if (!(chosen instanceof FileSystemFileHandle)) return false;
  const handle = chosen as FileSystemFileHandle & Partial<Permissions>;
  return (await handle[ask]?.({ mode: "readwrite" }).catch(() => "denied")) === "granted";
};
