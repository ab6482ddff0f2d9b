import { writeFileSync } from 'node:fs';

/**
 * @typedef {import('vitest/node').TestModule} TestModule
 * @typedef {import('vitest/node').TestSuite} TestSuite
 * @typedef {{ readonly stack?: string | undefined, readonly message: string }} Thrown
 * @typedef {{ what: string, messages: readonly string[] }} Failure
 * @typedef {{ passed: number, failed: readonly Failure[], skipped: readonly { name: string, place: string }[] }} Outcomes
 */

/**
 * A reporter of vitest that writes what came out to the file `OUTCOMES` names. Unlike vitest's own JSON it knows what a
 * hook of a suite threw, and what belongs to no test at all.
 */
export default class OutcomesReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly Thrown[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const file = process.env['OUTCOMES'];
    if (file === undefined) throw new Error('OUTCOMES names no file.');
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state);
    /** @type {Outcomes} */
    const outcomes = {
      passed: inState('passed').length,
      failed: [
        ...modules.flatMap(failuresAround),
        ...inState('failed').map((test) => failure(test.fullName, test.module, test.result().errors)),
        ...unhandled.map((thrown) => ({ what: 'between the tests', messages: [textOf(thrown)] })),
      ],
      skipped: tests
        .filter((test) => !['passed', 'failed'].includes(test.result().state))
        .map(({ fullName, module }) => ({ name: fullName, place: module.relativeModuleId })),
    };
    writeFileSync(file, JSON.stringify(outcomes));
  }
}

/**
 * What failed outside any test: a file that could not be loaded, a hook of a file or of a suite.
 * @param {TestModule} module
 * @returns {readonly Failure[]}
 */
function failuresAround(module) {
  const places = [{ name: 'the file', errors: module.errors() }];
  for (const suite of module.children.allSuites()) places.push({ name: suite.fullName, errors: suite.errors() });
  return places.filter(({ errors }) => errors.length > 0).map(({ name, errors }) => failure(name, module, errors));
}

/**
 * @param {string} name
 * @param {TestModule} module
 * @param {readonly Thrown[]} [errors]
 * @returns {Failure}
 */
function failure(name, module, errors = []) {
  return { what: `${name} (${module.relativeModuleId})`, messages: errors.map(textOf) };
}

/** @param {Thrown} thrown */
function textOf({ stack, message }) {
  return stack ?? message;
}
