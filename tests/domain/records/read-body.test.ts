import { expect, test } from "vitest";
import { person } from "#domain/records/person.ts";
import { readBody } from "#domain/records/read-body.ts";

test("a sound body reads whole, unknown fields too", () => {
  const body = { name: "Alya", sex: "P", group: "child", hobby: "melukis" };
  expect(readBody(person, body)).toEqual(body);
});
test("a value that only a newer app knows reads as absent, the rest stays", () => {
  const body = { name: "Alya", sex: "P", group: "child", listStatus: "abroad" };
  expect(readBody(person, body)).toEqual({ name: "Alya", sex: "P", group: "child" });
});
test("an empty body reads as nothing, without failing", () => expect(readBody(person, {})).toEqual({}));
test("the same body is parsed once", () => {
  const body = { name: "Alya", sex: "P", group: "child" };
  expect(readBody(person, body)).toBe(readBody(person, body));
});
