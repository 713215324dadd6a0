import { addressOf } from './page-address';
import type { Tab } from './page-sections';

const OWN_PAGE = '/sessionwise/';

/** Returns where details stand: in this page if it is ours, else in ours. */
export function detailAddress(tab: Tab, department: string | undefined, more: { readonly staff?: string; readonly from?: string; readonly weeks?: number } = {}): string {
  const wish = addressOf({ tab, department: department || undefined, ...more });
  return location.pathname === OWN_PAGE ? wish : OWN_PAGE + wish;
}
