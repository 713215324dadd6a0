/** Where the host keeps its proof that a request comes from one of its pages, and in which header it wants it back. */
export interface Token {
  readonly header: string;
  readonly from: TokenSource;
}

export type TokenSource =
  | { readonly kind: 'meta'; readonly name: string }
  | { readonly kind: 'cookie'; readonly name: string }
  | { readonly kind: 'json'; readonly address: string; readonly member: string };

/**
 * Reads `meta csrf-token` (the content of that element), `cookie XSRF-TOKEN`, or `json /session token` (that member of what
 * the address answers). Throws if it is none of these.
 */
export function readTokenSource(text: string): TokenSource {
  const [kind, first, second, ...more] = text.trim().split(/\s+/);
  if (first && more.length === 0) {
    if ((kind === 'meta' || kind === 'cookie') && !second) return { kind, name: first };
    if (kind === 'json' && second && first.startsWith('/')) return { kind, address: first, member: second };
  }
  throw new Error(`"${text}" is none of: meta <name>, cookie <name>, json </address> <member>`);
}

/** Reads the options of a page: `data-token-header` and `data-token-from`. Throws if the second cannot be read. */
export function tokenOf({ tokenHeader, tokenFrom }: DOMStringMap): Token | undefined {
  return tokenHeader && tokenFrom ? { header: tokenHeader, from: readTokenSource(tokenFrom) } : undefined;
}

/** Returns the value of a cookie out of all of them. */
export function cookieValue(all: string, name: string): string | undefined {
  const found = all.split('; ').find((each) => each.startsWith(`${name}=`));
  return found === undefined ? undefined : decodeURIComponent(found.slice(name.length + 1));
}

/** Asks anew each time, because hosts change it; undefined if the host has none now. */
export async function tokenValue(source: TokenSource): Promise<string | undefined> {
  switch (source.kind) {
    case 'meta':
      return document.querySelector<HTMLMetaElement>(`meta[name="${CSS.escape(source.name)}"]`)?.content;
    case 'cookie':
      return cookieValue(document.cookie, source.name);
    case 'json': {
      const answer = await fetch(source.address, { credentials: 'same-origin', headers: { accept: 'application/json' } });
      if (!answer.ok) return undefined;
      const value = ((await answer.json()) as Record<string, unknown>)[source.member];
      return typeof value === 'string' ? value : undefined;
    }
  }
}
