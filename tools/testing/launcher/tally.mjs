/** Counts what was proved, and remembers what was not and why. */
export class Tally {
  #passed = 0;
  /** @type {string[]} */
  #failed = [];
  /** @type {string[]} */
  #skipped = [];

  /** @param {number} count */
  passed(count) {
    this.#passed += count;
  }

  /**
   * @param {string} name
   * @param {string} [output]
   */
  failed(name, output) {
    this.#failed.push([name, ...indented(linesOf(output).slice(-12))].join('\n'));
    if (output) process.stdout.write(`\n✗ ${name}\n${output.trimEnd()}\n\n`);
  }

  /**
   * What has been shown in full where it happened: the end repeats how it begins.
   * @param {string} name
   * @param {string} message
   */
  failedBefore(name, message) {
    this.#failed.push([name, ...indented(linesOf(message).slice(0, 6))].join('\n'));
  }

  /**
   * @param {string} name
   * @param {string} reason
   */
  skipped(name, reason) {
    this.#skipped.push(`${name}: ${reason}`);
  }

  /** Names failures and skips once more, together at the end, each failure with what it said. */
  print() {
    const lines = [
      '',
      ...this.#failed.map((name) => `failed   ${name}`),
      ...this.#skipped.map((name) => `skipped  ${name}`),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return { passed: this.#passed, failed: this.#failed.length, skipped: this.#skipped.length };
  }
}

/** @param {string | undefined} text */
function linesOf(text = '') {
  return text.trim() === '' ? [] : text.trimEnd().split('\n');
}

/** @param {readonly string[]} lines */
function indented(lines) {
  return lines.map((line) => `         ${line}`);
}
