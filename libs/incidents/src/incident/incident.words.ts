import type { RecordWords } from '@varsel/event-sourcing';
import { measureNames } from '@varsel/statute/measures';
import { answers, rootCauses, severities } from './report-words.ts';

/** What stands within the fields of an incident's events, as the audit trail says it. */
export const words: RecordWords = {
  codes: {
    malicious: answers,
    crossBorder: answers,
    recipientsTold: answers,
    significant: answers,
    disruptionOrLoss: answers,
    damageToOthers: answers,
    severity: severities,
    rootCause: rootCauses,
    channel: {
      virk: { da: 'virk.dk', en: 'virk.dk' },
      alternative: { da: 'Den vej, myndigheden anviste', en: 'The way the authority named' },
      exempted: { da: 'Fritaget for selvbetjening', en: 'Exempted from the self-service' },
    },
    role: {
      'incident-lead': { da: 'Hændelsesleder', en: 'Incident lead' },
      'technical-lead': { da: 'Teknisk leder', en: 'Technical lead' },
      'virk-reporter': { da: 'Indberetter på virk.dk', en: 'Reporter on virk.dk' },
      'virk-deputy': { da: 'Stedfortræder på virk.dk', en: 'Deputy on virk.dk' },
      communication: { da: 'Kommunikation', en: 'Communication' },
    },
    stage: {
      notification: { da: 'Hændelsesunderretning', en: 'Incident notification' },
      interim: { da: 'Foreløbig rapport', en: 'Interim report' },
      status: { da: 'Statusrapport', en: 'Status report' },
      final: { da: 'Endelig rapport', en: 'Final report' },
    },
    'measures.*': measureNames,
    'criteria2690.*': {
      '3-1-a': { da: 'Direkte tab over grænsen', en: 'Direct loss above the limit' },
      '3-1-b': { da: 'Forretningshemmeligheder kan være taget', en: 'Trade secrets may have been taken' },
      '3-1-c': { da: 'Har eller kan have kostet et liv', en: 'Has caused or can cause a death' },
      '3-1-d': { da: 'Betydelig skade på en persons helbred', en: 'Considerable damage to a person’s health' },
      '3-1-e': { da: 'Vellykket, formodet ondsindet adgang', en: 'Successful, suspectedly malicious access' },
      '3-1-f': { da: 'Tilbagevendende hændelser', en: 'Recurring incidents' },
      '3-1-g': { da: 'Kriteriet for egen type udbyder', en: 'The criterion of the own type of provider' },
    },
  },
};
