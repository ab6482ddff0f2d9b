type Rewriting = readonly [RegExp, string];

/** Danish parts of a citation and what stands for them in English: § 6, stk. 1, nr. 4 is § 6(1) no. 4. */
const english: readonly Rewriting[] = [
  [/,? stk\. (\d+)-(\d+)/g, '($1)-($2)'],
  [/,? stk\. (\d+)/g, '($1)'],
  [/,? nr\. (\d+) (?:og|eller) (\d+)/g, ' nos. $1 and $2'],
  [/,? nr\. (\d+)/g, ' no. $1'],
  [/,? litra ([a-z](?:-[a-z])?)/g, '($1)'],
  [/,? 1\. pkt\./g, ', first sentence'],
  [/,? 2\. pkt\./g, ', second sentence'],
  [/,? 3\. pkt\./g, ', third sentence'],
  [/\b[Ff]orordning\b/g, 'Regulation'],
  [/\bHenstilling 2003\/361\/EF\b/g, 'Recommendation 2003/361/EC'],
  [/\bbilaget\b/g, 'annex'],
  [/\bbilag (\d)/g, 'annex $1'],
  [/\bNIS 2-lovens?\b/g, 'NIS 2 Act'],
  [/\bCER-loven\b/g, 'CER Act'],
  [/\bikke opfyldt\b/g, 'not met'],
  [/\bjf\./g, 'cf.'],
  [/\bog\b/g, 'and'],
];

/** A provision, which stands in the data as the act cites it, i.e. in Danish, as one cites it in English. */
export function citedInEnglish(provision: string): string {
  return english.reduce((words, [danish, instead]) => words.replace(danish, instead), provision);
}
