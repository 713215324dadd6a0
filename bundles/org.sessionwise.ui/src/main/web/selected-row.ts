import type { HostContext } from './contract';

/** Tells whether nothing but the chosen cell is another. */
export function onlySelectionDiffers(before: HostContext, now: HostContext): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)] as (keyof HostContext)[]);
  keys.delete('selection');
  return [...keys].every((key) => JSON.stringify(before[key]) === JSON.stringify(now[key]));
}

/** Moves what scrolls around the row, but never the page: that stays where its reader is. */
export function bringIntoView(row: HTMLElement): void {
  for (let box = scrollerOf(row); box; box = scrollerOf(box)) {
    const [there, seen] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
    const head = box.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    if (there.top < seen.top + head) box.scrollTop -= seen.top + head - there.top;
    else if (there.bottom > seen.bottom) box.scrollTop += there.bottom - seen.bottom;
  }
}

function scrollerOf(element: Element): Element | null {
  for (let at = around(element); at && at !== document.body && at !== document.documentElement; at = around(at)) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

function around({ parentNode }: Element): Element | null {
  return parentNode instanceof ShadowRoot ? parentNode.host : parentNode instanceof Element ? parentNode : null;
}
