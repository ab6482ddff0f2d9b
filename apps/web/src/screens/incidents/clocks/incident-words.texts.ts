import { texts } from '../../../language/texts.ts';

export const incidentWords = texts('incidents.words', {
  SUSPECTED: { da: 'Ikke vurderet', en: 'Not assessed' },
  UNDECIDED: { da: 'Væsentlig: vides ikke endnu', en: 'Significant: not yet known' },
  SIGNIFICANT: { da: 'Væsentlig, § 12', en: 'Significant, § 12' },
  NOT_SIGNIFICANT: { da: 'Ikke væsentlig', en: 'Not significant' },
  DOWNGRADED: { da: 'Nedjusteret', en: 'Downgraded' },
  YES: { da: 'Ja', en: 'Yes' },
  NO: { da: 'Nej', en: 'No' },
  NOT_YET_KNOWN: { da: 'Vides ikke endnu', en: 'Not yet known' },
});
