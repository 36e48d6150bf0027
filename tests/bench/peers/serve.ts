// node serve.ts <versions.json> <built page>: CouchDB's protocol by express-pouchdb in memory, and pages for RxDB's pull, on
// one port that it prints. A process of its own, as the sync server would be.
import { readFileSync } from "node:fs";
import express from "express";
import expressPouch from "express-pouchdb";
import memory from "pouchdb-adapter-memory";
import PouchDB from "pouchdb-node";

const [file, page] = process.argv.slice(2);
const versions = JSON.parse(readFileSync(file, "utf8")) as readonly { readonly id: string }[];

PouchDB.plugin(memory);
const InMemory = PouchDB.defaults({ adapter: "memory" });
const facts = new InMemory("facts");
for (let at = 0; at < versions.length; at += 1_000)
  await facts.bulkDocs(versions.slice(at, at + 1_000).map((version) => ({ _id: version.id, ...version })));

const app = express();
app.use(
  "/db",
  expressPouch(InMemory, { mode: "minimumForPouchDB", inMemoryConfig: true, logPath: "/dev/null" }),
);
app.get("/rx/:at/:size", ({ params }, answer) => {
  const at = Number(params.at);
  const documents = versions
    .slice(at, at + Number(params.size))
    .map((version) => ({ ...version, _deleted: false }));
  answer.json({ documents, checkpoint: { at: at + documents.length } });
});
app.use(express.static(page));
const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
