import { later } from "./later.ts";
import type { DrawRoute } from "./route-table.tsx";

const people = {
  List: later(() => import("#features/people/people-screen.tsx").then((m) => m.PeopleScreen)),
  HandOver: later(() => import("#features/people/hand-over-screen.tsx").then((m) => m.HandOverScreen)),
  Grants: later(() => import("#features/people/grants-screen.tsx").then((m) => m.GrantsScreen)),
  Split: later(() => import("#features/people/split-screen.tsx").then((m) => m.SplitScreen)),
};

/** Who works where, for those who answer for an area. */
export const PEOPLE_ROUTES: Readonly<Record<string, DrawRoute>> = {
  "/petugas": (world) => <people.List {...world.base} people={world.people} />,
  "/petugas/:area/serah/:worker": (world, { params: { area = "", worker = "" } }) => (
    <people.HandOver key={worker} {...world.base} people={world.people} area={area} worker={worker} />
  ),
  "/petugas/:area/wilayah/:worker": (world, { params: { area = "", worker = "" } }) => (
    <people.Grants key={worker} {...world.base} people={world.people} area={area} worker={worker} />
  ),
  "/petugas/:area/pemekaran": (world, { params: { area = "" } }) => (
    <people.Split key={area} {...world.base} people={world.people} lists={world.lists} area={area} />
  ),
};
