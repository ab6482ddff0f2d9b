/** What somebody wrote about measures, wherever a list of them stands in an event; the rest is nobody's and stays readable. */
export function textsOf(measures: string): Readonly<Record<string, 'stream'>> {
  return {
    [`${measures}.*.reason`]: 'stream',
    [`${measures}.*.leftOut.*.reason`]: 'stream',
    [`${measures}.*.requirements.*.reason`]: 'stream',
  };
}
