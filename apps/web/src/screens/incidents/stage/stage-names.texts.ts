import { texts } from '../../../language/texts.ts';

/** What the reports of § 13 are called; the overview says them too, so they travel without the rest of the forms. */
export const stageNameTexts = texts('incidents.stage-names', {
  'early-warning.title': { da: 'Tidlig varsling', en: 'Early warning' },
  'early-warning.it': { da: 'varslingen', en: 'the warning' },
  'early-warning.full': { da: 'den tidlige varsling', en: 'the early warning' },
  'notification.title': { da: 'Hændelsesunderretning', en: 'Incident notification' },
  'notification.it': { da: 'underretningen', en: 'the notification' },
  'notification.full': { da: 'hændelsesunderretningen', en: 'the incident notification' },
  'interim.title': { da: 'Foreløbig rapport', en: 'Interim report' },
  'interim.it': { da: 'rapporten', en: 'the report' },
  'interim.full': { da: 'den foreløbige rapport', en: 'the interim report' },
  'status.title': { da: 'Statusrapport', en: 'Status report' },
  'status.it': { da: 'rapporten', en: 'the report' },
  'status.full': { da: 'statusrapporten', en: 'the status report' },
  'final.title': { da: 'Endelig rapport', en: 'Final report' },
  'final.it': { da: 'rapporten', en: 'the report' },
  'final.full': { da: 'den endelige rapport', en: 'the final report' },
});
