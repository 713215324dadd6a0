import { PlacedSlot } from './placed-slots';
import { readPlaces } from './places';
import { sameOrigin } from './page-services';
import { SlotFilling } from './slot-filling';
import { tokenOf } from './token';

/** Our own script tag, under its short or its full address; its attributes are the options. */
const OWN_TAG = 'script[src*="/sessionwise/loader.js"], script[src*="/sessionwise/ui/"][src*="/loader.js"]';
const STARTED = Symbol.for('sessionwise.loader');

/** A file that cannot be read leaves the page as it is, and says in the console what is wrong with it. */
async function placesOf({ places }: DOMStringMap): Promise<PlacedSlot[]> {
  if (!places) return [];
  try {
    const answer = await fetch(sameOrigin(places), { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`answered ${answer.status}`);
    return readPlaces(await answer.json()).map((place) => new PlacedSlot(place));
  } catch (error) {
    console.warn(`Sessionwise: ${places}: ${String(error)}`);
    return [];
  }
}

async function start(): Promise<void> {
  const options = document.querySelector<HTMLElement>(OWN_TAG)?.dataset ?? {};
  new SlotFilling({ token: tokenOf(options), liveRegion: options.liveRegion, places: await placesOf(options) }).start();
}

const page = document as Document & { [STARTED]?: true };
if (!page[STARTED]) {
  page[STARTED] = true;
  start().catch((error: unknown) => console.warn(`Sessionwise: ${String(error)}`));
}
