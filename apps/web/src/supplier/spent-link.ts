const key = 'varsel-supplier-link';

/** Storage may be refused; then only the mail leads back. */
const attempt = <T>(run: () => T): T | undefined => {
  try {
    return run();
  } catch {
    return undefined;
  }
};

/**
 * The link this browser came in by, once it opens nothing any more: all that is left in it is to ask for a new one,
 * which goes to the mailbox the first went to, and a few times a day at most.
 */
export const spentLink = {
  read: (): string | undefined => attempt(() => localStorage.getItem(key)) ?? undefined,
  keep: (token: string): void => {
    attempt(() => {
      localStorage.setItem(key, token);
    });
  },
  forget: (): void => {
    attempt(() => {
      localStorage.removeItem(key);
    });
  },
};
