import type { Session } from "#storage/session-types.ts";

/** What a person sees on their phone, in terms every release has had: a recording is compared by it. */
export const whatIsSeen = (session: Session) => ({
  families: session
    .families()
    .map(({ id, stream, headName, rw, rt = "", address = "", lastVisit, members }) => ({
      ...{ id, stream, headName, rw, rt, address, lastVisit: lastVisit?.date ?? "" },
      members: members
        .map(({ id, name, sex, birthDate, nikEnd = "", measurements, marks }) => ({
          ...{ id, name, sex, birthDate, nikEnd, sentBack: marks.sentBack },
          measurements: measurements.map(
            ({ version, date, weightKg = "", lengthCm = "", position = "" }) => ({
              ...{ version, date, weightKg, lengthCm, position },
            }),
          ),
        }))
        .sort(byName),
    }))
    .sort((a, b) => (a.headName < b.headName ? -1 : 1)),
  waiting: session.outbox().waiting,
  drafts: session.drafts.list().map(({ id, form, title, value }) => ({ id, form, title, value })),
});

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : 1;
