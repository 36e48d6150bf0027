import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { mayWrite } from "#domain/access/may-write.ts";
import { cause, causeRecord } from "#domain/records/cause.ts";
import { interventionsFor } from "#domain/risk/causes/causes.ts";
import { CauseRows } from "#features/care/causes/cause-rows.tsx";
import { HelpRows } from "#features/care/causes/help-rows.tsx";

const ranked = [
  { cause: "food", severity: "soon", reasons: ["Berat badan kurang"], judgement: undefined },
  { cause: "smoke", severity: "watch", reasons: ["Terpapar asap rokok"], judgement: "struck" },
] as const;

test("causes say why, and ask whoever may judge; others only read", () => {
  const asked = render(<CauseRows ranked={ranked} onJudge={() => undefined} />);
  expect(asked).toContain("Berat badan kurang");
  expect(asked).toContain("Bukan ini");
  expect(asked).toContain("Dicoret tim");
  expect(render(<CauseRows ranked={ranked} onJudge={undefined} />)).not.toContain("Bukan ini");
});

test("help says its kind in the standard sense, who acts, and leads to where it begins", () => {
  const rows = (mayAct: boolean) =>
    render(
      <HelpRows
        helps={interventionsFor(["food", "water", "poverty"])}
        family="f1"
        person="p1"
        group="child"
        mayAct={mayAct}
      />,
    );
  const html = rows(true);
  expect(html.indexOf("Intervensi spesifik")).toBeLessThan(html.indexOf("Intervensi sensitif"));
  expect(html).toContain("Oleh PUPR/Perkim, Kelurahan");
  for (const path of ["/orang/p1/rujuk", "/orang/p1/bantuan", "/keluarga/f1/kie", "/orang/p1/pemulihan"])
    expect(html).toContain(`href="${path}"`);
  expect(rows(false)).not.toContain("href=");
});

test("iron tablets are the team's to note for a woman only", () => {
  const rows = (group: "child" | "woman") =>
    render(
      <HelpRows helps={interventionsFor(["motherNutrition"])} family="f1" person="p1" group={group} mayAct />,
    );
  expect(rows("woman")).toContain("/orang/p1/tablet");
  expect(rows("child")).not.toContain("/orang/p1/tablet");
});

test("one person's cause is one record, written by those who visit", () => {
  expect(causeRecord("p1", "food")).toBe("p1.sebab.food");
  expect(mayWrite("cadre", cause.kind)).toBe("accept");
  expect(mayWrite("supervisor", cause.kind)).toBe("refuse");
  expect(mayWrite("posyanduCadre", cause.kind)).toBe("refuse");
});
