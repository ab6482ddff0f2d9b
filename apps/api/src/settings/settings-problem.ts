/** A setting is missing or malformed: one sentence for the person who starts the server, and exit code 2. */
export class SettingsProblem extends Error {
  readonly exitCode = 2;
}
