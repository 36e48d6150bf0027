import { signal } from "@preact/signals";

/** Chrome's offer to install the app, kept until the person asks for it. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

/** Present while the browser would install the app. */
export const installOffer = signal<(() => void) | undefined>(undefined);

/** Listens for the browser's offer; it comes once, soon after start. */
export const watchForInstall = (): void => {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    const offer = event as InstallOffer;
    installOffer.value = () => {
      installOffer.value = undefined;
      void offer.prompt();
    };
  });
  addEventListener("appinstalled", () => {
    installOffer.value = undefined;
  });
};
