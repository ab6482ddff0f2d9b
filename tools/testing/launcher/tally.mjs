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
    this.#failed.push([name, ...lastLinesOf(output)].join('\n'));
    if (output) process.stdout.write(`\n✗ ${name}\n${output.trimEnd()}\n\n`);
  }

  /**
   * @param {string} name
   * @param {string} reason
   */
  skipped(name, reason) {
    this.#skipped.push(`${name}: ${reason}`);
  }

  /** Names failures and skips once more, together at the end, each failure with the last it said. */
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

/** @param {string | undefined} output */
function lastLinesOf(output = '') {
  const said = output.trimEnd().split('\n');
  return said[0] === '' ? [] : said.slice(-12).map((line) => `         ${line}`);
}
