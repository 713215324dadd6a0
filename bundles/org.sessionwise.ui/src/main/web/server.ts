import type { HostServices } from './contract';

/** What the server says went wrong (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
}

const API = '/sessionwise/api';
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

/** Asks Sessionwise's server through the host, which adds its session and its anti-forgery token. */
export class Server {
  constructor(private readonly host: HostServices | undefined) {}

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>('PUT', path, body);
  }

  delete<T>(path: string): Promise<T> {
    return this.send<T>('DELETE', path);
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const ask = this.host ? this.host.fetch.bind(this.host) : fetch;
    const answer = await ask(API + path, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
    if (!answer.ok) throw new ServerProblem(await problemOf(answer));
    return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
  }
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
