import { api } from './api.js';
import { notice } from './dom.js';

const form = document.getElementById('form');
const state = document.getElementById('state');
const problem = document.getElementById('problem');

function nextPage() {
  const next = new URLSearchParams(location.search).get('next') ?? '';
  const target = new URL(next, location.origin);
  return next.startsWith('/host/') && target.origin === location.origin ? target.href : '/host/';
}

function show(kind, text) {
  const box = notice(kind, text);
  problem.replaceChildren(box);
}

async function watchState() {
  const status = await api('GET', 'status').catch(error => ({ ready: false, message: error.message }));
  form.hidden = !status.ready;
  state.replaceChildren(...(status.ready ? [] : [notice('warn', status.message || 'The rota is being opened.')]));
  if (!status.ready) setTimeout(watchState, 2000);
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const user = form.elements.user;
  const password = form.elements.password;
  for (const control of [user, password]) control.toggleAttribute('aria-invalid', false);
  const empty = [user, password].find(control => !control.value.trim());
  if (empty) {
    empty.setAttribute('aria-invalid', 'true');
    show('error', empty === user ? 'Enter your user name.' : 'Enter your password.');
    empty.focus();
    return;
  }
  const submit = form.querySelector('button');
  submit.disabled = true;
  try {
    await api('POST', 'session', { user: user.value.trim(), password: password.value });
    location.assign(nextPage());
  } catch (error) {
    show('error', error.message);
    submit.disabled = false;
    password.value = '';
    password.focus();
  }
});

watchState();
