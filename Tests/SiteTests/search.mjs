// Runs the theme's search as a browser does, for SearchScriptTests.
// node search.mjs search.js FOLDER: reads {"words": [text], "queries": [text]} and answers with what the
// script makes of them; FOLDER holds the files of an index.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

const [script, folder] = process.argv.slice(2);
runInThisContext(readFileSync(script, "utf8"), { filename: script });
const { words, spellings, distance, Index } = globalThis.leitbild;

const asked = JSON.parse(readFileSync(0, "utf8"));
const loaded = [];
const index = await Index.open(async (name) => {
  const text = readFileSync(join(folder, `${name}.json`), "utf8");
  loaded.push(text.length);
  return JSON.parse(text);
});

const found = {};
for (const query of asked.queries ?? []) {
  loaded.length = 0;
  index.parts.clear();
  const { documents, isSimilar } = await index.find(query);
  const shown = await Promise.all(documents.slice(0, 20).map((number) => index.document(number)));
  found[query] = {
    count: documents.length, isSimilar, titles: shown.map(({ title }) => title),
    addresses: shown.map(({ address }) => address),
    files: loaded.length, bytes: loaded.reduce((sum, size) => sum + size, 0),
  };
}

console.log(JSON.stringify({
  words: (asked.words ?? []).map((text) => words(text).map(spellings)),
  distances: (asked.distances ?? []).map(([a, b, limit, isPart]) => distance(a, b, limit, isPart)),
  found,
}));
