// Writes DEFINITIONS.md from the definitions of the message file, so that the documentation says what the screens say.
import { readFileSync, writeFileSync } from 'node:fs';

const SOURCE = 'src/main/web/messages/en-GB.json';

/** Returns the page, by term. */
export function definitionsPage() {
  const all = Object.values(JSON.parse(readFileSync(SOURCE, 'utf8')).definitions);
  const order = new Intl.Collator('en-GB');
  const rows = all.sort((one, other) => order.compare(one.term, other.term)).map(({ term, meaning, source }) => `## ${term}\n\n${meaning}\n\nSource: ${source}\n`);
  return `# What the figures mean\n\nMade by \`npm run definitions\` from \`${SOURCE}\`; the help page and the marks beside the figures show the same.\n\n${rows.join('\n')}`;
}

if (process.argv.includes('--write')) writeFileSync('DEFINITIONS.md', definitionsPage());
