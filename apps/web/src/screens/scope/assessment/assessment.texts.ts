import { texts } from '../../../language/texts.ts';

export const assessmentTexts = texts('scope.assessment', {
  title: { da: 'Omfattelsesvurdering', en: 'Scope assessment' },
  lead: { da: 'Version {n}, vurderet {when}.', en: 'Version {n}, assessed {when}.' },
  assess: { da: 'Vurdér omfattelsen', en: 'Assess the scope' },
  revise: { da: 'Ret vurderingen', en: 'Revise the assessment' },
  trail: { da: 'Se sporet', en: 'See the trail' },
  emptyTitle: { da: 'I har ikke vurderet, om I er omfattet', en: 'You have not assessed whether you are covered' },
  emptyWhy: {
    da: 'Vurderingen siger, om NIS 2-loven gælder for jer, og sætter fristen for registrering i gang, når den er godkendt.',
    en: 'The assessment says whether the NIS 2 Act applies to you, and starts the deadline for registration once approved.',
  },
  approvedTitle: { da: 'Godkendt {when}', en: 'Approved {when}' },
  approvedSince: { da: 'Omfattet siden {day}. {comment}', en: 'Covered since {day}. {comment}' },
  approvedNot: { da: 'Godkendt som ikke omfattet. {comment}', en: 'Approved as not covered. {comment}' },
  waitingTitle: { da: 'Ikke godkendt endnu', en: 'Not approved yet' },
  waitingWhy: {
    da: 'Pligterne slås først til, når vurderingen er godkendt.',
    en: 'The duties are switched on only when the assessment is approved.',
  },
  approve: { da: 'Godkend vurderingen', en: 'Approve the assessment' },
  statement: {
    da: 'Jeg godkender omfattelsesvurdering version {n}: {outcome}, {provision}.',
    en: 'I approve scope assessment version {n}: {outcome}, {provision}.',
  },
  since: { da: 'Omfattet siden', en: 'Covered since' },
  sinceHelp: {
    da: 'Den første dag, loven gjaldt for jer. Fristen for registrering regnes fra den. Tidligst 1. juli 2025.',
    en: 'The first day the act applied to you. The deadline for registration runs from it. 1 July 2025 at the earliest.',
  },
  comment: { da: 'Bemærkning til godkendelsen', en: 'Comment on the approval' },
  commentHelp: {
    da: 'For eksempel »Behandlet på bestyrelsesmødet den 4. marts«',
    en: 'For example “Dealt with at the board meeting of 4 March”',
  },
  cancel: { da: 'Ikke nu', en: 'Not now' },
  versions: { da: 'Versioner', en: 'Versions' },
  version: { da: 'Version', en: 'Version' },
  when: { da: 'Vurderet', en: 'Assessed' },
  outcome: { da: 'Resultat', en: 'Result' },
  what: { da: 'Hvad blev ændret', en: 'What changed' },
  first: { da: 'Første vurdering', en: 'First assessment' },
  approval: { da: 'Godkendelse', en: 'Approval' },
  none: { da: 'Ikke godkendt', en: 'Not approved' },
});
