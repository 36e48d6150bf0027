import { CLOSED_ROLES } from "#domain/access/access-table.ts";
import type { Role } from "#domain/facts/version.ts";
import { hasHomeCounts } from "#features/area/has-home-counts.ts";
import type { Session } from "#storage/session-types.ts";
import type { Tab } from "#ui/tabs.tsx";
import { appText } from "./text.ts";

const HOME: Tab = { href: "/", label: appText.tabHome, icon: "house" };
const FAMILIES: Tab = { href: "/keluarga", label: appText.tabFamilies, icon: "users" };
const WEIGHING: Tab = { href: "/", label: appText.tabWeighing, icon: "scale" };
const AREA: Tab = { href: "/wilayah", label: appText.tabArea, icon: "map-pin" };
const REVIEW: Tab = { href: "/tinjauan", label: appText.tabReview, icon: "list-checks" };

/** The tabs of this person, at most four: who oversees an area reaches families through it. */
export const tabsFor = (session: Session): readonly Tab[] => {
  const roles = new Set<Role>(session.grants().list.map(({ role }) => role));
  if (isAgencyOnly(session)) return [HOME, meTab(session.outbox().refused.length)];
  if (isPosyanduOnly(session)) return [WEIGHING, meTab(session.outbox().refused.length)];
  const oversees = roles.has("supervisor") || roles.has("admin");
  const reviews = oversees || roles.has("healthWorker");
  return [
    HOME,
    // Who looks after more than a phone holds finds families through the area, on the server.
    hasHomeCounts(session) ? AREA : FAMILIES,
    ...(reviews ? [REVIEW] : []),
    meTab(session.outbox().refused.length),
  ];
};

/** True for a posyandu cadre who is nothing else: she sees her register on weighing day, and herself. */
export const isPosyanduOnly = (session: Pick<Session, "grants">): boolean => {
  const { list } = session.grants();
  return list.length > 0 && list.every(({ role }) => role === "posyanduCadre");
};

/** True for somebody of an office or a giver: they see what was referred to them, and themselves. */
export const isAgencyOnly = (session: Pick<Session, "grants">): boolean => {
  const { list } = session.grants();
  return list.length > 0 && list.every(({ role }) => CLOSED_ROLES.includes(role));
};

/** True of a path that such a person may open: everything else does not exist for them. */
export const isForAgencies = (path: string): boolean => /^\/($|rujukan-masuk\/|saya(\/|$))/.test(path);

const meTab = (refused: number): Tab => ({
  href: "/saya",
  label: appText.tabMe,
  icon: "user",
  ...(refused > 0 ? { count: refused, countLabel: appText.refusedCount(refused) } : {}),
});

/** Where "back" leads from a list that is a tab to some and a page behind Beranda to others. */
export const backUnlessTab = (session: Session, path: string): string | undefined =>
  tabsFor(session).some(({ href }) => href === path) ? undefined : "/";

/** The tab a path belongs to: the longest whose address begins it. */
export const currentTab = (tabs: readonly Tab[], path: string): string | undefined =>
  tabs
    .map(({ href }) => href)
    .filter((href) => (href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
