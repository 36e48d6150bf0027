import { createBackupFiles } from "./browser-backup-files.ts";
import type { Files, NamedFile, PickedFile } from "./platform.ts";

/** The browser's file picker, share sheet and downloads. */
export const createBrowserFiles = (): Files => ({
  canShare: (file) => navigator.canShare?.({ files: [toFile(file)] }) ?? false,
  share: async (file) => {
    try {
      await navigator.share({ files: [toFile(file)] });
      return "shared";
    } catch (thrown) {
      return thrown instanceof DOMException && thrown.name === "AbortError" ? "cancelled" : "unavailable";
    }
  },
  save,
  pick,
  backup: createBackupFiles(),
});

const toFile = ({ name, type, bytes }: NamedFile): File => new File([bytes], name, { type });

const RELEASE_AFTER_MS = 60_000;

const save = (file: NamedFile): void => {
  const address = URL.createObjectURL(toFile(file));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser has taken it over by then; kept longer it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER_MS);
};

const pick = (accept: string): Promise<PickedFile | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    // Android greys out what it has no type for, so files with an ending of our own need every type.
    input.accept = `${accept},application/octet-stream,*/*`;
    input.hidden = true;
    const answer = (file: File | undefined): void => {
      input.remove();
      resolve(file && picked(file));
    };
    input.addEventListener("change", () => answer(input.files?.[0]));
    input.addEventListener("cancel", () => answer(undefined));
    document.body.append(input);
    input.click();
  });

const picked = (file: File): PickedFile => ({
  sizeBytes: file.size,
  bytes: () =>
    file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    ),
});
