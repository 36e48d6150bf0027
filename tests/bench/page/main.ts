import type { Session } from "#storage/session-types.ts";
import { fillPhone, stretching, today, unlock } from "./phone-in-page.ts";
import { sixtyAnswers } from "./sixty-answers.ts";
import { createVillage, type VillageSize } from "./village.ts";

/** What the driver calls in the page; every time in ms. */
export interface BenchPage {
  fill(isPlain: boolean, size: VillageSize): Promise<{ readonly records: number; readonly people: number }>;
  /** Opens what is on this phone, as after a reload. */
  open(isPlain: boolean): Promise<{ readonly totalMs: number; readonly stretchMs: number }>;
  /** Saves one measurement after another, each from its unfinished form. */
  saves(size: VillageSize, rounds: number): Promise<readonly number[]>;
  /** Saves whole visits of at least sixty answers, each one group from its unfinished form. */
  visits(size: VillageSize, rounds: number): Promise<readonly number[]>;
  /** Types each text letter by letter. */
  searches(texts: readonly string[]): readonly number[];
  /** Saves a measurement and searches, again and again: the time of the search alone. */
  searchesAfterSave(size: VillageSize, rounds: number): Promise<readonly number[]>;
}

let session: Session | undefined;
const opened = (): Session => {
  if (!session) throw new Error("open the phone first");
  return session;
};

const timed = async <T>(work: () => Promise<T> | T): Promise<{ readonly ms: number; readonly value: T }> => {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
};

const saveMeasurement = async (child: string, round: number): Promise<number> => {
  const phone = opened();
  const draft = `draft-${phone.newId()}`;
  const value = { weight: "10,4" };
  await phone.drafts.keep({ id: draft, form: "measurement", title: "Penimbangan", subject: child, value });
  const weightKg = 8 + (round % 40) / 10;
  const fields = { date: today(), weightKg, lengthCm: 80.5, position: "lying", place: "home" };
  const drafts = [{ record: phone.newId(), subject: child, kind: "measurement", fields }];
  const { ms, value: saved } = await timed(() => phone.saveGroup(drafts, { removeDraft: draft }));
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  if (saved.value.versions.length !== 1) throw new Error("nothing was saved");
  return ms;
};

const saveVisit = async (child: string): Promise<number> => {
  const phone = opened();
  const family = phone.personCard(child)?.family;
  if (family === undefined) throw new Error("a child without a family");
  const draft = `draft-${phone.newId()}`;
  const { drafts, answers } = sixtyAnswers(phone, family, child, today());
  if (answers < 60) throw new Error(`only ${answers} answers`);
  await phone.drafts.keep({
    id: draft,
    form: "walk",
    title: "Kunjungan",
    subject: family,
    value: { drafts },
  });
  const { ms, value: saved } = await timed(() => phone.saveGroup(drafts, { removeDraft: draft }));
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  if (saved.value.versions.length !== drafts.length) throw new Error("not all of the visit was saved");
  return ms;
};

/** The least that lies between two saves of a person; the second copy of the first is written meanwhile. */
const breath = (): Promise<void> => new Promise((drawn) => setTimeout(drawn, 60));

/** Fails rather than measuring a village without children. */
const childAt = (children: readonly string[], round: number): string => {
  const child = children[(round * 7) % children.length];
  if (child === undefined) throw new Error("a village without children");
  return child;
};

const bench: BenchPage = {
  async fill(isPlain, size) {
    const { records, people } = await fillPhone(isPlain, size);
    return { records, people };
  },
  async open(isPlain) {
    stretching.ms = 0;
    const { ms, value } = await timed(() => unlock(isPlain));
    session = value;
    return { totalMs: ms, stretchMs: stretching.ms };
  },
  async saves(size, rounds) {
    const { children } = createVillage(size, today());
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      times.push(await saveMeasurement(childAt(children, round), round));
      await breath();
    }
    return times;
  },
  async visits(size, rounds) {
    const { children } = createVillage(size, today());
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      times.push(await saveVisit(childAt(children, round)));
      await breath();
    }
    return times;
  },
  searches(texts) {
    const phone = opened();
    return texts.flatMap((text) =>
      Array.from(text, (_, end) => {
        const started = performance.now();
        const hits = phone.search(text.slice(0, end + 1));
        const ms = performance.now() - started;
        // Half a number ("rw 0") finds nobody; what is typed to its end must.
        if (hits.length === 0 && end === text.length - 1) throw new Error(`nobody found for ${text}`);
        return ms;
      }),
    );
  },
  async searchesAfterSave(size, rounds) {
    const { children } = createVillage(size, today());
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await saveMeasurement(childAt(children, round), round);
      const { ms } = await timed(() => opened().search("alya"));
      times.push(ms);
    }
    return times;
  },
};
Object.assign(globalThis, { bench });
