import { texts } from '../../../language/texts.ts';

/** What is done about a risk, and where its acceptance stands. */
export const treatmentTexts = texts('risk.treatment', {
  REDUCE: { da: 'Mindskes', en: 'Reduce' },
  SHARE: { da: 'Deles', en: 'Share' },
  AVOID: { da: 'Undgås', en: 'Avoid' },
  ACCEPT: { da: 'Accepteres', en: 'Accept' },
  hintREDUCE: {
    da: 'Foranstaltninger gør den mindre sandsynlig eller mindre slem',
    en: 'Measures make it less likely or less bad',
  },
  hintSHARE: { da: 'En leverandør eller en forsikring bærer en del', en: 'A supplier or an insurance carries a part' },
  hintAVOID: { da: 'Det, der giver risikoen, holder op', en: 'What gives rise to it stops' },
  hintACCEPT: { da: 'I lever med den, og nogen godkender det', en: 'You live with it, and somebody approves' },
  NONE: { da: 'Ikke accepteret', en: 'Not accepted' },
  AWAITING_BOARD: { da: 'Venter på ledelsen', en: 'Waits for management' },
  VALID: { da: 'Accepteret', en: 'Accepted' },
  VALIDUntil: { da: 'Accepteret til {date}', en: 'Accepted until {date}' },
  STALE: { da: 'Skal tages op igen', en: 'To be looked at again' },
  EXPIRED: { da: 'Accept udløbet', en: 'Acceptance expired' },
  REVOKED: { da: 'Trukket tilbage', en: 'Revoked' },
});
