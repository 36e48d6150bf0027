// Run by itself: the processor time in ms, all threads, of the first route that a program just started works out.
import { routeOfDay } from "#domain/schedule/route-of-day.ts";
import { madeUpFamilies, TODAY } from "./made-up-families.ts";
import { processorMs } from "./processor-ms.ts";

const families = madeUpFamilies();
console.log(processorMs(() => routeOfDay(families, TODAY)));
