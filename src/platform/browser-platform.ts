import { createBrowserCamera } from "./browser-camera.ts";
import { createBrowserFiles } from "./browser-files.ts";
import { createBrowserNetwork } from "./browser-network.ts";
import { createBrowserRoom } from "./browser-room.ts";
import { createBrowserUsage } from "./browser-usage.ts";
import type { Platform } from "./platform.ts";

/** What this browser and the device around it offer. */
export const createBrowserPlatform = (): Platform => ({
  files: createBrowserFiles(),
  camera: createBrowserCamera(),
  room: createBrowserRoom(),
  network: createBrowserNetwork(),
  usage: createBrowserUsage(),
});
