// What pdf.js's structure tree says of each file, one JSON line of its pages a file: node pdfjs.mjs LIBRARY FILE…
import fs from "node:fs";
import { pathToFileURL } from "node:url";

const [library, ...files] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(library));

// The text of each piece of marked content; an artifact has none that is spoken.
function texts(items) {
  const found = {};
  const open = [];
  for (const item of items) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.tag === "Artifact" ? false : (item.id ?? null));
    else if (item.type === "endMarkedContent") open.pop();
    else if (!open.includes(false)) {
      const owner = open.findLast((id) => id) ?? "outside";
      found[owner] = (found[owner] ?? "") + item.str + (item.hasEOL ? " " : "");
    }
  }
  return found;
}

function said(node, found) {
  if (node.type === "content") return found[node.id] ?? "";
  // a picture's description, or what a drawn sign stands for
  if (node.alt) return `⟦${node.alt}⟧`;
  return (node.children ?? []).map((child) => said(child, found)).join("");
}

for (const file of files) {
  const data = new Uint8Array(fs.readFileSync(file));
  const document = await getDocument({ data, verbosity: 0, disableFontFace: true }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const found = texts((await page.getTextContent({ includeMarkedContent: true })).items);
    const tree = await page.getStructTree();
    pages.push((tree ? said(tree, found) : "") + (found.outside ? ` outside: ${found.outside}` : ""));
  }
  console.log(JSON.stringify(pages));
  await document.destroy();
}
