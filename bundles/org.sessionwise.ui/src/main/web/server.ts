import type { HostServices } from './contract';

/** What the server says went wrong (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
}

const API = '/sessionwise/api';
const FILE = 'application/octet-stream';
const PROBLEM_TYPES = 'urn:sessionwise:problem:';

export class ServerProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }

  /** Tells whether it is the problem of a name such as `capability-not-enabled`. */
  is(name: string): boolean {
    return this.problem.type === PROBLEM_TYPES + name;
  }
}

/** Returns what the server says of a capability that is off. */
export function notEnabled(): ServerProblem {
  return new ServerProblem({ type: `${PROBLEM_TYPES}capability-not-enabled`, title: 'The capability is not switched on', status: 404 });
}

export interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

async function namedFile(answer: Response): Promise<NamedFile> {
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'file';
  return { name, blob: await answer.blob() };
}

/** Asks Sessionwise's server through the host, which adds its session and its anti-forgery token. */
export class Server {
  constructor(private readonly host: Pick<HostServices, 'fetch'> | undefined) {}

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>('PUT', path, body);
  }

  /** Puts only if what is there is still that version; 0 for nothing. */
  putOn<T>(path: string, body: unknown, version: number): Promise<T> {
    return this.ask<T>('PUT', path, JSON.stringify(body), 'application/json', { 'if-match': `"${version}"` });
  }

  /** Posts only if what is there is still that version. */
  postOn<T>(path: string, body: unknown, version: number): Promise<T> {
    return this.ask<T>('POST', path, JSON.stringify(body), 'application/json', { 'if-match': `"${version}"` });
  }

  /** Puts a file as it is, only if what it belongs to is still that version. */
  putFileOn<T>(path: string, file: Blob, version: number): Promise<T> {
    return this.ask<T>('PUT', path, file, FILE, { 'if-match': `"${version}"` });
  }

  /** Puts, or deletes if there is nothing to put, only if what is there is still that version; returns the version afterwards. */
  async replaceOn(path: string, body: unknown, version: number): Promise<number> {
    const gone = body === undefined;
    const seen = { 'if-match': `"${version}"` };
    const answer = await this.answer(gone ? 'DELETE' : 'PUT', path, gone ? null : JSON.stringify(body), 'application/json', 'application/json, application/problem+json', seen);
    return Number(/"(\d+)"/.exec(answer.headers.get('etag') ?? '')?.[1] ?? version);
  }

  delete<T>(path: string): Promise<T> {
    return this.send<T>('DELETE', path);
  }

  /** Sends a file as it is. */
  putFile<T>(path: string, file: Blob, type: string): Promise<T> {
    return this.ask<T>('PUT', path, file, type);
  }

  /** Sends a file to be read. */
  postFile<T>(path: string, file: Blob): Promise<T> {
    return this.ask<T>('POST', path, file, FILE);
  }

  /** Sends a file and returns another one. */
  async fileFor(path: string, file: Blob): Promise<NamedFile> {
    return namedFile(await this.answer('POST', path, file, FILE, `${FILE}, application/problem+json`));
  }

  /** Reads a file, to be kept under the name that the server gives it. */
  async file(path: string): Promise<NamedFile> {
    return namedFile(await this.answer('GET', path, null, '', '*/*'));
  }

  private send<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.ask<T>(method, path, body === undefined ? null : JSON.stringify(body), 'application/json');
  }

  /** Throws as the others do; what is there is not read. */
  async probe(path: string): Promise<void> {
    await (await this.answer('GET', path, null, '', '*/*')).body?.cancel();
  }

  private async ask<T>(method: string, path: string, body: BodyInit | null, type: string, more: Record<string, string> = {}): Promise<T> {
    const answer = await this.answer(method, path, body, type, 'application/json, application/problem+json', more);
    return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
  }

  private async answer(
    method: string, path: string, body: BodyInit | null, type: string, accept: string, more: Record<string, string> = {},
  ): Promise<Response> {
    const headers: Record<string, string> = { accept, ...more };
    if (body !== null) headers['content-type'] = type;
    const fetchThere = this.host ? this.host.fetch.bind(this.host) : fetch;
    const answer = await fetchThere(addressIn(path), { method, headers, body });
    if (!answer.ok) throw new ServerProblem(await problemOf(answer));
    return answer;
  }
}

/** Returns the address of a path of ours, for links. */
export function addressIn(path: string): string {
  return API + path;
}

async function problemOf(answer: Response): Promise<Problem> {
  const fallback = { type: 'about:blank', title: `The server answered ${answer.status}`, status: answer.status };
  try {
    return { ...fallback, ...((await answer.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}

/** Builds a path of which each part is encoded. */
export function path(...parts: string[]): string {
  return '/' + parts.map(encodeURIComponent).join('/');
}
