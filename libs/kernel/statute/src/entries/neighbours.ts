import { cer, hours, months } from './entry.ts';
import type { StatuteEntry } from './entry.ts';

const gdpr33: StatuteEntry = {
  id: 'gdpr-33',
  provision: 'GDPR art. 33(1)',
  act: 'Reg. (EU) 2016/679',
  url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  title: { da: 'Brud på persondatasikkerheden', en: 'Personal data breach' },
  obligation: {
    da: 'Et brud på persondatasikkerheden anmeldes til Datatilsynet uden unødig forsinkelse og om muligt senest 72 timer efter kendskab, medmindre en risiko for personer er usandsynlig.',
    en: 'A personal data breach is notified to the data protection authority without undue delay and where feasible within 72 hours of awareness, unless a risk to people is unlikely.',
  },
  mark: 'K',
  deadline: hours(72, { da: 'kendskab til bruddet', en: 'awareness of the breach' }),
};

const annexReasons: StatuteEntry = {
  id: 'reg-2690-reasons',
  provision: 'Forordning 2024/2690, art. 2, stk. 2',
  act: 'Reg. (EU) 2024/2690',
  url: 'https://eur-lex.europa.eu/eli/reg_impl/2024/2690/oj',
  title: { da: 'Krav i bilaget, der udelades', en: 'Requirements of the annex left out' },
  obligation: {
    da: 'En udbyder under forordningen skriver ned, hvorfor et krav i bilaget ikke er relevant eller ikke kan gennemføres.',
    en: 'A provider under the regulation writes down why a requirement of the annex is not appropriate, not applicable or not feasible.',
  },
  mark: 'C',
};

/** Duties of other acts that often run beside § 13. One receipt never closes another regime's duty. */
export const neighbourEntries = {
  /** Notify the data protection authority within 72 hours of awareness. */
  gdprBreach: gdpr33,
  /** Write down why a requirement of the annex is left out. */
  annexReasons,
  /** A critical entity notifies the CER authority within 24 hours. */
  cerNotification: cer({
    id: 'cer-notification',
    provision: 'CER-loven § 8, stk. 4',
    title: { da: 'Underretning efter CER-loven', en: 'Notification under CER-loven' },
    obligation: {
      da: 'En kritisk enhed underretter uden unødigt ophold og, medmindre det er operationelt umuligt, senest 24 timer efter kendskab.',
      en: 'A critical entity notifies without undue delay and, unless operationally impossible, within 24 hours of awareness.',
    },
    deadline: hours(24, { da: 'kendskab til hændelsen', en: 'awareness of the incident' }),
  }),
  /** On request, a detailed report one month after the incident. */
  cerReport: cer({
    id: 'cer-report',
    provision: 'CER-loven § 8, stk. 4, 2. pkt.',
    title: { da: 'Detaljeret rapport efter CER-loven', en: 'Detailed report under CER-loven' },
    obligation: {
      da: 'På myndighedens anmodning sendes en detaljeret rapport senest en måned efter hændelsen.',
      en: 'On the authority’s request a detailed report is sent no later than one month after the incident.',
    },
    deadline: months(1, { da: 'hændelsen', en: 'the incident' }),
  }),
} as const;
