/** Who writes for the server itself, and the device it counts on. */
export const SERVER_AUTHOR = "server";

/** The device on which the server counts what it writes for the readers of one place. */
export const serverDeviceFor = (name: string): string => `${SERVER_AUTHOR}.${name}`;

/** True of a device on which the server counts: nobody's phone may carry that id. */
export const isServerDevice = (device: string): boolean =>
  device === SERVER_AUTHOR || device.startsWith(serverDeviceFor(""));
