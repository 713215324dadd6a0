// Says what a panel's module loads before it shows anything: itself, what it imports, and the texts that those modules wait for.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Returns the files of a build that an entry loads at the start, with their gzipped bytes. */
export function loadedAtStart({ outputs }, entry) {
  const textsOf = (input) => [...readFileSync(input, 'utf8').matchAll(/wordsOf\('(\w+)'\)/g)].map(([, section]) => `target/messages/en-GB/${section}.json`);
  const chunkOf = (input) => Object.keys(outputs).find((output) => outputs[output].entryPoint === input || input in outputs[output].inputs);
  const files = new Set();
  const take = (file) => {
    if (!file || files.has(file)) return;
    files.add(file);
    const { imports, inputs } = outputs[file];
    for (const { path, kind } of imports) if (kind === 'import-statement') take(path);
    for (const text of Object.keys(inputs).filter((input) => input.endsWith('.ts')).flatMap(textsOf)) {
      take(Object.keys(outputs).find((output) => outputs[output].entryPoint === text) ?? chunkOf(text));
    }
  };
  take(entry);
  return new Map([...files].map((file) => [file, gzipSync(readFileSync(file)).length]));
}
