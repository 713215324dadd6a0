// Fetching the decorations of the roster's cells, within bounds: one question at a time whatever happens on the page, an end
// to waiting, and no more text and cells than a roster can have.

const SLOWEST_MILLIS = 10000;
const MOST_BYTES = 4 << 20;
const MOST_CELLS = 40000;
const LONGEST_TEXT = 300;

/**
 * Returns a function that asks all addresses about {department, from, until}. It answers with their decorations, with null
 * if one of them cannot be had, and with undefined if a later question has taken its place.
 */
export function markerFetch(addresses, signal) {
  let asking = Promise.resolve();
  let last = 0;
  return query => {
    const turn = ++last;
    asking = asking.then(async () => {
      if (turn !== last || signal.aborted) return undefined; // only the newest question is worth asking
      const answers = await Promise.all(addresses.map(address => ask(address, query, signal)));
      if (turn !== last) return undefined;
      return answers.includes(null) ? null : answers;
    });
    return asking;
  };
}

async function ask(address, query, signal) {
  const late = new AbortController();
  const end = () => late.abort();
  const timer = setTimeout(end, SLOWEST_MILLIS);
  signal.addEventListener('abort', end, { once: true });
  try {
    const response = await fetch(`${address}?${new URLSearchParams(query)}`, {
      signal: late.signal,
      headers: { accept: 'application/json' },
    });
    // 404: the capability is not switched on for this department, which is no failure
    if (response.status === 404) return { legend: [], cells: [] };
    const text = response.ok ? await readAtMost(response, MOST_BYTES) : null;
    return text === null ? null : decorations(JSON.parse(text));
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

async function readAtMost(response, most) {
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.length;
    if (read > most) {
      reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function decorations(answer) {
  if (!String(answer.apiVersion).startsWith('1') || answer.cells.length > MOST_CELLS) return null;
  return {
    legend: answer.legend,
    cells: answer.cells.map(one => ({ ...one, text: String(one.text).slice(0, LONGEST_TEXT) })),
  };
}
