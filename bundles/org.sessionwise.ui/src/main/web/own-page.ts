import { ServerProblem, type Server } from './server';
import type { Me } from './session';

/** How somebody signs in, where Sessionwise does it; empty where the rostering system does. */
export interface SignIn {
  readonly ways: readonly { readonly title: string; readonly href: string }[];
  readonly signOut: string | null;
}

export interface OpenDepartment {
  readonly id: string;
  readonly name: string;
  readonly capabilities: readonly string[];
}

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly weeks: number;
  readonly slots: number;
}

export type Trouble = 'no-permission' | 'no-host' | 'more-than-one-host' | 'no-answer' | 'failed';

/** Where the page stands. */
export type Standing =
  | { readonly state: 'loading' }
  | { readonly state: 'signed-out'; readonly signIn: SignIn; readonly host: string }
  | { readonly state: 'trouble'; readonly trouble: Trouble; readonly detail: string }
  | { readonly state: 'open'; readonly me: Me; readonly departments: readonly OpenDepartment[]; readonly signOut: string | null };

const ELSEWHERE: SignIn = { ways: [], signOut: null };

/** The server without our sign-in answers 404: then the rostering system signs people in. */
async function signInWays(): Promise<SignIn> {
  try {
    const answer = await fetch('/sessionwise/sign-in/ways', { headers: { accept: 'application/json' } });
    return answer.ok ? { ...ELSEWHERE, ...((await answer.json()) as Partial<SignIn>) } : ELSEWHERE;
  } catch {
    return ELSEWHERE;
  }
}

async function hostName(server: Server): Promise<string> {
  try {
    return (await server.get<{ host?: { name: string } }>('/status')).host?.name ?? '';
  } catch {
    return '';
  }
}

/** Finds out who is there and what they may open. Never throws. */
export async function standingOf(server: Server): Promise<Standing> {
  try {
    const me = await server.get<Me>('/me');
    if (me.permissions.length === 0) return { state: 'trouble', trouble: 'no-permission', detail: '' };
    const [{ departments }, { signOut }] = await Promise.all([
      server.get<{ departments: OpenDepartment[] }>('/departments'),
      me.host.features.includes('UI_SLOTS') ? ELSEWHERE : signInWays(),
    ]);
    return { state: 'open', me, departments, signOut };
  } catch (error) {
    return error instanceof ServerProblem ? standingAfter(error, server) : { state: 'trouble', trouble: 'failed', detail: String(error) };
  }
}

async function standingAfter(problem: ServerProblem, server: Server): Promise<Standing> {
  if (problem.is('not-signed-in')) {
    const [signIn, host] = await Promise.all([signInWays(), hostName(server)]);
    return { state: 'signed-out', signIn, host };
  }
  return { state: 'trouble', trouble: troubleOf(problem), detail: problem.message };
}

function troubleOf(problem: ServerProblem): Trouble {
  if (problem.is('not-permitted')) return 'no-permission';
  const known = (['no-host', 'more-than-one-host', 'no-answer'] as const).find((name) => problem.is(name));
  return known ?? 'failed';
}
