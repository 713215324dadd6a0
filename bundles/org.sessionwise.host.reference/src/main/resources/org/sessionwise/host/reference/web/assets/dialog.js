// A modal dialog with a heading, a close button and an error line; focus goes back to where it came from.

import { button, el, notice } from './dom.js';

let lastId = 0;

export function openDialog(title, returnTo) {
  const id = `dialog-${++lastId}`;
  const body = el('div', { class: 'dialog-body' });
  const dialog = el(
    'dialog',
    { 'aria-labelledby': id },
    el(
      'div',
      { class: 'dialog-head' },
      el('h2', { id, tabindex: '-1' }, title),
      button('Close', () => dialog.close(), 'button-small'),
    ),
    body,
  );
  const problem = el('div', { role: 'alert' });
  const heading = dialog.querySelector('h2');
  dialog.addEventListener('close', () => {
    dialog.remove();
    (typeof returnTo === 'function' ? returnTo() : returnTo)?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  heading.focus();
  return {
    close: () => dialog.close(),
    retitle: text => {
      heading.textContent = text;
    },
    // Shows other content and puts the reader at its start.
    show(...children) {
      problem.replaceChildren();
      body.replaceChildren(problem, ...children.filter(Boolean));
      const first = body.querySelector('[data-first]');
      (first ?? heading).focus();
      dialog.scrollTop = 0;
    },
    // Runs an action once; what goes wrong is told in the dialog, which stays open. `onStale` is for when somebody else was
    // faster: the page behind the dialog reads again, and the next try starts from there.
    async attempt(action, onStale) {
      const buttons = [...body.querySelectorAll('button')];
      buttons.forEach(b => {
        b.disabled = true;
      });
      try {
        return await action();
      } catch (error) {
        problem.replaceChildren(notice('error', el('h3', {}, 'There is a problem'), error.message));
        problem.scrollIntoView({ block: 'nearest' });
        if (error.status === 412) onStale?.();
        return undefined;
      } finally {
        buttons.forEach(b => {
          b.disabled = false;
        });
      }
    },
  };
}
