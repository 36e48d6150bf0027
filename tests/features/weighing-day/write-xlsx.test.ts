import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { writeXlsx } from "#features/shared/file/write-xlsx.ts";
import { day } from "./a-register.ts";

test("a file read back holds NIK as text, figures as numbers, days as days, and every sheet", async () => {
  const blob = await writeXlsx([
    {
      name: "Pengukuran / Nov: 2026",
      header: ["NIK Anak", "Berat", "Tanggal", "LiLA"],
      rows: [
        [
          { type: "text", text: "3571014105240001" },
          { type: "number", value: 11.25 },
          { type: "date", date: day("2026-11-21") },
          { type: "empty" },
        ],
      ],
    },
    { name: "Belum lengkap", header: ["Nama"], rows: [] },
  ]);
  const sheets = await readXlsxFile(Buffer.from(await blob.arrayBuffer()));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Pengukuran   Nov  2026", "Belum lengkap"]);
  expect(sheets[0]?.data).toEqual([
    ["NIK Anak", "Berat", "Tanggal", "LiLA"],
    ["3571014105240001", 11.25, new Date("2026-11-21T00:00:00.000Z"), null],
  ]);
});
