/**
 * One event stream for the whole browser. Over HTTP/1.1 a browser opens six connections to a host, so a stream for each
 * tab would stop the seventh tab. A Web Lock picks the tab that listens; it passes events on by BroadcastChannel.
 */
type Listener = (event: string) => void;

const STREAM = '/sessionwise/api/events';
const EVENTS = ['figures', 'plans', 'job'];
const listeners = new Set<Listener>();
let stop: (() => void) | undefined;

function deliver(event: string): void {
  for (const listener of listeners) listener(event);
}

function open(on: Listener): EventSource {
  const stream = new EventSource(STREAM);
  for (const name of EVENTS) stream.addEventListener(name, () => on(name));
  let greeted = false;
  stream.addEventListener('hello', () => {
    if (greeted) on('hello'); // connected again: something may have been missed in between
    greeted = true;
  });
  return stream;
}

/** Without Web Locks (plain http on another machine): listen only while the tab is in front. */
function listenWhileVisible(): () => void {
  let stream: EventSource | undefined;
  const follow = (): void => {
    stream?.close();
    stream = document.hidden ? undefined : open(deliver);
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    stream?.close();
    document.removeEventListener('visibilitychange', follow);
  };
}

function listenAsOneTab(): () => void {
  const channel = new BroadcastChannel('sessionwise-events');
  const waiting = new AbortController();
  let release: () => void = () => undefined;
  channel.onmessage = (message) => deliver(String(message.data));
  const lead = (): Promise<void> =>
    new Promise<void>((done) => {
      const stream = open((event) => {
        deliver(event);
        channel.postMessage(event);
      });
      release = () => {
        stream.close();
        done();
      };
    });
  navigator.locks.request('sessionwise-events', { signal: waiting.signal }, lead).catch(() => undefined);
  return () => {
    waiting.abort();
    release();
    channel.close();
  };
}

/** Calls the listener with the name of each event until the returned function is called. */
export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  if (listeners.size === 1) stop = 'locks' in navigator ? listenAsOneTab() : listenWhileVisible();
  return () => {
    if (listeners.delete(listener) && listeners.size === 0) {
      stop?.();
      stop = undefined;
    }
  };
}
