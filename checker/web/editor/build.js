// Build ../static/vendor/editor.js, the licences beside it, and the record that the tests read.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const vendor = process.argv[2] ?? join(here, "..", "static", "vendor");
const sources = ["build.js", "main.js", "package-lock.json", "package.json"];

const result = await build({
  absWorkingDir: here,
  entryPoints: ["main.js"],
  outfile: join(vendor, "editor.js"),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  banner: { js: "/* CodeMirror 6 and its parsers, MIT licence: see LICENSES.txt */" },
  metafile: true,
});
writeFileSync(join(vendor, "LICENSES.txt"), licences(Object.keys(result.metafile.inputs)));
const built = { sources: digest(sources.map((name) => join(here, name))), bundle: digest([join(vendor, "editor.js")]) };
writeFileSync(join(vendor, "editor.json"), JSON.stringify(built, null, 2) + "\n");

function digest(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
  return hash.digest("hex");
}

function licences(inputs) {
  const texts = new Map();
  for (const name of [...new Set(inputs.map(packageOf).filter(Boolean))].sort()) {
    const folder = join(here, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = readFileSync(join(folder, file), "utf8").trim();
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...texts].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  return `What editor.js is made of.\n\n${parts.join(`\n${"-".repeat(70)}\n\n`)}`;
}

function packageOf(input) {
  return /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}
