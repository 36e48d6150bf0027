import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { AddMemberScreen } from "#features/families/edit/add-member-screen.tsx";
import { HeadFields } from "#features/families/forms/head-fields.tsx";
import { emptyHead } from "#features/families/forms/head-form.ts";
import { MemberFields } from "#features/families/forms/member-fields.tsx";
import { emptyMember, type MemberForm } from "#features/families/forms/member-form.ts";
import { MEMBER_STEPS } from "#features/families/forms/member-steps.ts";
import { readMember } from "#features/families/forms/read-member.ts";
import { SameQuestion } from "#features/families/forms/same-question.tsx";
import { emptyRegister, type RegisterDraft } from "#features/families/register/register-draft.ts";
import { RegisterFamilyScreen } from "#features/families/register/register-family-screen.tsx";
import { RegisterSummary } from "#features/families/register/register-summary.tsx";
import { VisitScreen } from "#features/families/visit/visit-screen.tsx";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import type { Draft } from "#storage/draft-types.ts";
import { aFamilyCard, aPersonCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";

const aSessionWith = (drafts: readonly Draft[], parts: Parameters<typeof aSessionShowing>[0] = {}) =>
  aSessionShowing({
    ...parts,
    drafts: {
      list: () => drafts,
      keep: async () => ({ ok: true, value: undefined }),
      reopen: () => {},
      remove: async () => ({ ok: true, value: undefined }),
    },
  });
const props = { today: TEST_DAY, go: () => {}, holdForm: () => () => {}, showToast: () => {} };
const draftOf = (value: unknown, parts: Partial<Draft> = {}): Draft => ({
  id: "d",
  form: "family",
  title: "Pendataan keluarga Budi",
  keptAt: "2026-11-21T02:00:00.000Z",
  value,
  ...parts,
});

/** Every input of a form has a name that is spoken: its own label, one around it, or a legend. */
const expectLabelled = (html: string) => {
  const inputs = html.match(/<(input|textarea|select)\b[^>]*>/g) ?? [];
  expect(inputs.length).toBeGreaterThan(0);
  for (const input of inputs) {
    const id = /\bid="([^"]+)"/.exec(input)?.[1];
    const isInsideLabel = /type="(radio|checkbox)"/.test(input) || /input--number/.test(input);
    if (!isInsideLabel) expect(html).toContain(`for="${id}"`);
  }
};

describe("registering a family", () => {
  const filled: RegisterDraft = {
    ...emptyRegister("f", ["3571011001"]),
    head: { ...emptyHead, headName: "Budi" },
    step: "members",
    entry: { member: { ...emptyMember("m", "child"), name: "Alya" }, step: "birth" },
  };

  test("opens on the place, one next action, every field named", () => {
    const html = render(<RegisterFamilyScreen {...props} session={aSessionWith([])} />);
    expect(html).toContain("Di mana keluarga ini tinggal?");
    expect(html).toContain("Langkah 1 dari 4");
    expect(html.match(/button--primary/g)).toHaveLength(1);
    expectLabelled(html);
  });

  test("goes on at the very question where the battery died", () => {
    const html = render(
      <RegisterFamilyScreen {...props} session={aSessionWith([draftOf(filled)])} resume="d" />,
    );
    expect(html).toContain("Kapan lahirnya?");
    expect(html).toContain("Alya");
    expect(html).toContain("Langkah 2 dari 6");
  });

  test("opened anew, it offers what was left unfinished", () => {
    const html = render(<RegisterFamilyScreen {...props} session={aSessionWith([draftOf(filled)])} />);
    expect(html).toContain("Ada pendataan yang belum selesai");
    expect(html).toContain('href="/keluarga/baru?draf=d"');
  });

  test("a draft that this version cannot read opens an empty form, and is left alone", () => {
    const html = render(
      <RegisterFamilyScreen {...props} session={aSessionWith([draftOf({ strange: 1 })])} resume="d" />,
    );
    expect(html).toContain("Di mana keluarga ini tinggal?");
  });

  test("the summary shows everything once more, the NIK by its end only", () => {
    const child: MemberForm = {
      ...emptyMember("alya", "child"),
      name: "Alya",
      sex: "P",
      birthMode: "age",
      ageMonths: "16",
      nikStatus: "present",
      nik: "3571015007250001",
      mother: "siti",
      birthWeight: "3,2",
    };
    const siti = { ...emptyMember("siti", "woman"), name: "Siti", familyRole: "wife" as const };
    const draft = { ...filled, members: [siti, child] };
    const html = render(<RegisterSummary draft={draft} options={[]} today={TEST_DAY} onEdit={() => {}} />);
    for (const text of ["Budi", "Alya", "6 Jul 2025", "kira-kira 16 bulan", "•••• 0001", "3,2 kg"])
      expect(html).toContain(text);
    expect(html).not.toContain("3571015007250001");
  });
});

describe("the questions about a member", () => {
  const form: MemberForm = {
    ...emptyMember("m", "child"),
    birthMode: "exact",
    nikStatus: "present",
    mother: "other",
    carerRelation: "grandparent",
  };
  const context = {
    today: TEST_DAY,
    mothers: [{ id: "siti", name: "Siti" }],
    posyandu: [{ id: "m1", name: "Melati 1", serves: true }],
  };

  test.each(MEMBER_STEPS.child)("%s: every field is named, every problem stands beside its field", (step) => {
    const { problems, nikWarnings } = readMember(form, TEST_DAY);
    const html = render(
      <MemberFields
        step={step}
        form={form}
        problems={problems}
        nikWarnings={nikWarnings}
        context={context}
        onChange={() => {}}
      />,
    );
    expectLabelled(html);
    expect(html).toContain('aria-live="polite"');
  });

  test("what is odd about a No KK is asked in yellow, not refused in red", () => {
    const html = render(
      <HeadFields
        form={emptyHead}
        problems={{}}
        kkWarnings={["Periksa lagi nomor KK-nya."]}
        onChange={() => {}}
      />,
    );
    expect(html).toContain("form-warnings__one");
    expect(html).not.toContain("field--wrong");
  });

  test("somebody alike is asked about in a sentence, and nothing is decided", () => {
    const html = render(
      <SameQuestion
        match={{ id: "x", words: "Alya, ibu Siti, RW 05", reasons: "NIK sama", isInForm: false }}
        group="child"
        onBack={() => {}}
        onSame={() => {}}
        onOther={() => {}}
      />,
    );
    expect(html).toContain("Sudah ada: Alya, ibu Siti, RW 05. Anak yang sama?");
    expect(html).toContain("Ya, buka yang ada");
    expect(html).toContain("Bukan, lanjut");
    expect(html).not.toContain("pindahkan");
  });
});

describe("forms about a registered family", () => {
  const family = aFamilyCard("Budi", { members: [aPersonCard("Siti", { group: "woman" })] });
  const session = aSessionWith([], { familyCards: [family] });

  test("adding asks whom first", () => {
    const html = render(<AddMemberScreen {...props} session={session} family={family.id} />);
    expect(html).toContain("Siapa yang ditambahkan?");
  });

  test("a visit opens with today, at home, routine; only the meeting is asked", () => {
    const html = render(<VisitScreen {...props} session={session} family={family.id} />);
    expect(html).toContain("Bertemu keluarga?");
    expect(html).toContain("Sabtu, 21 November 2026");
    expect(html.match(/checked/g)).toHaveLength(2);
    expectLabelled(html);
  });

  test("a family that is not on this phone reads di luar wilayah in every form", () => {
    for (const Screen of [AddMemberScreen, VisitScreen])
      expect(render(<Screen {...props} session={session} family="nobody" />)).toContain("di luar wilayah");
  });
});

test("a save that failed says what is safe and what to do", () => {
  const html = render(<SaveNotice problem="Penyimpanan HP penuh." draftProblem={undefined} />);
  expect(html).toContain("Yang diketik masih ada di layar ini.");
  expect(html).toContain('role="alert"');
  expect(render(<SaveNotice problem={undefined} draftProblem={undefined} />)).toBe("");
});
