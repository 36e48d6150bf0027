import { describe, expect, test } from "vitest";
import { messageText, whatsAppLink, whatsAppNumber } from "#domain/messages/family-message.ts";

describe("a message to a family", () => {
  test.each(["posyandu", "visit", "referral"] as const)(
    "about %s says nothing of anybody's health",
    (topic) => {
      const text = messageText({
        topic,
        dayText: "Sabtu, 28 Nov 2026",
        placeText: "Puskesmas Sukorame",
        sender: "Siti Aminah",
      });
      expect(text).toContain("Sabtu, 28 Nov 2026");
      expect(text).toContain("Siti Aminah");
      expect(text).not.toMatch(/berat|gizi|timbang|stunting|hamil|sakit|rujuk|kurang|darah/i);
    },
  );
  test("without day and place reads on", () =>
    expect(messageText({ topic: "posyandu", dayText: "", placeText: "", sender: "Siti" })).toContain(
      "Kami tunggu di posyandu.",
    ));
  test.each([
    ["0812-3456-7890", "6281234567890"],
    ["+62 812 3456 7890", "6281234567890"],
    ["6281234567890", "6281234567890"],
    ["0354 123456", "62354123456"],
    ["12345", undefined],
    ["nol delapan", undefined],
    ["", undefined],
  ])("%s is %s for WhatsApp", (typed, number) => expect(whatsAppNumber(typed)).toBe(number));
  test("opens with the words ready", () =>
    expect(whatsAppLink("62812", "Bu, besok & lusa?")).toBe(
      "https://wa.me/62812?text=Bu%2C%20besok%20%26%20lusa%3F",
    ));
});
