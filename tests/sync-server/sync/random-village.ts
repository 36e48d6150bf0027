import { editedVersion, firstVersion, retractedVersion } from "#domain/facts/next-version.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import type { APhone } from "./a-phone.ts";

/** Whole numbers from 0 up to, not including, `below`; the same for the same seed (mulberry32). */
export const createDice = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
};

export type Dice = ReturnType<typeof createDice>;

const AREA = "3571011001";

/** One thing that a person does on a phone, from what that phone shows, however old. */
export const actAtRandom = (phone: APhone, dice: Dice, next: () => string): void => {
  const fold = phone.fold();
  const pick = <T>(list: readonly T[]): T | undefined => list[dice(list.length)];
  const origin = (made: { author: string; device: string; n: number }) => {
    const id = next();
    return { ...made, id, group: id, recordedAt: "2026-11-21T01:00:00Z" };
  };
  const active = (kind: string) =>
    fold.subjects.flatMap((subject) => fold.of(subject, kind)).filter(({ state }) => state === "active");
  const family = pick(active("family"));
  const person = pick(active("person"));
  const rw = pick(["05", "06"]) ?? "05";
  const at = (subject: string) => phone.streamOf(subject) ?? `${AREA}/05`;

  switch (dice(9)) {
    case 0: {
      // Few families, so that people meet at the same records.
      if (active("family").length > 2) return;
      const record = next();
      const name = { record, subject: record, kind: "family" };
      phone.write(
        (o) => firstVersion(name, { headName: record, area: AREA, rw }, origin(o)),
        `${AREA}/${rw}`,
      );
      return;
    }
    case 1:
    case 2: {
      if (!family) return;
      const record = next();
      const membership = {
        record: singletonRecord(record, "membership"),
        subject: record,
        kind: "membership",
      };
      const body = { name: record, sex: "P", group: "child" };
      phone.write(
        (o) => firstVersion({ record, subject: record, kind: "person" }, body, origin(o)),
        at(family.subject),
      );
      const link = { family: family.subject, role: "child" };
      phone.write((o) => firstVersion(membership, link, origin(o)), at(family.subject));
      return;
    }
    case 3:
    case 4: {
      if (!person) return;
      const name = { record: next(), subject: person.subject, kind: "measurement" };
      const body = { date: "2026-11-21", weightKg: 5 + dice(100) / 10 };
      phone.write((o) => firstVersion(name, body, origin(o)), at(person.subject));
      return;
    }
    case 5: {
      if (!family) return;
      const fields = [{ headName: next() }, { note: next() }, { rt: `0${1 + dice(9)}` }][dice(3)] ?? {};
      const stream = at(family.subject);
      phone.write((o) => {
        const edited =
          editedVersion(family, fields, origin(o)) ?? firstVersion(family, family.body, origin(o));
        // Some clients name only the newest head: the protocol promises that this harms nobody.
        return dice(3) === 0 ? { ...edited, supersedes: edited.supersedes.slice(-1) } : edited;
      }, stream);
      return;
    }
    case 6: {
      const moved = family && editedVersion(family, { rw }, origin({ author: "", device: "", n: 1 }));
      if (moved) phone.write((o) => ({ ...moved, ...o }), at(family.subject));
      return;
    }
    case 7: {
      const measured = pick(active("measurement"));
      if (measured)
        phone.write((o) => retractedVersion(measured, origin(o), "salah anak"), at(measured.subject));
      return;
    }
    default: {
      const link = pick(active("membership"));
      const changed =
        link &&
        family &&
        editedVersion(link, { family: family.subject }, origin({ author: "", device: "", n: 1 }));
      if (changed) phone.write((o) => ({ ...changed, ...o }), at(link.subject));
    }
  }
};
