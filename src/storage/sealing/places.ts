/** What is authenticated with each sealed value: table, key, and the stream or person it belongs to. Never changed. */
export const placeOf = {
  card: (bundle: string, stream: string): string => `bundles|${bundle}|${stream}|card`,
  body: (bundle: string, stream: string): string => `bundles|${bundle}|${stream}|body`,
  stream: (handle: string): string => `streams|${handle}|`,
  outbox: (key: string, person: string): string => `outbox|${key}|${person}`,
  draft: (key: string, person: string): string => `drafts|${key}|${person}`,
  keyring: (person: string): string => `people|${person}|keyring`,
  leased: (person: string): string => `people|${person}|leased`,
  recovery: (person: string): string => `people|${person}|recovery`,
  label: (person: string): string => `people|${person}|label`,
  enrolment: (person: string): string => `people|${person}|enrolment`,
  openings: (person: string): string => `meta|opened:${person}|`,
  contact: (person: string): string => `meta|contact:${person}|`,
} as const;
