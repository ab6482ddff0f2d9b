/** Something a person can mend, said in one sentence. `exitCode` 2: a setting or flag is wrong; 1: anything else. */
export class Problem extends Error {
  /**
   * @param {string} sentence
   * @param {number} [exitCode]
   */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = 'Problem';
    this.exitCode = exitCode;
  }
}

/**
 * One sentence for whatever went wrong, and the code to exit with.
 * @param {unknown} error
 * @returns {{ sentence: string, exitCode: number }}
 */
export function describeProblem(error) {
  if (error instanceof Problem) return { sentence: error.message, exitCode: error.exitCode };
  const { code, path, message } = /** @type {NodeJS.ErrnoException} */ (
    error instanceof Error ? error : new Error(String(error))
  );
  const place = path === undefined ? '' : ` ${path}`;
  if (code === 'ENOSPC' || /No space left on device/.test(message)) {
    return {
      sentence: `The disk is full: nothing more could be written${place && ` to${place}`}; free some space and start again.`,
      exitCode: 1,
    };
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return {
      sentence: `This user may not use${place || ' a file that Varsel needs'}; give it access or choose another VARSEL_DATA_DIR.`,
      exitCode: 1,
    };
  }
  return { sentence: `Varsel stopped on an unexpected error: ${message}`, exitCode: 1 };
}
