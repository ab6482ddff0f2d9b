import { hours, months, nis2 } from './entry.ts';

const aware = { da: 'kendskab til den væsentlige hændelse', en: 'awareness of the significant incident' };

export const incidentEntries = {
  /** Tell the competent authority and the CSIRT of every significant incident. */
  incidentDuty: nis2({
    id: 'incident-duty',
    provision: '§ 12, stk. 1',
    title: { da: 'Underretning om væsentlige hændelser', en: 'Notification of significant incidents' },
    obligation: {
      da: 'Enheden underretter uden unødigt ophold den kompetente myndighed og CSIRT’en om enhver væsentlig hændelse.',
      en: 'The entity notifies the competent authority and the CSIRT of every significant incident without undue delay.',
    },
  }),
  /** Decide whether the incident is significant. */
  significance: nis2({
    id: 'significance',
    provision: '§ 12, stk. 2',
    title: { da: 'Hvornår en hændelse er væsentlig', en: 'When an incident is significant' },
    obligation: {
      da: 'En hændelse er væsentlig, når den har medført eller kan medføre alvorlige driftsforstyrrelser eller økonomisk tab, eller har skadet eller kan skade andre betydeligt.',
      en: 'An incident is significant when it has caused or can cause severe operational disruption or financial loss, or has harmed or can harm others considerably.',
    },
  }),
  /** Send the early warning without undue delay, at the latest 24 hours after awareness. */
  earlyWarning: nis2({
    id: 'early-warning',
    provision: '§ 13, stk. 1, nr. 1',
    title: { da: 'Tidlig varsling', en: 'Early warning' },
    obligation: {
      da: 'En tidlig varsling sendes uden unødigt ophold og senest 24 timer efter kendskab.',
      en: 'An early warning is sent without undue delay and no later than 24 hours after awareness.',
    },
    deadline: hours(24, aware),
  }),
  /** Send the incident notification without undue delay, at the latest 72 hours after awareness. */
  notification: nis2({
    id: 'notification',
    provision: '§ 13, stk. 1, nr. 2',
    title: { da: 'Hændelsesunderretning', en: 'Incident notification' },
    obligation: {
      da: 'En hændelsesunderretning sendes uden unødigt ophold og senest 72 timer efter kendskab.',
      en: 'An incident notification is sent without undue delay and no later than 72 hours after awareness.',
    },
    deadline: hours(72, aware),
  }),
  /** Send an interim report when the CSIRT asks for one. */
  interim: nis2({
    id: 'interim',
    provision: '§ 13, stk. 1, nr. 3',
    title: { da: 'Foreløbig rapport', en: 'Interim report' },
    obligation: {
      da: 'På anmodning fra CSIRT’en sendes en foreløbig rapport. Loven sætter ingen frist; anmodningens frist gælder.',
      en: 'An interim report is sent when the CSIRT asks. The act sets no time; the time in the request applies.',
    },
  }),
  /** Send the final report at the latest one month after the notification was submitted. */
  finalReport: nis2({
    id: 'final-report',
    provision: '§ 13, stk. 1, nr. 4',
    title: { da: 'Endelig rapport', en: 'Final report' },
    obligation: {
      da: 'En endelig rapport sendes senest en måned efter, at hændelsesunderretningen blev sendt.',
      en: 'A final report is sent no later than one month after the incident notification was submitted.',
    },
    deadline: months(1, {
      da: 'fremsendelsen af hændelsesunderretningen',
      en: 'submission of the incident notification',
    }),
  }),
  /** If the incident is still ongoing: a status report, and the final report one month after it was handled. */
  finalAfterStatus: nis2({
    id: 'final-after-status',
    provision: '§ 13, stk. 1, nr. 5',
    title: { da: 'Endelig rapport efter statusrapport', en: 'Final report after a status report' },
    obligation: {
      da: 'Er hændelsen i gang, når den endelige rapport skal sendes, sendes en statusrapport, og den endelige rapport senest en måned efter, at hændelsen er håndteret.',
      en: 'If the incident is ongoing when the final report is due, a status report is sent, and the final report no later than one month after the incident was handled.',
    },
    deadline: months(1, { da: 'hændelsen er håndteret', en: 'the incident was handled' }),
  }),
  /** Trust service providers send the incident notification within 24 hours. */
  trustNotification: nis2({
    id: 'trust-notification',
    provision: '§ 13, stk. 2',
    title: { da: 'Hændelsesunderretning fra tillidstjenesteudbydere', en: 'Notification by trust service providers' },
    obligation: {
      da: 'En tillidstjenesteudbyder sender hændelsesunderretningen senest 24 timer efter kendskab.',
      en: 'A trust service provider sends the incident notification no later than 24 hours after awareness.',
    },
    deadline: hours(24, aware),
  }),
  /** The CSIRT answers within 24 hours after it received the early warning. */
  csirtAnswer: nis2({
    id: 'csirt-answer',
    provision: '§ 13, stk. 3',
    title: { da: 'Svar fra CSIRT’en', en: 'Answer from the CSIRT' },
    obligation: {
      da: 'CSIRT’en svarer uden unødigt ophold og inden 24 timer efter modtagelsen af den tidlige varsling.',
      en: 'The CSIRT answers without undue delay and within 24 hours after it received the early warning.',
    },
    deadline: hours(24, {
      da: 'CSIRT’ens modtagelse af den tidlige varsling',
      en: 'the CSIRT’s receipt of the early warning',
    }),
  }),
  /** Anyone may tell the CSIRT of incidents, near misses and threats. */
  voluntaryNotification: nis2({
    id: 'voluntary-notification',
    provision: '§ 14',
    title: { da: 'Frivillig underretning', en: 'Voluntary notification' },
    obligation: {
      da: 'Enhver kan frivilligt underrette CSIRT’en om hændelser, nærvedhændelser og cybertrusler.',
      en: 'Anyone may voluntarily notify the CSIRT of incidents, near misses and cyber threats.',
    },
  }),
  /** Tell the recipients of the service without undue delay. */
  recipients: nis2({
    id: 'recipients',
    provision: '§ 15, stk. 1',
    title: { da: 'Besked til modtagerne', en: 'Notice to recipients' },
    obligation: {
      da: 'Modtagere af tjenesten underrettes uden unødigt ophold om væsentlige hændelser, der sandsynligvis rammer leveringen.',
      en: 'Recipients of the service are told without undue delay of significant incidents likely to affect its delivery.',
    },
  }),
} as const;
