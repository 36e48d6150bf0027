import { expect, test } from "vitest";
import { phaseFor } from "#app/phase.ts";
import type { PersonOnDevice } from "#storage/device-types.ts";

const siti: PersonOnDevice = { person: "p1", name: "Siti", state: "ready", wrongPins: 0 };
const withoutPin: PersonOnDevice = { ...siti, person: "p2", name: "Rina", state: "choosePin" };

test("an empty phone asks for a code, one with somebody on it for a PIN", () => {
  expect(phaseFor([])).toEqual({ at: "enrol", canGoBack: false });
  expect(phaseFor([siti])).toEqual({ at: "unlock", people: [siti] });
});

test("who closed the app between code and PIN chooses the PIN: there is none to be asked for", () => {
  expect(phaseFor([withoutPin])).toEqual({ at: "choosePin", person: "p2", name: "Rina" });
});

test("on a shared phone the names are shown first, also of those without a PIN", () => {
  expect(phaseFor([siti, withoutPin])).toEqual({ at: "unlock", people: [siti, withoutPin] });
});
