import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import { ConflictCard } from "#features/review/conflict-card.tsx";
import { conflictItem } from "#features/review/conflict-item.ts";
import type { NoteQuestion } from "#features/review/note-question.ts";
import { NoteSheet } from "#features/review/note-sheet.tsx";
import { rightsIn } from "#features/review/review-rights.ts";
import { ReviewScreen, type ReviewScreenProps } from "#features/review/review-screen.tsx";
import type { Session } from "#storage/session-types.ts";
import { aChild, aStamp, aVersion, idNamed } from "#support/builders.ts";
import {
  aFamilyCard,
  aMeasurementCard,
  anOutbox,
  aPersonCard,
  aSessionShowing,
  NO_MARKS,
  TEST_DAY,
} from "#support/cards.ts";
import { aHealthWorkerSession, aSupervisorSession } from "./a-review.ts";

const propsFor = (session: Session): ReviewScreenProps => ({
  session,
  // The first drawing happens before anything is answered.
  lists: { review: () => new Promise(() => {}) },
  today: TEST_DAY,
  go: () => {},
  holdForm: () => () => {},
  showToast: () => {},
});
const screen = (session: Session): string => render(<ReviewScreen {...propsFor(session)} />);

const slip = aMeasurementCard(TEST_DAY, { lengthCm: 45, role: "cadre" });
const doubted = aFamilyCard("Slamet", {
  members: [aPersonCard("Alya", { measurements: [slip], family: aFamilyCard("Slamet").id })],
});

describe("Tinjauan", () => {
  test("opens with what is doubtful, and the count beside each group", () => {
    const html = screen(aSupervisorSession([], { familyCards: [doubted] }));
    expect(html).toContain("45,0 cm");
    expect(html).toContain("Kembalikan");
    expect(html).toContain("Catat hasil tanya");
    expect(html).not.toContain("Ukur ulang");
  });
  test("says of each button whom it is about: two that are heard alike are one guess", () => {
    const second = aFamilyCard("Karto", {
      members: [
        aPersonCard("Bima", { measurements: [{ ...slip, record: "m2" }], family: aFamilyCard("Karto").id }),
      ],
    });
    const html = screen(aSupervisorSession([], { familyCards: [doubted, second] }));
    const heard = [...html.matchAll(/button__text">(.*?)<\/span><\/span>/g)].map(([, words = ""]) =>
      words.replace(/<[^>]+>/g, ""),
    );
    expect(heard).toEqual(
      expect.arrayContaining(["Kembalikan: Alya", "Kembalikan: Bima", "Catat hasil tanya: Alya"]),
    );
    expect(new Set(heard).size).toBe(heard.length);
  });
  test("offers a remeasurement to a health worker", () => {
    const html = screen(aHealthWorkerSession([], { familyCards: [doubted] }));
    expect(html).toContain(`ukur-ulang=${slip.version}`);
    expect(html).not.toContain("Catat hasil tanya");
  });
  test("says so when nothing waits", () =>
    expect(screen(aSupervisorSession())).toContain("Tidak ada penimbangan yang perlu dicek"));
  test("claims no nought of what only the server knows, before it answered", () => {
    const chip = (html: string, label: string): string =>
      new RegExp(`${label}(?: <span class="chip__count">(\\d+)</span>)?</button>`).exec(html)?.[1] ??
      "untold";
    const html = screen(aSupervisorSession());
    expect(chip(html, "Perlu dicek")).toBe("0");
    expect(chip(html, "Dua catatan berbeda")).toBe("untold");
    expect(chip(html, "Tidak diterima")).toBe("untold");
  });
  test("waits for sealed records before it says that nothing differs", () => {
    const marked = { ...doubted, members: [], marks: { ...NO_MARKS, conflicts: 1 } };
    const html = screen(aSupervisorSession([], { familyCards: [marked] }));
    expect(html).toContain("Perlu dicek");
    expect(html).not.toContain("Tidak ada catatan yang berbeda");
  });
  test("starts at the refused ones when only they wait, and leads to where they are put right", () => {
    const refused = [{ version: aVersion("m", { kind: "measurement" }), reason: "badBody" }];
    const html = screen(aSupervisorSession([], { outbox: () => anOutbox({ refused }) }));
    expect(html).toContain("1 catatan Anda tidak diterima");
    expect(html).toContain('href="/saya/pengiriman"');
  });
  test("explains itself to a cadre", () =>
    expect(screen(aSessionShowing({ familyCards: [doubted] }))).toContain("Tinjauan untuk penyelia"));
});

describe("a conflict's card", () => {
  const child = aChild("Alya", {}, { order: 1 });
  const named = (name: string, order: number) => ({
    ...aChild("Alya", { name }, {}),
    id: idNamed(name),
    supersedes: [child.id],
    changed: ["name"],
    stamp: aStamp({ order }),
  });
  const fold = foldSubjects([child, named("Aliya", 2), named("Alya Putri", 3)]);
  const merged = fold.records.get(idNamed("Alya"));
  if (!merged) throw new Error("no child");
  const card = (session: Session): string =>
    render(
      <ConflictCard
        item={conflictItem(merged, fold, rightsIn(session)("3571011001/05"), session)}
        onChoose={() => {}}
        onAsk={() => {}}
      />,
    );

  test("offers the values as radio rows, none chosen beforehand", () => {
    const html = card(aSupervisorSession());
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html).not.toContain("checked");
    expect(html).not.toContain("Simpan pilihan");
    expect(html).toContain(`/catatan/${idNamed("Alya")}`);
  });
  test("offers no choice to somebody who may not set the field", () => {
    const html = card(aSessionShowing({ grants: () => ({ version: 1, list: [] }) }));
    expect(html).not.toContain("radio");
    expect(html).toContain("belum boleh mengubah");
  });
});

describe("the sheet before a decision", () => {
  const question: NoteQuestion = {
    targets: [{ id: "v", record: "r", subject: "s" }],
    decision: "sendBack",
    title: "Kembalikan catatan Alya?",
    body: "",
    label: "Apa yang perlu dicek?",
    hint: undefined,
    confirmLabel: "Kembalikan",
    missing: "Tulis dulu apa yang perlu dicek.",
    doneText: "",
  };
  const sheet = (parts: Partial<Parameters<typeof NoteSheet>[0]> = {}): string =>
    render(
      <NoteSheet
        question={question}
        problem={undefined}
        onDecide={async () => {}}
        onCancel={() => {}}
        {...parts}
      />,
    );
  test("asks for the note", () => expect(sheet()).toContain("Apa yang perlu dicek?"));
  test("says what happened and what is safe when the phone could not keep it", () => {
    const html = sheet({ problem: { type: "Storage", failure: "quota", detail: "" } });
    expect(html).toContain("Belum tersimpan.");
    expect(html).toContain("Penyimpanan HP penuh");
  });
});
