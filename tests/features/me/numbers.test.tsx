import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { isUsable, NumbersScreen } from "#features/me/numbers-screen.tsx";
import { aSessionShowing } from "#support/cards.ts";

test("a number may be left empty; what no telephone can dial is refused", () => {
  expect(isUsable("midwife", " ")).toBe(true);
  expect(isUsable("midwife", "0812-3456 7890")).toBe(true);
  expect(isUsable("protection", "129")).toBe(true);
  expect(isUsable("midwife", "Bu Bidan")).toBe(false);
  expect(isUsable("helpDesk", "129")).toBe(false);
});

test("the numbers kept on this phone stand there, and the midwife's of the records before them", () => {
  const html = render(
    <NumbersScreen
      session={aSessionShowing({
        references: (kind) =>
          kind === "worker"
            ? [
                {
                  id: "bidan",
                  stream: "3571011001",
                  kind,
                  body: { name: "Bidan Wati", phone: "0811 222 333", roles: ["healthWorker"] },
                },
              ]
            : [],
      })}
      numbers={{ get: (which) => (which === "protection" ? "0354 777" : ""), keep: () => undefined }}
      showToast={() => undefined}
    />,
  );
  expect(html).toContain("Bidan Wati, 0811222333");
  expect(html).toContain('value="0354 777"');
});
