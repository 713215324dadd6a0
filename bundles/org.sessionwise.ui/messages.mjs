// Parts each language's message file into its sections, so that an element loads the texts of its own screens only.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const SOURCE = 'src/main/web/messages';
const TARGET = 'target/messages';

rmSync(TARGET, { recursive: true, force: true });
for (const file of readdirSync(SOURCE)) {
  const language = join(TARGET, basename(file, '.json'));
  mkdirSync(language, { recursive: true });
  for (const [section, texts] of Object.entries(JSON.parse(readFileSync(join(SOURCE, file), 'utf8')))) {
    writeFileSync(join(language, `${section}.json`), JSON.stringify(texts));
  }
}
