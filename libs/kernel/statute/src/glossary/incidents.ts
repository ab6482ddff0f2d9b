import type { GlossaryTerm } from './term.ts';

export const incidentTerms: readonly GlossaryTerm[] = [
  {
    code: 'incident',
    term: { da: 'hændelse', en: 'incident' },
    provision: '§ 3, nr. 12',
    meaning: {
      da: 'Noget, der bringer data eller tjenesters tilgængelighed, autenticitet, integritet eller fortrolighed i fare.',
      en: 'Something that puts the availability, authenticity, integrity or confidentiality of data or services at risk.',
    },
    mark: 'C',
  },
  {
    code: 'nearMiss',
    term: { da: 'nærvedhændelse', en: 'near miss' },
    provision: '§ 3, nr. 22',
    meaning: {
      da: 'Noget, der kunne være blevet en hændelse, men blev forhindret eller ikke indtraf.',
      en: 'Something that could have become an incident, but was prevented or did not happen.',
    },
    mark: 'C',
  },
  {
    code: 'cyberThreat',
    term: { da: 'cybertrussel', en: 'cyber threat' },
    provision: '§ 3, nr. 4',
    meaning: {
      da: 'En mulig omstændighed, begivenhed eller handling, der kan skade systemer, brugere eller andre.',
      en: 'A potential circumstance, event or action that can harm systems, users or others.',
    },
    mark: 'C',
  },
  {
    code: 'significantCyberThreat',
    term: { da: 'væsentlig cybertrussel', en: 'significant cyber threat' },
    provision: '§ 3, nr. 35',
    meaning: {
      da: 'En cybertrussel, der teknisk set kan ramme systemer eller brugere alvorligt og volde betydelig skade.',
      en: 'A cyber threat that by its technical nature can hit systems or users severely and cause considerable damage.',
    },
    mark: 'C',
  },
  {
    code: 'significantIncident',
    term: { da: 'væsentlig hændelse', en: 'significant incident' },
    provision: '§ 12, stk. 2',
    meaning: {
      da: 'En hændelse, der har medført eller kan medføre alvorlig driftsforstyrrelse eller tab, eller betydelig skade for andre. Den udløser pligten til at underrette.',
      en: 'An incident that has caused or can cause severe disruption or loss, or considerable damage to others. It triggers the duty to notify.',
    },
    mark: 'C',
  },
  {
    code: 'awareness',
    term: { da: 'kendskab', en: 'awareness' },
    provision: '§ 13, stk. 1',
    meaning: {
      da: 'Det tidspunkt, enheden har fået kendskab til den væsentlige hændelse. Fristerne på 24 og 72 timer løber herfra. Loven definerer ikke ordet.',
      en: 'The moment the entity has become aware of the significant incident. The limits of 24 and 72 hours run from it. The act does not define the word.',
    },
    mark: 'J',
  },
  {
    code: 'detection',
    term: { da: 'konstatering', en: 'detection' },
    provision: undefined,
    meaning: {
      da: 'Det tidspunkt, hændelsen først blev set. Fristerne løber ikke herfra, men fra kendskabet.',
      en: 'The moment the incident was first seen. The limits do not run from it but from awareness.',
    },
    mark: 'J',
  },
  {
    code: 'earlyWarning',
    term: { da: 'tidlig varsling', en: 'early warning' },
    provision: '§ 13, stk. 1, nr. 1',
    meaning: {
      da: 'Første besked til myndighed og CSIRT, senest 24 timer efter kendskab.',
      en: 'First message to the authority and the CSIRT, no later than 24 hours after awareness.',
    },
    mark: 'C',
  },
  {
    code: 'notification',
    term: { da: 'hændelsesunderretning', en: 'incident notification' },
    provision: '§ 13, stk. 1, nr. 2',
    meaning: {
      da: 'Opdatering og første vurdering af alvor og konsekvenser, senest 72 timer efter kendskab.',
      en: 'Update and first assessment of severity and impact, no later than 72 hours after awareness.',
    },
    mark: 'C',
  },
  {
    code: 'interimReport',
    term: { da: 'foreløbig rapport', en: 'interim report' },
    provision: '§ 13, stk. 1, nr. 3',
    meaning: {
      da: 'Opdatering, som sendes, når CSIRT’en beder om den.',
      en: 'An update sent when the CSIRT asks for it.',
    },
    mark: 'C',
  },
  {
    code: 'finalReport',
    term: { da: 'endelig rapport', en: 'final report' },
    provision: '§ 13, stk. 1, nr. 4',
    meaning: {
      da: 'Rapport om forløb, årsag, afhjælpning og virkning på tværs af grænser, senest en måned efter underretningen.',
      en: 'Report on course, cause, mitigation and cross-border effects, no later than one month after the notification.',
    },
    mark: 'C',
  },
  {
    code: 'statusReport',
    term: { da: 'statusrapport', en: 'status report' },
    provision: '§ 13, stk. 1, nr. 5',
    meaning: {
      da: 'Sendes i stedet for den endelige rapport, når hændelsen stadig er i gang.',
      en: 'Sent instead of the final report when the incident is still ongoing.',
    },
    mark: 'C',
  },
  {
    code: 'withoutUndueDelay',
    term: { da: 'uden unødigt ophold', en: 'without undue delay' },
    provision: '§ 13, stk. 1',
    meaning: {
      da: 'Hovedreglen: så hurtigt det kan lade sig gøre. Timerne er yderste grænse.',
      en: 'The main rule: as soon as it can be done. The hours are the outer limit.',
    },
    mark: 'C',
  },
  {
    code: 'handled',
    term: { da: 'håndteret', en: 'handled' },
    provision: '§ 13, stk. 1, nr. 5',
    meaning: {
      da: 'Hændelsen er bragt til ende; herfra løber måneden til den endelige rapport efter en statusrapport.',
      en: 'The incident has been brought to an end; the month to the final report after a status report runs from it.',
    },
    mark: 'C',
  },
  {
    code: 'receipt',
    term: { da: 'kvittering', en: 'receipt' },
    provision: 'BEK 620/2025 § 15',
    meaning: {
      da: 'Myndighedens bekræftelse på modtagelsen, med tid og nummer. Først da er noget indberettet.',
      en: 'The authority’s confirmation that it has received something, with time and number. Only then has it been filed.',
    },
    mark: 'J',
  },
  {
    code: 'voluntaryNotification',
    term: { da: 'frivillig underretning', en: 'voluntary notification' },
    provision: '§ 14',
    meaning: {
      da: 'Enhver kan fortælle CSIRT’en om hændelser, nærvedhændelser og trusler.',
      en: 'Anyone may tell the CSIRT of incidents, near misses and threats.',
    },
    mark: 'C',
  },
  {
    code: 'recipient',
    term: { da: 'modtager af tjenesten', en: 'recipient of the service' },
    provision: '§ 15, stk. 1',
    meaning: {
      da: 'Den, der bruger enhedens tjeneste og skal have besked, når en væsentlig hændelse sandsynligvis rammer leveringen.',
      en: 'Whoever uses the entity’s service and must be told when a significant incident is likely to affect it.',
    },
    mark: 'C',
  },
  {
    code: 'indicatorOfCompromise',
    term: { da: 'kompromitteringsindikator', en: 'indicator of compromise' },
    provision: '§ 13, stk. 1, nr. 2',
    meaning: {
      da: 'Et teknisk spor af angrebet, fx en adresse eller et fingeraftryk af en fil.',
      en: 'A technical trace of the attack, such as an address or a file’s fingerprint.',
    },
    mark: 'C',
  },
];
