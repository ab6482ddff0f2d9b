import type { CodeWords, RecordWords } from '@varsel/event-sourcing';

/** The seats of the management body. */
export const roleWords: CodeWords = {
  chair: { da: 'Formand', en: 'Chair' },
  'deputy-chair': { da: 'Næstformand', en: 'Deputy chair' },
  member: { da: 'Medlem', en: 'Member' },
};

/** How many must take part. */
export const quorumWords: CodeWords = {
  'more-than-half': { da: 'Mere end halvdelen', en: 'More than half' },
  'two-thirds': { da: 'Mindst to tredjedele', en: 'At least two thirds' },
  'three-quarters': { da: 'Mindst tre fjerdedele', en: 'At least three quarters' },
  all: { da: 'Alle', en: 'All' },
  number: { da: 'Et fast antal', en: 'A fixed number' },
};

/** What happens when votes are equal. */
export const tieWords: CodeWords = {
  falls: { da: 'Forslaget falder', en: 'The proposal falls' },
  'chair-decides': { da: 'Formandens stemme afgør', en: 'The chair’s vote decides' },
};

/** What stands within the fields of the body's events, as the audit trail says it. */
export const words: RecordWords = {
  codes: {
    role: roleWords,
    quorum: quorumWords,
    tie: tieWords,
    organ: {
      'board-of-directors': { da: 'Bestyrelsen', en: 'The board of directors' },
      'executive-board': { da: 'Direktionen', en: 'The executive board' },
      'top-administration': { da: 'Den øverste administrative ledelse', en: 'The top administrative management' },
      'equivalent-organ': { da: 'Et organ med tilsvarende beføjelser', en: 'An organ with equivalent powers' },
    },
  },
};
