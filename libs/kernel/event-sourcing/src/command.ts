/**
 * The base of a command class: `class ReportIncident extends command<{ readonly summary: string }>() {}`.
 * A command is plain readonly data; its class is its name.
 */
export function command<Input extends object>(): new (input: Input) => Readonly<Input> {
  class Command {
    constructor(input: Input) {
      Object.assign(this, input);
    }
  }
  return Command as unknown as new (input: Input) => Readonly<Input>;
}
