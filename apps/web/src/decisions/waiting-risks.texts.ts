import { texts } from '../language/texts.ts';

export const waitingRisksTexts = texts('decisions.waitingRisks', {
  title: { da: 'Risici, der venter på ledelsens accept', en: 'Risks awaiting acceptance by management' },
  yours: {
    da: 'Et medlem af ledelsen accepterer på risikoens side med en kode fra telefonen (§ 7, stk. 1). Vil I ikke leve med risikoen, sender du den tilbage uden accept samme sted og skriver hvorfor.',
    en: 'A member of the management body accepts on the page of the risk, with a code from the phone (§ 7(1)). If you will not live with the risk, send it back without accepting in the same place and write why.',
  },
  theirs: {
    da: 'Kun et medlem af ledelsen kan acceptere. Det sker på risikoens side (§ 7, stk. 1).',
    en: 'Only a member of the management body can accept. It is done on the page of the risk (§ 7(1)).',
  },
  HIGH: { da: 'Høj risiko', en: 'High risk' },
  CRITICAL: { da: 'Kritisk risiko', en: 'Critical risk' },
  asked: {
    da: 'Lagt for ledelsen af {name} {day}. Accepten skal gælde til {until}.',
    en: 'Put to management by {name} on {day}. The acceptance is to hold until {until}.',
  },
  changed: { da: 'Ændret, siden den blev lagt for ledelsen:', en: 'Changed since it was put to management:' },
});
