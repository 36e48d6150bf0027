import { describe, expect, test } from "vitest";
import { joinBytes } from "#protocol/courier/bytes.ts";
import { createPhone } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

/** A server, and the courier file of a phone with three unsent records. */
const setupFile = async () => {
  const server = createTestServer();
  const phone = await createPhone({ server });
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  await phone.enrol(code);
  await phone.syncNow();
  await saveFamily(phone.session(), "Ayu <script>", "Alya");
  const made = await phone.courier().makeFile();
  if (!made.ok) throw new Error(made.problem.type);
  return { server, phone, bytes: made.value.bytes };
};

/** As a browser's form sends it: ready bytes, whose length is known. */
const upload = (bytes: Uint8Array<ArrayBuffer>): RequestInit => {
  const head =
    '------WebKitFormBoundaryq7YAVzTitip4Aq1B\r\ncontent-disposition: form-data; name="berkas"; filename="a.titip"\r\ncontent-type: application/octet-stream\r\n\r\n';
  const body = joinBytes(
    new TextEncoder().encode(head),
    bytes,
    new TextEncoder().encode("\r\n------WebKitFormBoundaryq7YAVzTitip4Aq1B--\r\n"),
  );
  const headers = {
    "content-type": "multipart/form-data; boundary=----WebKitFormBoundaryq7YAVzTitip4Aq1B",
    "content-length": String(body.byteLength),
  };
  return { method: "POST", headers, body };
};

describe("the page /titip", () => {
  test("runs nothing, loads nothing, and may only send its form here", async () => {
    const { fetch } = createTestServer();
    const response = await fetch("/titip");
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).not.toMatch(/<script|\son\w+=|src=/i);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("script-src");
  });

  test("takes a file without sign-in and gives a receipt that the phone reads", async () => {
    const { server, phone, bytes } = await setupFile();
    const response = await server.fetch("/titip", upload(bytes));
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain("3 catatan diterima.");
    const data = /href="data:application\/octet-stream;base64,([^"]+)"/.exec(html)?.[1] ?? "";
    const read = await phone.courier().readReceipt(new Uint8Array(Buffer.from(data, "base64")));
    expect(read).toMatchObject({ ok: true, value: { taken: 3 } });
    const again = await (await server.fetch("/titip", upload(bytes))).text();
    expect(again).toContain("3 catatan memang sudah ada di server.");
  });

  test.each([
    ["a photo", upload(Uint8Array.of(0xff, 0xd8, 1, 2, 3, 4, 5)), 400, "bukan berkas titipan"],
    ["an empty file", upload(new Uint8Array()), 400, "Pilih dulu"],
    ["no form", { method: "POST", body: "halo" }, 400, "Pilih dulu"],
    ["too large a file", upload(new Uint8Array(2_200_000)), 413, "terlalu besar"],
  ] as const)("says what is wrong with %s", async (_, init, status, words) => {
    const { fetch } = createTestServer();
    const response = await fetch("/titip", init);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });

  test("stops taking files from one address after many", async () => {
    const { fetch } = createTestServer();
    const statuses: number[] = [];
    for (let i = 0; i < 61; i++)
      statuses.push((await fetch("/titip", upload(Uint8Array.of(1, 2, 3)))).status);
    expect(statuses.at(0)).toBe(400);
    expect(statuses.at(-1)).toBe(429);
  });
});
