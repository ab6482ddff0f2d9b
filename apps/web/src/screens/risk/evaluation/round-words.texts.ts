import { texts } from '../../../language/texts.ts';

/** Where the risk round stands, in one sentence: management is asked only over a current one. */
export const roundWords = texts('risk.round-words', {
  CURRENT: { da: 'Risikorunden gælder', en: 'The risk round is current' },
  MISSING: { da: 'Der mangler en risikorunde', en: 'A risk round is missing' },
  STALE: { da: 'Risikorunden skal følges op', en: 'The risk round must be followed up' },
  whyCURRENT: {
    da: 'Ledelsen kan blive bedt om at godkende foranstaltningerne.',
    en: 'Management can be asked to approve the measures.',
  },
  whyMISSING: {
    da: 'Den er grundlaget, når ledelsen skal godkende foranstaltningerne.',
    en: 'It is the ground on which management approves the measures.',
  },
  whySTALE: {
    da: 'Det skal ske, før ledelsen kan blive bedt om at godkende foranstaltningerne.',
    en: 'That comes before management can be asked to approve the measures.',
  },
});
