// Lines of JSON, each a text, on standard input -> for each what Mermaid's own parser makes of it, as a line of JSON.
import { createInterface } from "node:readline";
import { JSDOM } from "jsdom";

const page = new JSDOM("");
globalThis.window = page.window;
globalThis.document = page.window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true });

// How Mermaid writes `#58;` and `#lt;` until it draws them.
const decoded = (text) =>
  text
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, "&$1;")
    .trim();

async function parsed(text) {
  try {
    const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const tasks = db.getTasks().map(({ section, task, score, people }) => ({
      section: decoded(section),
      task: decoded(task),
      score: Number.isFinite(score) ? score : null,
      people: people.map(decoded).filter((name) => name),
    }));
    const sections = db.getSections().map(decoded);
    return { type, title: decoded(db.getDiagramTitle() ?? ""), sections, tasks };
  } catch (error) {
    return { error: String(error.message ?? error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await parsed(JSON.parse(line)))}\n`);
}
