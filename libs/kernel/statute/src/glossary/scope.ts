import type { GlossaryTerm } from './term.ts';

export const scopeTerms: readonly GlossaryTerm[] = [
  {
    code: 'entity',
    term: { da: 'enhed', en: 'entity' },
    provision: '§ 3, nr. 9',
    meaning: {
      da: 'En fysisk eller juridisk person med egne rettigheder og pligter. Hvert CVR-nummer vurderes for sig.',
      en: 'A natural or legal person with rights and duties of its own. Each CVR number is assessed by itself.',
    },
    mark: 'C',
  },
  {
    code: 'essentialEntity',
    term: { da: 'væsentlig enhed', en: 'essential entity' },
    provision: '§ 4',
    meaning: {
      da: 'Den strengeste klasse: løbende tilsyn, også uden mistanke.',
      en: 'The strictest class: supervised at any time, also without suspicion.',
    },
    mark: 'C',
  },
  {
    code: 'importantEntity',
    term: { da: 'vigtig enhed', en: 'important entity' },
    provision: '§ 5',
    meaning: {
      da: 'Samme pligter som væsentlige enheder, men tilsyn først, når noget tyder på overtrædelse.',
      en: 'The same duties as essential entities, but supervised only when something indicates a breach.',
    },
    mark: 'C',
  },
  {
    code: 'dora',
    term: { da: 'DORA', en: 'DORA' },
    provision: '§ 1, stk. 3; forordning (EU) 2022/2554',
    meaning: {
      da: 'EU’s regler om digital modstandskraft i den finansielle sektor. De træder i stedet for NIS 2-loven for banker, forsikringsselskaber og andre finansielle enheder.',
      en: 'The EU rules on digital resilience in the financial sector. They take the place of the NIS 2 Act for banks, insurers and other financial entities.',
    },
    mark: 'K',
  },
  {
    code: 'registrationOnly',
    term: { da: 'kun registrering', en: 'registration only' },
    provision: '§§ 9 og 11',
    meaning: {
      da: 'Den, der kun leverer domænenavnsregistrering: registrering og domænedata, ikke resten.',
      en: 'Whoever only provides domain name registration: registration and domain data, not the rest.',
    },
    mark: 'C',
  },
  {
    code: 'notCovered',
    term: { da: 'ikke omfattet', en: 'not covered' },
    provision: '§§ 1-5',
    meaning: {
      da: 'Ingen af reglerne er opfyldt, eller en undtagelse gælder. Begrundelsen er også dokumentation.',
      en: 'None of the rules is met, or an exclusion applies. The reasons are evidence too.',
    },
    mark: 'C',
  },
  {
    code: 'scopeAssessment',
    term: { da: 'omfattelsesvurdering', en: 'scope assessment' },
    provision: '§§ 1-5',
    meaning: {
      da: 'Den begrundede vurdering af, om og som hvad enheden er omfattet.',
      en: 'The reasoned assessment of whether, and as what, the entity is covered.',
    },
    mark: 'J',
  },
  {
    code: 'coveredSince',
    term: { da: 'omfattet siden', en: 'covered since' },
    provision: '§ 9, stk. 2; § 10, stk. 2',
    meaning: {
      da: 'Den dag enheden blev omfattet. Fristen for at registrere sig løber herfra.',
      en: 'The day the entity became covered. The limit for registration runs from it.',
    },
    mark: 'J',
  },
  {
    code: 'entityType',
    term: { da: 'enhedstype', en: 'entity type' },
    provision: '§ 1, stk. 1',
    meaning: {
      da: 'Den art virksomhed i bilag 1 eller 2, som gør enheden omfattet.',
      en: 'The kind of activity in annex 1 or 2 that makes the entity covered.',
    },
    mark: 'C',
  },
  {
    code: 'annex',
    term: { da: 'bilag 1 og 2', en: 'annexes 1 and 2' },
    provision: '§ 1, stk. 1',
    meaning: {
      da: 'Lovens lister over sektorer. Kun bilag 1 kan give væsentlige enheder efter størrelse.',
      en: 'The act’s lists of sectors. Only annex 1 can make entities essential by size.',
    },
    mark: 'C',
  },
  {
    code: 'annualWorkUnit',
    term: { da: 'årsværk', en: 'annual work unit' },
    provision: 'Henstilling 2003/361/EF, bilaget, art. 5',
    meaning: {
      da: 'Én ansat på fuld tid hele året; deltid og sæson tæller forholdsmæssigt.',
      en: 'One person employed full-time all year; part-time and seasonal work count pro rata.',
    },
    mark: 'K',
  },
  {
    code: 'linkedEnterprise',
    term: { da: 'tilknyttet virksomhed', en: 'linked enterprise' },
    provision: 'Henstilling 2003/361/EF, bilaget, art. 3, stk. 3',
    meaning: {
      da: 'Over halvdelen af stemmerne eller anden kontrol. Tæller fuldt med i størrelsen.',
      en: 'More than half of the votes, or control in another way. Counts in full towards size.',
    },
    mark: 'K',
  },
  {
    code: 'partnerEnterprise',
    term: { da: 'partnervirksomhed', en: 'partner enterprise' },
    provision: 'Henstilling 2003/361/EF, bilaget, art. 3, stk. 2',
    meaning: {
      da: 'Fra 25 til 50 % af kapital eller stemmer. Tæller med sin andel.',
      en: 'From 25 to 50 % of capital or votes. Counts by its share.',
    },
    mark: 'K',
  },
  {
    code: 'twoPeriodRule',
    term: { da: 'toårsregel', en: 'two-period rule' },
    provision: 'Henstilling 2003/361/EF, bilaget, art. 4, stk. 2',
    meaning: {
      da: 'Størrelsen skifter først, når to regnskabsår i træk siger det samme. Dansk brug er ikke bekræftet.',
      en: 'Size changes only when two consecutive accounting periods say the same. Danish use is not confirmed.',
    },
    mark: 'U',
  },
  {
    code: 'mainEstablishment',
    term: { da: 'hovedforretningssted', en: 'main establishment' },
    provision: '§ 2, stk. 2-3',
    meaning: {
      da: 'Hvor beslutninger om cyberrisici overvejende træffes; afgør jurisdiktionen for visse digitale typer.',
      en: 'Where decisions on cyber risk are predominantly taken; decides jurisdiction for some digital types.',
    },
    mark: 'C',
  },
  {
    code: 'representative',
    term: { da: 'repræsentant', en: 'representative' },
    provision: '§ 2, stk. 4',
    meaning: {
      da: 'Den, en udbyder uden for EU har udpeget til at svare for sig i EU.',
      en: 'Whoever a provider outside the EU has appointed to answer for it in the EU.',
    },
    mark: 'C',
  },
  {
    code: 'trustServiceProvider',
    term: { da: 'tillidstjenesteudbyder', en: 'trust service provider' },
    provision: '§ 3, nr. 31',
    meaning: {
      da: 'Udbyder af fx elektroniske signaturer og segl; skal underrette inden 24 timer.',
      en: 'Provider of, for example, electronic signatures and seals; must notify within 24 hours.',
    },
    mark: 'C',
  },
  {
    code: 'criticalEntity',
    term: { da: 'kritisk enhed', en: 'critical entity' },
    provision: '§ 4, stk. 3, nr. 3',
    meaning: {
      da: 'Enhed identificeret efter CER-loven; altid væsentlig.',
      en: 'Entity identified under CER-loven; always essential.',
    },
    mark: 'C',
  },
];
