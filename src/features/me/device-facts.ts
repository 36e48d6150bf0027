import type { Fact } from "#ui/facts.tsx";
import { clockText } from "./clock-text.ts";
import { meText } from "./text.ts";

/** What the app knows of the phone it runs on. */
export interface DeviceState {
  readonly version: string;
  /** What the browser answered when asked to keep the storage; undefined while it was not asked. */
  readonly isPersisted: boolean | undefined;
}

/** The phone in names and values. */
export const deviceFacts = (device: DeviceState, clockOffsetMs: number): readonly Fact[] => [
  { term: meText.storage, value: storageText(device.isPersisted) },
  { term: meText.clock, value: clockText(clockOffsetMs) },
  { term: meText.version, value: device.version },
];

const storageText = (isPersisted: boolean | undefined): string => {
  if (isPersisted === undefined) return meText.storageUnknown;
  return isPersisted ? meText.storagePersisted : meText.storageNotPersisted;
};
