/**
 * What stands between a request and a session that has ended elsewhere. The request waits, the page stays as it is,
 * and when the person has signed in again over it the request goes on.
 */
type Listener = () => void;

let lost = false;
let waiting: (() => void)[] = [];
const listeners = new Set<Listener>();

const tell = () => {
  for (const listener of listeners) listener();
};

export const sessionGate = {
  isLost: (): boolean => lost,

  /** The server said "not signed in". Resolves when the person is back. */
  lose: (): Promise<void> => {
    const back = new Promise<void>((resolve) => waiting.push(resolve));
    if (!lost) {
      lost = true;
      tell();
    }
    return back;
  },

  regain: (): void => {
    const resume = waiting;
    lost = false;
    waiting = [];
    tell();
    for (const go of resume) go();
  },

  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
