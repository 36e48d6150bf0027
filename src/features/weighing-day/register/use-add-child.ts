import { useEffect, useMemo, useState } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import { parseCivilDate } from "#domain/civil-date.ts";
import { likelySame } from "#domain/people/duplicates.ts";
import { notSavedText, saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { PersonCard, Session } from "#storage/session-types.ts";
import type { ScreenProps } from "../../screen-props.ts";
import type { Register } from "./create-register.ts";
import { emptyNewChild, type NewChildForm, type NewChildProblems, readNewChild } from "./new-child-form.ts";
import { useNewChildDraft } from "./use-new-child-draft.ts";

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
  /** Back to the search; what was typed of a new child goes. */
  readonly drop: () => void;
  /** "Bukan": another child than `same`. */
  readonly deny: () => void;
  readonly save: () => Promise<void>;
}

export const useAddChild = (
  { session, holdForm, today }: Pick<ScreenProps, "session" | "holdForm" | "today">,
  register: Register,
  onClose: () => void,
): AddChild => {
  const { posyandu } = register;
  const [query, setQuery] = useState("");
  const kept = useNewChildDraft(session, posyandu.id);
  const [form, setForm] = useState(kept.resumed);
  const [problems, setProblems] = useState<NewChildProblems>({});
  const [problem, setProblem] = useState<string>();
  const [denied, setDenied] = useState<string>();
  const found = useMemo(() => (query.trim() === "" ? [] : childrenFound(session, query)), [session, query]);
  const same = useMemo(() => form && sameAs(session.people(), form, denied), [session, form, denied]);
  useEffect(() => (form === undefined ? undefined : holdForm()), [form === undefined]);
  const change = (next: NewChildForm) => {
    setForm(next);
    kept.keep(next);
  };
  const drop = () => {
    setForm(undefined);
    setProblems({});
    kept.forget();
  };
  const finish = (id: string) => {
    if (form) kept.forget();
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
    const removeDraft = await kept.settled();
    const saved = await session.saveGroup([{ record: id, subject: id, kind: "person", fields }], {
      stream,
      removeDraft,
    });
    if (saved.ok) finish(id);
    else setProblem(`${notSavedText.title} ${notSavedText.safe} ${saveProblemText(saved.problem)}`);
  };
  return {
    query,
    found,
    form,
    problems,
    same,
    problem: problem ?? kept.problem,
    isProposal:
      mayWrite(
        session.grants().list.map(({ role }) => role),
        "person",
      ) === "propose",
    search: setQuery,
    pick: finish,
    startNew: () => change({ ...emptyNewChild(posyandu.streams), name: query.trim() }),
    change,
    drop,
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
