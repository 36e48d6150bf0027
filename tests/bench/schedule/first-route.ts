// Run by itself: the processor time in ms, of all threads and of the main one, of the first route of a program just started.
import { routeOfDay } from "#domain/schedule/route-of-day.ts";
import { madeUpFamilies, TODAY } from "./made-up-families.ts";
import { processorMs } from "./processor-ms.ts";

const families = madeUpFamilies();
const started = process.threadCpuUsage();
const all = processorMs(() => routeOfDay(families, TODAY));
const { user, system } = process.threadCpuUsage(started);
console.log(JSON.stringify([all, (user + system) / 1000]));
