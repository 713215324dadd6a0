// Talking to the host. What changes something carries the token of the sign-in; when that has ended, sign in again.

let token = '';
export const setToken = value => {
  token = value;
};
export const getToken = () => token;

export class Problem extends Error {
  constructor(status, problem) {
    super(problem.detail ?? 'The host did not answer as expected.');
    this.status = status;
    this.errors = problem.errors ?? [];
  }
}

export async function api(method, path, body, type = 'application/json') {
  const headers = { accept: 'application/json' };
  if (method !== 'GET') headers['X-Rota-Token'] = token;
  if (body !== undefined) headers['content-type'] = type;
  let response;
  try {
    response = await fetch(`/host/api/${path}`, {
      method,
      headers,
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
  } catch {
    throw new Problem(0, {
      detail: 'The host cannot be reached. Check the network, then try again. Nothing was changed.',
    });
  }
  if (response.status === 401 && path !== 'session') {
    location.assign(`/host/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
  }
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(response.status, answer);
  return answer;
}

export const encode = encodeURIComponent;
