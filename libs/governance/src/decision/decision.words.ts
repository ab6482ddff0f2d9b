import type { Bilingual, CodeWords, RecordWords } from '@varsel/event-sourcing';
import { measureNames, requirementNames } from '@varsel/statute/measures';
import { quorumWords, roleWords, tieWords } from '../management-body/management-body.words.ts';
import { stateWords } from './difference-text.ts';

const measure: Bilingual = { da: 'Foranstaltning', en: 'Measure' };
const state: Bilingual = { da: 'Tilstand', en: 'State' };
const reason: Bilingual = { da: 'Begrundelse', en: 'Reason' };
const applicable: Bilingual = { da: 'Relevant', en: 'Relevant' };
const partNames: CodeWords = {
  encryption: { da: 'Kryptering', en: 'Encryption' },
  'multi-factor': { da: 'Login med flere faktorer', en: 'Sign-in with several factors' },
  'secured-communication': { da: 'Sikret kommunikation', en: 'Secured communication' },
  'emergency-communication': { da: 'Sikret nødkommunikation', en: 'Secured emergency communication' },
};

/** Below a place: the words of what stands there. */
function under<Words>(place: string, words: Readonly<Record<string, Words>>): Readonly<Record<string, Words>> {
  return Object.fromEntries(Object.entries(words).map(([path, each]) => [`${place}.${path}`, each]));
}

const measureParts: Readonly<Record<string, Bilingual>> = {
  id: measure,
  state,
  applicable,
  reason,
  leftOut: { da: 'Udeladt', en: 'Left out' },
  'leftOut.*.part': { da: 'Del', en: 'Part' },
  'leftOut.*.reason': reason,
  owner: { da: 'Ejer', en: 'Owner' },
  nextReviewOn: { da: 'Næste gennemgang', en: 'Next review' },
  requirements: { da: 'Krav i bilaget', en: 'Requirements of the annex' },
  'requirements.*.id': { da: 'Krav', en: 'Requirement' },
  'requirements.*.state': state,
  'requirements.*.applicable': applicable,
  'requirements.*.reason': reason,
  evidence: { da: 'Evidens', en: 'Evidence' },
  'evidence.*.sha256': { da: 'Kontrolkode', en: 'Control code' },
  'evidence.*.effectiveOn': { da: 'Gælder fra', en: 'Effective from' },
  'evidence.*.expiresOn': { da: 'Udløber', en: 'Expires' },
};

const measureCodes: Readonly<Record<string, CodeWords>> = {
  id: measureNames,
  state: stateWords,
  'leftOut.*.part': partNames,
  'requirements.*.id': requirementNames,
  'requirements.*.state': stateWords,
};

/** What stands within the fields of a decision's events, as the audit trail says it. */
export const words: RecordWords = {
  parts: {
    ...under('measures.*', measureParts),
    ...under('manifest.measures.*', measureParts),
    'manifest.schema': { da: 'Form', en: 'Form' },
    'manifest.catalogue': { da: 'Katalog', en: 'Catalogue' },
    'manifest.measures': { da: 'Foranstaltninger', en: 'Measures' },
    'manifest.riskRound': { da: 'Risikorunde', en: 'Risk round' },
    'manifest.riskRound.status': { da: 'Status', en: 'State' },
    'manifest.riskRound.concludedOn': { da: 'Afsluttet', en: 'Concluded' },
    'manifest.riskRound.validUntil': { da: 'Gælder til', en: 'Valid until' },
    'manifest.riskRound.missing': { da: 'Mangler', en: 'Missing' },
    'manifest.riskRound.missing.*.code': { da: 'Kode', en: 'Code' },
    'manifest.riskRound.missing.*.da': { da: 'På dansk', en: 'In Danish' },
    'manifest.riskRound.missing.*.en': { da: 'På engelsk', en: 'In English' },
    'members.*.person': { da: 'Medlem', en: 'Member' },
    'members.*.role': { da: 'Post', en: 'Seat' },
    'members.*.mayVote': { da: 'Kan stemme', en: 'Can vote' },
  },
  codes: {
    ...under('measures.*', measureCodes),
    ...under('manifest.measures.*', measureCodes),
    'manifest.riskRound.status': {
      current: { da: 'Gælder', en: 'In force' },
      missing: { da: 'Mangler', en: 'Missing' },
      stale: { da: 'Udløbet', en: 'Expired' },
    },
    'members.*.role': roleWords,
    quorum: quorumWords,
    tie: tieWords,
    vote: {
      approve: { da: 'For', en: 'For' },
      refuse: { da: 'Imod', en: 'Against' },
      abstain: { da: 'Undlod at stemme', en: 'Abstained' },
    },
    language: { da: { da: 'Dansk', en: 'Danish' }, en: { da: 'Engelsk', en: 'English' } },
  },
};
