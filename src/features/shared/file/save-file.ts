/** Hands a file to the phone under a name: into its downloads, from where it may be sent on. */
export const saveFile = (name: string, blob: Blob): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it over by then; kept longer it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER_MS);
};

const RELEASE_AFTER_MS = 60_000;
