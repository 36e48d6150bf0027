/** What the supervisor's device list calls this phone: browser and system, never a person. */
export const phoneLabel = (userAgent: string): string => {
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "perangkat";
  const browser = BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "peramban";
  return `${browser} di ${system}`;
};

const SYSTEMS = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS/, "macOS"],
  [/Linux/, "Linux"],
] as const;

// Chrome's name stands in the others' user agents too, so it comes last.
const BROWSERS = [
  [/SamsungBrowser/, "Samsung Internet"],
  [/Firefox/, "Firefox"],
  [/Edg/, "Edge"],
  [/OPR/, "Opera"],
  [/Chrome/, "Chrome"],
  [/Safari/, "Safari"],
] as const;
