/** Returns what templates of a file say by themselves: text between tags, and what attributes tell to people. */
export function saidInTemplates(code: string): string[] {
  const found: string[] = [];
  for (let at = code.indexOf('html`'); at >= 0; at = code.indexOf('html`', at + 1)) {
    const template = staticParts(code, at + 5);
    const told = [...template.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(([, text]) => text ?? '');
    for (const text of [template.replace(/<[^>]*>/g, ' '), ...told]) {
      const words = text.replace(/&\w+;/g, ' ').match(/[A-Za-z][a-z]+/g);
      if (words) found.push(text.replace(/\s+/g, ' ').trim());
    }
  }
  return found;
}

/** Returns the text of a template without what is put into it. */
function staticParts(code: string, start: number): string {
  let text = '';
  for (let at = start; at < code.length && code[at] !== '`'; at++) {
    if (code.startsWith('${', at)) {
      at = endOfExpression(code, at + 2);
      text += '§';
    } else text += code[at];
  }
  return text;
}

function endOfExpression(code: string, start: number): number {
  let open = 1;
  for (let at = start; at < code.length; at++) {
    if (code[at] === '`') at = endOfTemplate(code, at + 1);
    else if (code[at] === "'") at = endOfText(code, at + 1);
    else if (code[at] === '{') open++;
    else if (code[at] === '}' && --open === 0) return at;
  }
  return code.length;
}

function endOfTemplate(code: string, start: number): number {
  for (let at = start; at < code.length; at++) {
    if (code[at] === '`') return at;
    if (code.startsWith('${', at)) at = endOfExpression(code, at + 2);
  }
  return code.length;
}

function endOfText(code: string, start: number): number {
  const end = code.indexOf("'", start);
  return end < 0 ? code.length : end;
}
