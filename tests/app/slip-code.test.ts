import { expect, test } from "vitest";
import { phaseFor } from "#app/phase.ts";
import { slipCodeIn, takeSlipCode } from "#app/slip-code.ts";
import { qrText } from "#server/admin/slips/slip-page.ts";

test("the code on a slip is read from the address its QR opens", () => {
  const { hash } = new URL(qrText("3571-ABCD-EFGH", "https://damping.test/"));
  expect(slipCodeIn(hash)).toBe("3571-ABCD-EFGH");
});

test("an address without a code says none", () => {
  for (const hash of ["", "#", "#kode=", "#kode=%20", "#isi", "#x=1"])
    expect(slipCodeIn(hash)).toBeUndefined();
});

test("the code is taken out of the address, and the rest of it stays", () => {
  const replaced: unknown[] = [];
  const history = { state: { step: 1 }, replaceState: (...args: unknown[]) => void replaced.push(args) };
  const at = (hash: string) => takeSlipCode({ hash, pathname: "/", search: "?from=slip" }, history);
  expect(at("#kode=3571-ABCD-EFGH")).toBe("3571-ABCD-EFGH");
  expect(replaced).toEqual([[{ step: 1 }, "", "/?from=slip"]]);
  expect(at("#isi")).toBeUndefined();
  expect(replaced).toHaveLength(1);
});

test("who scanned a slip is asked to send it, also on a phone that others use", () => {
  const others = [{ person: "p1", name: "Siti" }] as unknown as Parameters<typeof phaseFor>[0];
  expect(phaseFor(others, "3571-ABCD-EFGH")).toEqual({
    at: "enrol",
    canGoBack: true,
    code: "3571-ABCD-EFGH",
  });
  expect(phaseFor([], "3571-ABCD-EFGH")).toMatchObject({ at: "enrol", canGoBack: false });
  expect(phaseFor(others).at).toBe("unlock");
});
