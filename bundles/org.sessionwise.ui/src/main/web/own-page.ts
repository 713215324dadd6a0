import { ServerProblem, type Server } from './server';
import type { Me } from './session';

/** How somebody signs in: in ways of ours, before a proxy of the trust lets them in, or at the rostering system. */
export interface SignIn {
  readonly by: 'us' | 'proxy' | 'host';
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

export type Trouble = 'no-permission' | 'no-host' | 'more-than-one-host' | 'more-than-one-sign-in' | 'no-answer' | 'failed';

/** Where the page stands. */
export type Standing =
  | { readonly state: 'loading' }
  | { readonly state: 'signed-out'; readonly signIn: SignIn; readonly host: string }
  | { readonly state: 'trouble'; readonly trouble: Trouble; readonly detail: string }
  | { readonly state: 'open'; readonly me: Me; readonly departments: readonly OpenDepartment[]; readonly signOut: string | null };

const AT_THE_HOST: SignIn = { by: 'host', ways: [], signOut: null };

/** A server that signs nobody in answers 404: then the rostering system does. */
async function signInWays(): Promise<SignIn> {
  try {
    const answer = await fetch('/sessionwise/sign-in/ways', { headers: { accept: 'application/json' } });
    if (!answer.ok) return AT_THE_HOST;
    const { ways = [], signOut = null } = (await answer.json()) as Partial<SignIn>;
    return { by: ways.length > 0 ? 'us' : 'proxy', ways, signOut };
  } catch {
    return AT_THE_HOST;
  }
}

async function hostTitle(server: Server): Promise<string> {
  try {
    return (await server.get<{ host?: { title: string } }>('/status')).host?.title ?? '';
  } catch {
    return '';
  }
}

/** Tells whether the host shows our panels in pages of its own; it then has people of its own, who sign in there. */
export function hasOwnSlots({ host }: Me): boolean {
  return host.features.includes('UI_SLOTS');
}

/** Finds out who is there and what they may open. Never throws. */
export async function standingOf(server: Server): Promise<Standing> {
  try {
    const me = await server.get<Me>('/me');
    if (me.permissions.length === 0) return { state: 'trouble', trouble: 'no-permission', detail: '' };
    const [{ departments }, { signOut }] = await Promise.all([
      server.get<{ departments: OpenDepartment[] }>('/departments'),
      hasOwnSlots(me) ? AT_THE_HOST : signInWays(),
    ]);
    return { state: 'open', me, departments, signOut };
  } catch (error) {
    return error instanceof ServerProblem ? standingAfter(error, server) : { state: 'trouble', trouble: 'failed', detail: String(error) };
  }
}

async function standingAfter(problem: ServerProblem, server: Server): Promise<Standing> {
  if (problem.is('not-signed-in')) {
    const [signIn, host] = await Promise.all([signInWays(), hostTitle(server)]);
    return { state: 'signed-out', signIn, host };
  }
  return { state: 'trouble', trouble: troubleOf(problem), detail: problem.message };
}

function troubleOf(problem: ServerProblem): Trouble {
  if (problem.is('not-permitted')) return 'no-permission';
  const known = (['no-host', 'more-than-one-host', 'more-than-one-sign-in', 'no-answer'] as const).find((name) => problem.is(name));
  return known ?? 'failed';
}
