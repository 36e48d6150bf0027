import { useMemo, useState } from "preact/hooks";
import { mayWrite } from "#domain/access/access-table.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { parseCivilDate } from "#domain/civil-date.ts";
import { likelySame } from "#domain/people/duplicates.ts";
import type { PersonCard, Session } from "#storage/session-types.ts";
import { notSavedText, saveProblemText } from "../../save-problem-text.ts";
import type { Register } from "./create-register.ts";
import { emptyNewChild, type NewChildForm, type NewChildProblems, readNewChild } from "./new-child-form.ts";

/** Adding a child: one that this phone knows, or a new one. */
export interface AddChild {
  readonly query: string;
  readonly found: readonly PersonCard[];
  readonly form: NewChildForm | undefined;
  readonly problems: NewChildProblems;
  /** Somebody who may be the same child. */
  readonly same: PersonCard | undefined;
  readonly problem: string | undefined;
  /** What a posyandu cadre registers waits for a supervisor. */
  readonly isProposal: boolean;
  readonly search: (text: string) => void;
  readonly pick: (id: string) => void;
  readonly startNew: () => void;
  readonly change: (next: NewChildForm) => void;
  /** "Bukan": another child than `same`. */
  readonly deny: () => void;
  readonly save: () => Promise<void>;
}

export const useAddChild = (
  session: Session,
  register: Register,
  today: CivilDate,
  onClose: () => void,
): AddChild => {
  const { posyandu } = register;
  const [query, setQuery] = useState("");
  const [form, setForm] = useState<NewChildForm>();
  const [problems, setProblems] = useState<NewChildProblems>({});
  const [problem, setProblem] = useState<string>();
  const [denied, setDenied] = useState<string>();
  const found = useMemo(() => (query.trim() === "" ? [] : childrenFound(session, query)), [session, query]);
  const same = useMemo(() => form && sameAs(session.people(), form, denied), [session, form, denied]);
  const finish = (id: string) => {
    setQuery("");
    setForm(undefined);
    setProblems({});
    onClose();
    register.add(id);
  };
  const save = async (): Promise<void> => {
    if (!form) return;
    const read = readNewChild(form, { today, posyandu: posyandu.id, streams: posyandu.streams });
    setProblems(read.ok ? {} : read.problem);
    if (!read.ok) return;
    // The question stands above the button until it is answered.
    if (same) return;
    const id = session.newId();
    const { fields, stream } = read.value;
    const saved = await session.saveGroup([{ record: id, subject: id, kind: "person", fields }], { stream });
    if (saved.ok) finish(id);
    else setProblem(`${notSavedText.title} ${notSavedText.safe} ${saveProblemText(saved.problem)}`);
  };
  return {
    query,
    found,
    form,
    problems,
    same,
    problem,
    isProposal:
      mayWrite(
        session.grants().list.map(({ role }) => role),
        "person",
      ) === "propose",
    search: setQuery,
    pick: finish,
    startNew: () => setForm({ ...emptyNewChild(posyandu.streams), name: query.trim() }),
    change: setForm,
    deny: () => setDenied(same?.id),
    save,
  };
};

const childrenFound = (session: Session, query: string): readonly PersonCard[] => {
  const hits = session.search(query, 20);
  const people = hits.flatMap((hit) =>
    hit.type === "person" ? [hit.person, ...(hit.family?.members ?? [])] : hit.family.members,
  );
  return [...new Map(people.map((person) => [person.id, person])).values()].filter(
    ({ group, life }) => group === "child" && life === "alive",
  );
};

const sameAs = (
  people: readonly PersonCard[],
  { name, sex, birthDate, motherName }: NewChildForm,
  denied: string | undefined,
): PersonCard | undefined => {
  const born = parseCivilDate(birthDate);
  if (sex === undefined || name.trim() === "") return undefined;
  const candidate = { name, sex, motherName, ...(born.ok ? { birthDate: born.value } : {}) };
  const [likely] = likelySame(
    candidate,
    people.filter(({ group }) => group === "child"),
  );
  return likely?.person.id === denied ? undefined : likely?.person;
};
