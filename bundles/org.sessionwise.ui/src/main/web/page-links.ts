const OWN_PAGE = '/sessionwise/';

/** Where a screen of ours is for certain: in our own page, which a host may only frame or link to. */
export interface Place {
  readonly tab: string;
  readonly department?: string;
}

/** Returns the address of a screen; within our own page only what it shows changes. */
export function linkTo({ tab, department }: Place, at = location.pathname): string {
  const within = `#/${tab}${department ? `?department=${encodeURIComponent(department)}` : ''}`;
  return at === OWN_PAGE ? within : OWN_PAGE + within;
}
