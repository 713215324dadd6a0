import type { HostContext } from './contract';

/** Tells whether nothing but the chosen cell is another. */
export function onlySelectionDiffers(before: HostContext, now: HostContext): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)] as (keyof HostContext)[]);
  keys.delete('selection');
  return [...keys].every((key) => JSON.stringify(before[key]) === JSON.stringify(now[key]));
}

/** Moves the panel's own scroller alone: the page stays where its reader is. */
export function bringIntoView(row: HTMLElement): void {
  const scroller = row.closest<HTMLElement>('.scroll');
  if (!scroller) return;
  const [there, seen] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const head = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  if (there.top < seen.top + head) scroller.scrollTop -= seen.top + head - there.top;
  else if (there.bottom > seen.bottom) scroller.scrollTop += there.bottom - seen.bottom;
}
